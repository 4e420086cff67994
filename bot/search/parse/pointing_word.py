"""Words that point at what is known or owed: "he", "else", "should"."""

from __future__ import annotations

from collections.abc import Sequence

from .marker import Markers
from .sense import Mention, SenseKind


def owed_in(mentions: Sequence[Mention], markers: Markers) -> frozenset[int]:
    """Return the places of what somebody is said to have to do, and of a side that has to do it.

    The one is the word behind "should", or one that ends so, the other right before that.
    """
    found: set[int] = set()
    for at, mention in enumerate(mentions):
        words = mention.key
        if words in markers.duty:
            found.update([p for p in range(at + 1, len(mentions)) if _is_content(mentions[p])][:1])
            if at and mentions[at - 1].kind is SenseKind.PARTY:
                found.add(at - 1)
        elif _is_content(mention) and words.endswith(markers.duty_endings):
            found.add(at)
    return frozenset(found)


def _is_content(mention: Mention) -> bool:
    return mention.kind in (None, SenseKind.CONCEPT, SenseKind.ACT)


def pronouns_in(mentions: Sequence[Mention], markers: Markers) -> frozenset[int]:
    """Return the places of the mentions with a word for somebody who was named before ("he")."""
    return frozenset(
        at
        for at, mention in enumerate(mentions)
        if any(token.key in markers.pronoun for token in mention.tokens)
    )


def others_in(mentions: Sequence[Mention], markers: Markers) -> frozenset[int]:
    """Return the token positions of the words that ask for more than is known ("else")."""
    tokens = [token for mention in mentions for token in mention.tokens]
    return frozenset(
        position
        for count in (1, 2)
        for first in range(len(tokens) - count + 1)
        if " ".join(token.key for token in tokens[first : first + count]) in markers.others
        for position in range(first, first + count)
    )
