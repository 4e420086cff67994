"""Whether a word that may be the name of a month is one: beside a day or a year it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from .almanac import MOST_DAYS, SOLAR_YEARS, YEARS
from .sense import Mention, Sense, SenseKind

_SenseOf = Callable[[str], Sequence[Sense]]
# What may stand before a month, and behind one that is told by nothing else.
_BEFORE = frozenset({SenseKind.FUNCTION, SenseKind.CHATTER, SenseKind.FRAMING})
_BEHIND = frozenset({SenseKind.FUNCTION, SenseKind.QUESTION})


def months_told(
    mentions: Sequence[Mention],
    numbers: Mapping[int, int],
    languages: frozenset[str | None],
    senses_of: _SenseOf,
    endings: Sequence[str] = (),
) -> list[Mention]:
    """Return the mentions with the months among them told from names and from plain words.

    A word that names somebody or something on record, or is a plain word, is a month only beside
    a day or a year (`numbers`, by token position); so is the month of a language that is not the
    question's, which may be a name ("Mars"). A plain word of the question's own that is a month
    ("may") is one behind a plain word, with nothing behind that could be done. Beside a number a
    month may have one of the `endings` for whose it is.
    """
    named = [_bare(mention, numbers, senses_of, endings) for mention in mentions]
    return [_told(at, named, numbers, languages, senses_of) for at in range(len(named))]


def _bare(
    mention: Mention, numbers: Mapping[int, int], senses_of: _SenseOf, endings: Sequence[str]
) -> Mention:
    """Return a mention that nothing knows as the month that it is the genitive of."""
    if mention.senses or not _is_beside_number(mention, numbers):
        return mention
    bare = (mention.key.removesuffix(end) for end in endings if mention.key.endswith(end))
    found = (sense for word in bare for sense in senses_of(word))
    months = tuple(sense for sense in found if sense.kind is SenseKind.MONTH)
    return replace(mention, senses=months, similarity=1.0) if months else mention


def _told(
    at: int,
    mentions: Sequence[Mention],
    numbers: Mapping[int, int],
    languages: frozenset[str | None],
    senses_of: _SenseOf,
) -> Mention:
    mention = mentions[at]
    if len(mention.tokens) > 1:
        return mention
    found = senses_of(mention.tokens[0].key) or mention.senses
    months = [sense for sense in found if sense.kind is SenseKind.MONTH]
    if _is_beside_number(mention, numbers):
        own = [sense for sense in months if sense.language in languages] or months
        return replace(mention, senses=tuple(own), similarity=1.0) if own else mention
    if mention.kind is not SenseKind.MONTH or not months:
        return mention
    if not any(sense.language in languages for sense in months):
        return replace(mention, senses=())
    plain = tuple(s for s in found if s.kind is SenseKind.FUNCTION and s.language in languages)
    return replace(mention, senses=plain) if plain and not _is_dated(at, mentions) else mention


def _is_beside_number(mention: Mention, numbers: Mapping[int, int]) -> bool:
    before, behind = numbers.get(mention.first - 1, 0), numbers.get(mention.last + 1, 0)
    is_day = 1 <= before <= MOST_DAYS or 1 <= behind <= MOST_DAYS
    return is_day or behind in YEARS or behind in SOLAR_YEARS


def _is_dated(at: int, mentions: Sequence[Mention]) -> bool:
    before = mentions[at - 1].kind if at else None
    behind = mentions[at + 1].kind if at + 1 < len(mentions) else SenseKind.FUNCTION
    return before in _BEFORE and behind in _BEHIND
