"""Of which side whoever is asked for is: "anyone from Castavia", "who on the union's side"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from .marker import Markers
from .sense import Mention, Sense, SenseKind

_MOST = 3  # words between the two: "who on the"
_NEAR = 2  # mentions to a word for "camp": "le camp de la ville"
_PLAIN = (Sense(SenseKind.FUNCTION, "function", None),)


def with_camps(mentions: Sequence[Mention], markers: Markers) -> list[Mention]:
    """Return the mentions with a word for "camp" or "side" taken for plain beside a party.

    The camp of a party is that party.
    """
    told = list(mentions)
    for at, mention in enumerate(mentions):
        if mention.kind is None and mention.key in markers.camp and _has_party(mentions, at):
            told[at] = replace(mention, senses=_PLAIN)
    return told


def _has_party(mentions: Sequence[Mention], at: int) -> bool:
    """Whether a party is named right before, or behind with no more than a word for "of"."""
    behind = mentions[at + 1 : at + 2 + _NEAR]
    named = next((m for m in behind if m.kind is not SenseKind.FUNCTION), None)
    is_before = at > 0 and mentions[at - 1].kind is SenseKind.PARTY
    return is_before or (named is not None and named.kind is SenseKind.PARTY)


def sides_of_anybody(
    mentions: Sequence[Mention], markers: Markers, topic: Set[int]
) -> frozenset[int]:
    """Return the places of parties right beside a word for "anybody" or "who", on its side."""
    found: set[int] = set()
    for at, mention in enumerate(mentions):
        is_camp = any(m.key in markers.camp for m in mentions[at + 1 : at + 2])
        if mention.kind is not SenseKind.PARTY or (at in topic and not is_camp):
            continue
        about = frozenset[str]() if is_camp else markers.about  # "anyone on the union's side"
        before = mentions[max(0, at - _MOST - 1) : at] if markers.has_prepositions else ()
        behind = mentions[at + 1 : at + 2] if markers.has_postpositions else ()
        near = (list(reversed(before)), behind)
        if any(_is_reached(words, markers, about) for words in near):
            found.add(at)
    return frozenset(found)


def _is_reached(mentions: Sequence[Mention], markers: Markers, about: Set[str]) -> bool:
    """Whether nothing but plain words stands before a word for anybody, and none for "about"."""
    for mention in mentions:
        if mention.key in markers.anyone or "who" in mention.ids(SenseKind.QUESTION):
            return True
        if mention.kind is not SenseKind.FUNCTION or mention.key in about:
            return False
    return False
