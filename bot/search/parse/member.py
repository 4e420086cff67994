"""Of which side whoever is asked for is: "anyone from Castavia", "who on the union's side"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from .role import Markers
from .sense import Mention, SenseKind

_MOST = 3  # words between the two: "who on the"


def sides_of_anybody(
    mentions: Sequence[Mention], markers: Markers, topic: Set[int]
) -> frozenset[int]:
    """Return the places of parties right beside a word for "anybody" or "who", on its side."""
    found: set[int] = set()
    for at, mention in enumerate(mentions):
        if mention.kind is not SenseKind.PARTY or at in topic:
            continue
        before = mentions[max(0, at - _MOST - 1) : at] if markers.has_prepositions else ()
        behind = mentions[at + 1 : at + 2] if markers.has_postpositions else ()
        if _is_reached(list(reversed(before)), markers) or _is_reached(behind, markers):
            found.add(at)
    return frozenset(found)


def _is_reached(mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether nothing but plain words stands before a word for anybody."""
    for mention in mentions:
        if mention.key in markers.anyone or "who" in mention.ids(SenseKind.QUESTION):
            return True
        if mention.kind is not SenseKind.FUNCTION or mention.key in markers.about:
            return False
    return False
