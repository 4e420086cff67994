"""What a question names besides the words that ask: people, topics, acts, and what is left over."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from itertools import pairwise

from bot.language.frequency import Frequencies

from .cue import Cue
from .juncture import are_alike, are_joined, is_aside
from .marker import Role
from .sense import PLAIN_ACTS, Mention, SenseKind
from .understanding import Asked, Understanding

_NAMES = frozenset({SenseKind.SPEAKER, SenseKind.TITLE, SenseKind.PARTY})
_SHAPES = frozenset({SenseKind.FUNCTION, SenseKind.FRAMING, SenseKind.CHATTER, SenseKind.QUESTION})
_DAYS = frozenset({SenseKind.DAY, SenseKind.MONTH, SenseKind.RELATIVE})
_LISTED = frozenset({Cue.ALL, Cue.STATEMENTS})
_RARE = 3.0  # of an unknown word: one that is commoner is no subject


@dataclass(frozen=True, slots=True)
class Content:
    """What a question names, its cues and days left out.

    `voices` are the places of the mentions whose words are asked for, `others` those of somebody
    with another part; `topics` have the ids of a concept each, `spoken` the folded words for each
    of those, `places` the ids of a place, `words` the folded forms of a word that nothing knows;
    `is_either` says that any one of those will do ("drones or radar"). `is_told` says that it names
    a plain act of speech, `acts` are the ids of other ones; `is_strange` that something is left
    which makes it a question of its own.
    """

    voices: tuple[int, ...]
    others: tuple[int, ...]
    topics: tuple[frozenset[str], ...]
    spoken: tuple[tuple[str, ...], ...]
    words: tuple[frozenset[str], ...]
    places: tuple[frozenset[str], ...]
    acts: frozenset[str]
    is_either: bool
    is_told: bool
    is_strange: bool

    @property
    def is_empty(self) -> bool:
        """Whether it names nothing and nobody."""
        return self.is_bare and not (self.voices or self.acts)

    @property
    def is_bare(self) -> bool:
        """Whether it names nothing to talk about, whoever and whatever act it names."""
        return not (self.others or self.is_about_something or self.is_strange)

    @property
    def is_about_something(self) -> bool:
        """Whether it names a topic, a place or a word to look for."""
        return bool(self.topics or self.words or self.places)


@dataclass(slots=True)
class _Parts:
    """The places of what a question names, by what each is."""

    names: list[int] = field(default_factory=list)
    topics: list[int] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    acts: set[str] = field(default_factory=set)
    is_strange: bool = False

    @property
    def things(self) -> list[int]:
        """What it is about, in its order."""
        return sorted((*self.topics, *self.words, *self.places))


def content_of(question: Understanding, frequencies: Frequencies, hidden: Set[int]) -> Content:
    """Read what a question names; `hidden` are the token positions that its cues explain."""
    parts = _parts(question, frequencies, hidden)
    mentions, things = question.mentions, parts.things
    voices = _voices(question, parts.names)
    return Content(
        voices,
        others=tuple(at for at in parts.names if at not in voices),
        topics=tuple(_topic(mentions[at]) for at in parts.topics),
        spoken=tuple(_forms(mentions[at]) for at in parts.topics),
        words=tuple(frozenset(_forms(mentions[at])) for at in parts.words),
        places=tuple(mentions[at].ids(SenseKind.PLACE) for at in parts.places),
        acts=frozenset(parts.acts),
        is_either=len(things) > 1 and all(are_alike(question, *pair) for pair in pairwise(things)),
        is_told=question.is_told,
        is_strange=parts.is_strange,
    )


def _parts(question: Understanding, frequencies: Frequencies, hidden: Set[int]) -> _Parts:
    passed = hidden | _dated(question)
    found = _Parts()
    for at, mention in enumerate(question.mentions):
        positions = set(mention.positions)
        # a cue that is like a name, or an outlet in which to look
        is_slip = positions <= hidden and (mention.similarity < 1.0 or at in question.outlets)
        if mention.kind in _NAMES and not is_slip:
            found.names.append(at)
        elif mention.kind in _SHAPES or positions <= passed or at in question.address:
            continue
        elif mention.kind is SenseKind.CONCEPT or _is_spoken_of(question, at):
            found.topics.append(at)
        elif mention.kind is SenseKind.PLACE and question.roles.get(at) is Role.MENTIONED:
            found.places.append(at)
        elif mention.kind is SenseKind.ACT:
            found.acts |= _deeds(mention)
        elif mention.kind is not None:
            found.is_strange |= mention.kind not in _DAYS or question.when is None
        elif _is_meant(question, at, frequencies, [*found.names, *found.things]):
            found.words.append(at)
    return found


def _deeds(act: Mention) -> frozenset[str]:
    ids = act.ids(SenseKind.ACT) if act.kind is SenseKind.ACT else frozenset[str]()
    return frozenset() if ids & PLAIN_ACTS else ids


def _topic(mention: Mention) -> frozenset[str]:
    return mention.ids(SenseKind.CONCEPT) or mention.ids(SenseKind.ACT)


def _forms(mention: Mention) -> tuple[str, ...]:
    return tuple(token.key for token in mention.tokens)


def _dated(question: Understanding) -> set[int]:
    """Return positions of the words that say when, with what a hyphen ties to them ("27-ին")."""
    dated = set(question.dated)
    tokens = question.tokens
    for at in tuple(dated):
        if at + 1 < len(tokens) and question.text[tokens[at].end : tokens[at + 1].start] == "-":
            dated.add(at + 1)
        if at and question.text[tokens[at - 1].end : tokens[at].start] == "-":
            dated.add(at - 1)
    return dated


def _is_meant(question: Understanding, at: int, frequencies: Frequencies, named: list[int]) -> bool:
    """Whether an unknown word is one of those that it asks about, behind what it has `named`."""
    if is_aside(question, at, named):
        return False
    word = question.mentions[at].tokens[0].key
    is_telling = frequencies.plain_rarity(word, question.language) >= _RARE
    return at in question.topic or is_telling or _is_mentioned(question, at)


def _named(question: Understanding, names: list[int]) -> tuple[int, ...]:
    """Return whose words are asked for: whoever speaks, and those named together with them.

    Where nothing is said or done, the words of a list belong to whoever is not spoken about
    ("quotes from the union").
    """
    acts = {mention.first for mention in question.of_kind(SenseKind.ACT)}
    # In "statements from X" nothing is said: it is what is listed.
    is_told = bool(acts - question.cues.positions()) or (question.is_told and not acts)
    voices: list[int] = []
    for at in names:
        role = question.roles.get(at)
        is_listed = not is_told and bool(question.cues.at) and at not in question.topic
        is_joined = bool(voices) and are_joined(question, voices[-1], at)
        if (
            role is Role.SUBJECT
            or at in question.members
            or (is_listed and not voices)
            or (is_joined and role is Role.MENTIONED)
        ):
            voices.append(at)
    return tuple(voices)


def _voices(question: Understanding, names: list[int]) -> tuple[int, ...]:
    """Return whose words are asked for, those in place of a shared name who are told behind it.

    "Both Karsavels, Leontyn and Lisbeth" are those two.
    """
    named = _named(question, names)
    told = set(named)
    for wide in named:
        people = question.mentions[wide].ids(SenseKind.SPEAKER, SenseKind.TITLE)
        behind = [at for at in names if at > wide]
        # "Both Karsavels, brother and sister": who is described so is one of them.
        for at in behind:
            if (
                question.mentions[at].kind is SenseKind.TITLE
                and question.mentions[at].ids(SenseKind.TITLE) < people
            ):
                names.remove(at)
        each = {at for at in behind if question.mentions[at].ids(SenseKind.SPEAKER) < people}
        each = {at for at in each if question.mentions[at].kind is SenseKind.SPEAKER}
        if each and all(question.roles.get(at) is not Role.ADDRESSEE for at in each):
            told = (told - {wide}) | each
            names.remove(wide)
    return tuple(sorted(told))


def _is_mentioned(question: Understanding, at: int) -> bool:
    """Whether it asks who speaks of a word, right behind that: "who brought up soup"."""
    is_counted = Asked.HOW_MANY in question.asked
    is_asked = question.is_speaker_open or is_counted or bool(question.cues.found & _LISTED)
    return is_asked and _is_behind_speaking(question, at)


def _is_spoken_of(question: Understanding, at: int) -> bool:
    """Whether an act is what others speak of: "who talked about the apology"."""
    return bool(_deeds(question.mentions[at])) and _is_behind_speaking(question, at)


def _is_behind_speaking(question: Understanding, at: int) -> bool:
    before = reversed(question.mentions[:at])
    cues = question.cues.at
    last = next((m for m in before if m.kind is not SenseKind.FUNCTION or m.first in cues), None)
    return last is not None and Cue.MENTIONS in cues.get(last.last, ())
