"""In which outlet to look for a list: "every quote in the Courier", "the Courier's piece"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from .marker import Markers
from .sense import Mention, SenseKind

_BESIDE = 3  # mentions: "printed in the Courier"


def outlets_in(
    mentions: Sequence[Mention],
    markers: Markers,
    publishers: Set[str],
    speaking: Set[str],
    topic: Set[int],
) -> Mapping[int, frozenset[int]]:
    """Return the places of those who are named for what they publish, each with the words for that.

    One who has words of his own is so named beside such a word alone.
    `publishers` and `speaking` are speaker ids, `topic` places.
    """
    found: dict[int, frozenset[int]] = {}
    for at, mention in enumerate(mentions):
        ids = mention.ids(SenseKind.SPEAKER)
        if mention.kind is not SenseKind.SPEAKER or at in topic or not ids <= publishers:
            continue
        beside = _printing_beside(at, mentions, markers)
        if beside or not ids & speaking:
            found[at] = beside
    return found


def _printing_beside(at: int, mentions: Sequence[Mention], markers: Markers) -> frozenset[int]:
    """Return the places of the words for what is printed around the name of an outlet."""
    found: set[int] = set()
    for step in (-1, 1):
        for place in range(at + step, at + step * (_BESIDE + 1), step):
            if not 0 <= place < len(mentions):
                break
            if mentions[place].key in markers.printed:
                found.add(place)
            elif mentions[place].kind is not SenseKind.FUNCTION:
                break
    return frozenset(found)
