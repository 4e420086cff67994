"""The stretch of a question that describes somebody: what he is, of what, and where."""

from __future__ import annotations

from collections.abc import Sequence

from .marker import Markers
from .sense import Mention, SenseKind

DESCRIBING = frozenset({SenseKind.CONCEPT, None})
LONGEST = 4  # words that describe somebody
_LONGEST_PHRASE = 10  # the same with those for whose he is, and where: "X of the Y in Z"
_SIDES = frozenset({SenseKind.PARTY, SenseKind.PLACE})
_OF_PHRASE = DESCRIBING | _SIDES | {SenseKind.FUNCTION}


def phrase_before(mentions: Sequence[Mention], end: int, markers: Markers) -> int:
    """Return where what ends here begins: "the X of the Y in Z"."""
    first = end
    while first and end - first < _LONGEST_PHRASE and _is_of_phrase(mentions[first - 1], markers):
        first -= 1
    return first


def head_of(mentions: Sequence[Mention], first: int, end: int) -> Sequence[int]:
    """Return the words of a phrase for what somebody is, those for whose and where left out."""
    while first < end and mentions[first].kind not in DESCRIBING:
        first += 1
    last = first
    while last < end and last - first < LONGEST and mentions[last].kind in DESCRIBING:
        last += 1
    return range(first, last)


def sides_of(
    places: Sequence[int], mentions: Sequence[Mention], markers: Markers
) -> frozenset[int]:
    """Return the places of the sides in a phrase that has these words."""
    if not places:
        return frozenset()
    first, last = phrase_before(mentions, places[0], markers), places[-1] + 1
    while last < len(mentions) and _is_of_phrase(mentions[last], markers):
        last += 1
    return frozenset(at for at in range(first, last) if mentions[at].kind in _SIDES)


def described_before(mentions: Sequence[Mention], end: int) -> Sequence[int]:
    """Return the places of the words right before a place that can say what somebody is."""
    first = end
    while first and end - first < LONGEST and mentions[first - 1].kind in DESCRIBING:
        first -= 1
    return range(first, end)


def before_plain(mentions: Sequence[Mention], at: int) -> int:
    """Return the place of the last mention before this one that is no plain word, or -1."""
    at -= 1
    while at >= 0 and mentions[at].kind is SenseKind.FUNCTION:
        at -= 1
    return at


def words_of(places: Sequence[int], mentions: Sequence[Mention]) -> list[str]:
    """Return the folded words of the mentions at some places."""
    return [token.key for at in places for token in mentions[at].tokens]


def _is_of_phrase(mention: Mention, markers: Markers) -> bool:
    return mention.kind in _OF_PHRASE and mention.key not in markers.about
