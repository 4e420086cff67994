"""Words that say of somebody no more than that it is a person: "the lady from the board"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from bot.language.analyzer import stem

from .calling import Called
from .marker import Markers
from .noun_phrase import head_of
from .sense import Mention, SenseKind


def people_in(mentions: Sequence[Mention], markers: Markers, topic: Set[int]) -> frozenset[int]:
    """Return the places of such words, but for those that a question is about (`topic`)."""
    return frozenset(
        at
        for at, mention in enumerate(mentions)
        if mention.kind is None and at not in topic and is_person(mention, markers)
    )


def more_than_a_person(
    places: frozenset[int], mentions: Sequence[Mention], markers: Markers, called: Called
) -> frozenset[int]:
    """Return the words that say more than that it is a person.

    Those for where from do: "the woman from the harbour".
    """
    if not places:
        return places
    around = range(max(0, min(places) - 1), min(max(places) + 2, len(mentions)))
    people = [at for at in around if is_person(mentions[at], markers)]
    if not people:
        return places
    # "the union guy", and not "the old lady"; what stands behind tells of him, as a clause does
    before = frozenset(at for at in places if at < people[0] and _is_calling(mentions[at], called))
    return before | _origin(people[-1] + 1, mentions, markers)


def _origin(first: int, mentions: Sequence[Mention], markers: Markers) -> frozenset[int]:
    """Return the places of the words for where somebody is from."""
    last = first
    while last < len(mentions) and mentions[last].kind is SenseKind.FUNCTION:
        last += 1
    is_led_in = {t.key for m in mentions[first:last] for t in m.tokens} & markers.origin
    return frozenset(head_of(mentions, last, len(mentions)) if is_led_in else ())


def is_person(mention: Mention, markers: Markers) -> bool:
    """Whether a mention is nothing but such words."""
    return {stem(t.key, markers.language) for t in mention.tokens} <= markers.people


def _is_calling(mention: Mention, called: Called) -> bool:
    """Whether a word is hardly one that any person may have before it."""
    words = [token.key for token in mention.tokens]
    return bool(called.by(words)) or not called.common.issuperset(words)
