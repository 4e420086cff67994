"""Words that say of somebody no more than that it is a person: "the lady from the board"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from bot.language.analyzer import stem

from .noun_phrase import head_of
from .role import Markers
from .sense import Mention, SenseKind


def people_in(mentions: Sequence[Mention], markers: Markers, topic: Set[int]) -> frozenset[int]:
    """Return the places of such words, but for those that a question is about (`topic`)."""
    return frozenset(
        at
        for at, mention in enumerate(mentions)
        if mention.kind is None and at not in topic and is_person(mention, markers)
    )


def more_than_a_person(
    places: frozenset[int], mentions: Sequence[Mention], markers: Markers
) -> frozenset[int]:
    """Return the words that say more than that it is a person.

    Those for where from do, behind such a word alone: "the woman from the harbour".
    """
    people = {at for at in places if is_person(mentions[at], markers)}
    if not people:
        begun = min(places, default=0)
        is_behind = bool(begun) and is_person(mentions[begun - 1], markers)
        return frozenset() if is_behind else places
    if people != places:  # "the union guy"; what stands behind tells of him, as a clause does
        return frozenset(at for at in places if at < min(people))
    first = max(people, default=0) + 1
    last = first
    while last < len(mentions) and mentions[last].kind is SenseKind.FUNCTION:
        last += 1
    is_led_in = {t.key for m in mentions[first:last] for t in m.tokens} & markers.origin
    of = head_of(mentions, last, len(mentions)) if people and is_led_in else ()
    return frozenset(of)


def is_person(mention: Mention, markers: Markers) -> bool:
    """Whether a mention is nothing but such words."""
    return {stem(t.key, markers.language) for t in mention.tokens} <= markers.people
