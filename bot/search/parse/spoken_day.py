"""Whether a day is spoken of, and not the one on which it was said: "the 1938 cleaning"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from .marker import Markers
from .sense import Mention, SenseKind

_THINGS = frozenset({SenseKind.CONCEPT, None})


def is_spoken_of(
    mentions: Sequence[Mention], dated: Set[int], topic: Set[int], markers: Markers
) -> bool:
    """Whether words that say when (`dated`, token positions) may be of what is asked about.

    They end it ("about the fire of 3 May"), or are a year beside a thing, with nothing between but
    an article or a word for "of": "the 2019 report", "la limpieza de 1938". `topic` has the places
    of the mentions that a word for "about" governs.
    """
    places = [at for at, m in enumerate(mentions) if dated & set(m.positions)]
    if not places:
        return False
    before = [at for at in topic if at < places[0]]
    between = mentions[max(before) + 1 : places[0]] if before else ()
    if before and all(m.kind is SenseKind.FUNCTION for m in between):
        return True
    return len(places) == 1 and _is_year_of_thing(places[0], mentions, topic, markers)


def _is_year_of_thing(
    at: int, mentions: Sequence[Mention], topic: Set[int], markers: Markers
) -> bool:
    year = mentions[at]
    if not year.key.isdigit():
        return False
    before = mentions[at - 1] if at else None
    behind = mentions[at + 1] if at + 1 < len(mentions) else None
    if before is None or before.key in markers.article or before.kind in _THINGS:
        return (behind is not None and behind.kind in _THINGS) or (
            before is not None and before.kind in _THINGS
        )
    is_of = before.key in markers.linking and at > 1 and mentions[at - 2].kind in _THINGS
    return is_of or at in topic
