"""Where a question has words for who is asked: a noun with all that goes with it, and a clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .marker import Markers, Role
from .noun_phrase import DESCRIBING
from .person import is_person
from .pointing_word import pronouns_in
from .sense import PLAIN_ACTS, Mention, SenseKind

_LONGEST = 12  # mentions of a description
_NAMES = frozenset({SenseKind.SPEAKER, SenseKind.TITLE, SenseKind.PARTY, SenseKind.PLACE})
PHRASE = DESCRIBING | _NAMES | {SenseKind.FUNCTION}
_CLAUSE = PHRASE | {SenseKind.ACT, SenseKind.NEGATION, SenseKind.QUESTION}
_DATES = frozenset({SenseKind.DAY, SenseKind.MONTH, SenseKind.RELATIVE})
_LIGHT = frozenset({SenseKind.FRAMING, SenseKind.CHATTER}) | _DATES
_ASKED = PLAIN_ACTS | {"answer"}
_SOMEBODY = frozenset({SenseKind.SPEAKER, SenseKind.TITLE, SenseKind.PARTY, SenseKind.STRANGER})
_OTHERS = (Role.ADDRESSEE, Role.MENTIONED)
_PAUSES = (",", ":", ";", "?", "!", ".", " - ", " – ", " — ")
_OPEN = frozenset({"who", "which"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """The places of a phrase, and from where on a clause tells of him whom it describes."""

    first: int
    last: int
    clause: int


def stretches_of(text: str, mentions: Sequence[Mention], markers: Markers) -> Iterator[Stretch]:
    """Walk over the stretches that stand where somebody does who is asked, the longest first."""
    for first, mention in enumerate(mentions):
        is_noun = mention.kind in PHRASE and mention.kind is not SenseKind.FUNCTION
        is_noun = is_noun and not _is_number(mention)
        is_former = mention.key in markers.holder
        if not (is_noun or is_former or is_person(mention, markers)):
            continue
        if not _begins(text, first, mentions, markers):
            continue
        end = _end(text, first, mentions, markers)
        clause = _clause(text, end, mentions, markers)
        if clause > end:
            yield Stretch(first, clause, end)
        elif _may_end(end, mentions, markers):
            yield Stretch(first, end, end)
        if markers.has_postpositions:
            yield from _before_topic(first, end, mentions, markers)


def _begins(text: str, first: int, mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether what asks, or nothing, stands before a phrase, and nobody else does."""
    before = mentions[:first]
    if any(m.kind in _SOMEBODY for m in before) or pronouns_in(before, markers):
        return False
    at = first
    while at and mentions[at - 1].kind is SenseKind.FUNCTION:
        if _pauses(text, mentions[at - 1], mentions[at]):
            return True
        at -= 1
        key = mentions[at].key
        if key in markers.about:
            return markers.has_postpositions
        if key in markers.some | markers.ours or markers.words.get(key) in _OTHERS:
            return False
    if not at:
        return True
    last = mentions[at - 1]
    if _pauses(text, last, mentions[at]):
        return True
    if last.kind is SenseKind.QUESTION:
        return not last.ids(SenseKind.QUESTION) & _OPEN
    if last.kind is SenseKind.ACT:
        return bool(last.ids(SenseKind.ACT) & _ASKED)
    return last.kind in _LIGHT and markers.words.get(last.key) not in _OTHERS


def _end(text: str, first: int, mentions: Sequence[Mention], markers: Markers) -> int:
    """Return the place behind a phrase."""
    end = first
    while end < len(mentions) and end - first < _LONGEST:
        mention = mentions[end]
        is_of_it = mention.kind in PHRASE or is_person(mention, markers)
        if not is_of_it or mention.key in markers.about or _is_number(mention):
            break
        end += 1
        if end < len(mentions) and _pauses(text, mention, mentions[end]):
            break
    while end > first and _is_plain(mentions[end - 1], markers):
        end -= 1
    return end


def _is_number(mention: Mention) -> bool:
    """Whether it begins with digits: what may be a day describes nobody."""
    return mention.tokens[0].key[:1].isdigit()


def _is_plain(mention: Mention, markers: Markers) -> bool:
    return mention.kind is SenseKind.FUNCTION and not is_person(mention, markers)


def _may_end(end: int, mentions: Sequence[Mention], markers: Markers) -> bool:
    behind = mentions[end:]
    return not behind or behind[0].kind is not SenseKind.NEGATION


def _clause(text: str, end: int, mentions: Sequence[Mention], markers: Markers) -> int:
    """Return the place behind a clause that tells of him who is described just before."""
    has_clauses = bool(markers.linking)
    if not (has_clauses and end < len(mentions) and _is_who(mentions[end])):
        return end
    last = end + 1
    while last < len(mentions) and mentions[last].kind in _CLAUSE | {
        SenseKind.NEGATION,
        SenseKind.QUESTION,
    }:
        if _pauses(text, mentions[last - 1], mentions[last]):
            break
        last += 1
    if all(m.ids(SenseKind.ACT) & PLAIN_ACTS for m in mentions[end + 1 : last]):
        return end  # "who said" and no more asks
    return last


def _is_who(mention: Mention) -> bool:
    return mention.kind is SenseKind.QUESTION and "who" in mention.ids(SenseKind.QUESTION)


def _before_topic(
    first: int, end: int, mentions: Sequence[Mention], markers: Markers
) -> Iterator[Stretch]:
    """Walk over what stands before a noun with a postposition: "X'in başkanı primler hakkında"."""
    if end >= len(mentions) or not _is_plain(mentions[end], markers):
        return
    for last in range(end - 1, first + 1, -1):
        word = mentions[last - 1].tokens[-1].key
        if mentions[last - 1].kind is not SenseKind.FUNCTION and not word.endswith(
            markers.genitive
        ):
            yield Stretch(first, last, last)


def _pauses(text: str, before: Mention, behind: Mention) -> bool:
    gap = text[before.tokens[-1].end : behind.tokens[0].start]
    return any(pause in gap for pause in _PAUSES)
