"""A clause that tells of whom words are asked for: "what did the operator who was asleep say"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from bot.language.analyzer import stem

from .calling import Called
from .marker import Markers, Role
from .noun_phrase import DESCRIBING, described_before
from .person import is_person
from .sense import PLAIN_ACTS, Mention, Sense, SenseKind
from .voice import voice_of

_NAMING = DESCRIBING | {SenseKind.TITLE, SenseKind.STRANGER}
_PLAIN = (Sense(SenseKind.FUNCTION, "function", None),)
_ASKING = frozenset({"what", "whether"})
_LIGHT = frozenset({SenseKind.FUNCTION, SenseKind.FRAMING, SenseKind.CHATTER})
_PAUSES = (",", ":", ";", "?", " - ", " – ", " — ")
_LONGEST = 4  # mentions of a noun phrase with its articles: "the head of the school"


def clause_in(text: str, mentions: Sequence[Mention], markers: Markers) -> range:
    """Return the places of a clause behind somebody who is asked for, empty where there is none.

    It begins with a relative word behind a noun that says more than that it is a person: of "the
    man who did it" the clause is all that is known, so that it asks as "who did it" does.
    """
    first = next((at for at in range(1, len(mentions)) if _begins(at, mentions, markers)), None)
    if first is None:
        return range(0)
    noun = first - 1
    if mentions[noun].kind not in _NAMING or _is_generic(noun, mentions, markers):
        return range(0)
    start = _phrase_start(noun, mentions)
    lead = [m for m in mentions[:start] if m.kind not in _LIGHT]
    if any(m.ids(SenseKind.QUESTION) & _ASKING for m in lead):
        is_behind = _is_saying(lead[-1])  # "qu'a dit le juge qui ..."
        return range(first, len(mentions) if is_behind else _last_act(first, mentions))
    paused = _paused(text, first, mentions)
    is_source = any(markers.words.get(m.key) is Role.SUBJECT for m in mentions[start:noun])
    if is_source and paused == first:  # "any word from the dealer who ..."
        return range(first, len(mentions))
    return range(0) if lead else range(first, paused)


def as_told(mentions: Sequence[Mention], clause: range) -> list[Mention]:
    """Return the mentions with the word that begins a clause as no question."""
    told = list(mentions)
    for at in clause:
        if told[at].kind is SenseKind.QUESTION:
            told[at] = replace(told[at], senses=_PLAIN)
    return told


def positions_in(mentions: Sequence[Mention], clause: range) -> Set[int]:
    """Return the token positions of a clause."""
    return {position for at in clause for position in mentions[at].positions}


def voice_outside(
    clause: range,
    text: str,
    mentions: Sequence[Mention],
    markers: Markers,
    roles: Mapping[int, Role],
    topic: Set[int],
    sayings: Set[int],
    cues: Set[int],
    called: Called,
) -> frozenset[int]:
    """Return the places of the words that describe who speaks, as if there were no clause."""
    kept = [at for at in range(len(mentions)) if at not in clause]
    bare = {at: place for place, at in enumerate(kept)}
    own_roles = {bare[at]: role for at, role in roles.items() if at in bare}
    own_topic = frozenset(bare[at] for at in topic if at in bare)
    own = [mentions[at] for at in kept]
    found = voice_of(text, own, markers, own_roles, own_topic, sayings, cues, called)
    if clause and not found and Role.SUBJECT not in roles.values():
        return _noun_at(clause.start, mentions, called)  # whoever has a "who" is somebody
    return frozenset(kept[place] for place in found)


def _noun_at(end: int, mentions: Sequence[Mention], called: Called) -> frozenset[int]:
    """Return the places of the noun that a clause of the text's first phrase tells of."""
    places = frozenset(described_before(mentions, end))
    is_first = all(m.kind in _LIGHT for m in mentions[: min(places, default=end)])
    return places if called.is_known and is_first else frozenset()


def _begins(at: int, mentions: Sequence[Mention], markers: Markers) -> bool:
    return mentions[at].tokens[0].key in markers.relative and len(mentions[at].tokens) < 3


def _is_generic(noun: int, mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether a noun is for any person, or alone for what any side has ("the side that pays")."""
    voices = {stem(t.key, markers.language) for t in mentions[noun].tokens} <= markers.voice
    is_alone = voices and not any(
        m.kind in DESCRIBING or m.key in markers.origin for m in mentions[max(0, noun - 2) : noun]
    )
    is_anyone = any(t.key in markers.anyone for m in mentions[:noun] for t in m.tokens)
    return is_person(mentions[noun], markers) or is_alone or is_anyone


def _phrase_start(noun: int, mentions: Sequence[Mention]) -> int:
    first = noun
    while first and mentions[first - 1].kind in _NAMING | _LIGHT:
        first -= 1
    return first


def _is_saying(mention: Mention) -> bool:
    return bool(mention.ids(SenseKind.ACT) & PLAIN_ACTS)


def _last_act(first: int, mentions: Sequence[Mention]) -> int:
    """Return the place of the last word for saying, or where the clause begins without one."""
    told = (at for at in range(len(mentions) - 1, first + 1, -1) if _is_saying(mentions[at]))
    return next(told, first)


def _paused(text: str, first: int, mentions: Sequence[Mention]) -> int:
    """Return the place behind the first pause, or where the clause begins without one."""
    for at, (before, behind) in enumerate(pairwise(mentions[first:]), first + 1):
        gap = text[before.tokens[-1].end : behind.tokens[0].start]
        if any(pause in gap for pause in _PAUSES):
            return at
    return first
