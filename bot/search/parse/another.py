"""Somebody else than the one who is named: "the other linesman", "not X, the minister"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from bot.language.analyzer import fold
from bot.language.language import Language

from .noun_phrase import DESCRIBING
from .sense import Mention, Sense, SenseKind
from .somebody import joined_stranger

_HELD = frozenset({SenseKind.SPEAKER, SenseKind.TITLE})
_PLAIN = (Sense(SenseKind.FUNCTION, "function", None),)
_PAUSES = ",;:.!?(-–—"


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language for "other", before what is another or behind it, folded."""

    before: frozenset[str]
    behind: frozenset[str]
    holder: frozenset[str]
    article: frozenset[str]

    @classmethod
    def of(cls, language: Language) -> _Words:
        names = ("other_before", "other_behind", "holder", "article")
        return cls(*(frozenset(map(fold, language.markers.get(name, ()))) for name in names))


class Others:
    """Tells those who are said to be others than the ones on record, or not to be meant."""

    def __init__(self, languages: Iterable[Language]) -> None:
        self._words: Mapping[str, _Words] = {k.code: _Words.of(k) for k in languages}

    def told_apart(self, text: str, mentions: Sequence[Mention], language: str) -> list[Mention]:
        """Return the mentions with who is not meant as plain words, and another as a stranger.

        Whoever is set apart by a pause and a negation is not meant: "X, not Y", "not Y, the X". Of
        several who are called so, another is who is not named beside; of one, nobody on record.
        """
        words = self._words[language]
        denied = {p for at in range(len(mentions)) for p in _denied(text, at, mentions, words)}
        every = [m for m in mentions if m.kind in _HELD]
        no_one = frozenset[str]().union(*(mentions[at].ids(*_HELD) for at in denied))
        told: list[Mention] = []
        for at, mention in enumerate(mentions):
            ids = mention.ids(*_HELD)
            named = [m.ids(*_HELD) for m in every if m is not mention]
            if at in denied:
                told.append(replace(mention, senses=_PLAIN))
            elif mention.kind in _HELD and _is_other(at, mentions, words):
                told.append(_another(mention, ids, named))
            elif mention.kind in _HELD and ids & no_one:  # "not X, the minister before her"
                told.append(_without(mention, no_one))
            else:
                told.append(mention)
        return _whole(told, words)


def _whole(mentions: Sequence[Mention], words: _Words) -> list[Mention]:
    """Return the mentions with a stranger and the word that tells him from a holder as one."""
    telling = words.before | words.behind | words.holder
    whole: list[Mention] = []
    for mention in mentions:
        before = whole[-1] if whole else None
        is_behind = before is not None and before.kind is SenseKind.STRANGER
        told = mention if is_behind else before
        joins = before is not None and (is_behind or mention.kind is SenseKind.STRANGER)
        if joins and told is not None and told.key in telling:
            whole[-1] = joined_stranger([whole[-1], mention])
        else:
            whole.append(mention)
    return whole


def _another(mention: Mention, ids: Set[str], named: Sequence[Set[str]]) -> Mention:
    """Return who of those that are called so is not named otherwise, else a stranger."""
    beside = frozenset[str]().union(*(other for other in named if other < ids or other == ids))
    return _without(mention, beside) if len(ids) > 1 else joined_stranger([mention])


def _without(mention: Mention, ids: Set[str]) -> Mention:
    """Return a mention of whoever else it may mean, a stranger where that is nobody."""
    rest = tuple(sense for sense in mention.senses if sense.id not in ids)
    return replace(mention, senses=rest) if rest else joined_stranger([mention])


def _is_other(at: int, mentions: Sequence[Mention], words: _Words) -> bool:
    """Whether a word for "other" stands beside, where its language puts it."""
    before = [m.tokens[-1].key for m in mentions[max(0, at - 1) : at]]
    behind = [m.tokens[0].key for m in mentions[at + 1 : at + 2]]
    return not words.before.isdisjoint(before) or not words.behind.isdisjoint(behind)


def _denied(text: str, at: int, mentions: Sequence[Mention], words: _Words) -> range:
    """Return the places of somebody and a negation, where these are all between two pauses."""
    first = at
    while first and mentions[first - 1].key in words.article:
        first -= 1
    is_somebody = mentions[at].kind in _HELD
    # "not the plumber, the mayor": of what nothing knows an article tells, and another behind
    behind = mentions[at + 1].key if at + 1 < len(mentions) else ""
    is_noun = mentions[at].kind in DESCRIBING and first < at and behind in words.article
    led = first
    while led and mentions[led - 1].kind is SenseKind.NEGATION:
        led -= 1
    if led == first or not (is_somebody or is_noun) or (not led and not behind):
        return range(0)
    is_apart = _pauses(text, led - 1, led, mentions) and _pauses(text, at, at + 1, mentions)
    return range(led, at + 1) if is_apart else range(0)


def _pauses(text: str, before: int, behind: int, mentions: Sequence[Mention]) -> bool:
    """Whether a text pauses between two places, or begins or ends there."""
    if before < 0 or behind == len(mentions):
        return True
    gap = text[mentions[before].tokens[-1].end : mentions[behind].tokens[0].start]
    return any(mark in gap for mark in _PAUSES)
