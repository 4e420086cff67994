"""Whose words a question wants: of whom it names, of whom it describes, of the people of a body."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from .content import Content
from .cue import Cue
from .sense import SenseKind
from .spokesman import Spokesmen
from .understanding import Asked, Understanding

_FEW = 6  # words
_NAMED = frozenset({SenseKind.SPEAKER, SenseKind.TITLE, SenseKind.PARTY})
_LISTS = frozenset({Cue.ALL, Cue.STATEMENTS, Cue.TIMES})
_OTHERWISE = frozenset({Asked.WHEN, Asked.WHERE, Asked.WHY, Asked.HOW})


@dataclass(frozen=True, slots=True)
class Whose:
    """Ids of speakers and parties, and of those named as well who have no statement on record."""

    speakers: frozenset[str]
    parties: frozenset[str] = frozenset()
    silent: frozenset[str] = frozenset()


def described_in(question: Understanding, spokesmen: Spokesmen) -> frozenset[str]:
    """Return who is meant by words that describe a speaker, if they do anybody on record."""
    words = [t.key for at in sorted(question.voice) for t in question.mentions[at].tokens]
    kinds = SenseKind.PARTY, SenseKind.SPEAKER
    sides = spokesmen.sides_of(i for m in question.of_kind(*kinds) for i in m.ids(*kinds))
    return spokesmen.holders.described(
        words, question.language, sides
    )  # "chancellor of the university"


def whose_of(
    question: Understanding, voices: Sequence[int], described: Set[str], spokesmen: Spokesmen
) -> Whose | None:
    """Return whose words are wanted; None where none of them has any on record.

    For a body without words of its own speak its people.
    """
    speakers: set[str] = set(described)
    parties: set[str] = set()
    silent: set[str] = set()
    for at in voices:
        mention = question.mentions[at]
        people = mention.ids(SenseKind.SPEAKER, SenseKind.TITLE)
        own, sides = spokesmen.speaking_for(people)
        sides |= mention.ids(SenseKind.PARTY) if not described else frozenset()
        speakers |= own
        parties |= sides
        silent |= frozenset() if own or sides else people
    if voices and not (speakers or parties):
        return None
    return Whose(frozenset(speakers), frozenset(parties), frozenset(silent))


def any_of_a_kind(
    question: Understanding, content: Content, spokesmen: Spokesmen
) -> frozenset[str]:
    """Return all of a kind where it asks whether any of it spoke: "did a ministry comment?"."""
    is_plain = question.is_whether and question.is_speaker_open and content.is_told
    if not is_plain or content.topics or content.acts or content.places or question.when:
        return frozenset()
    unknown = [m for m in question.mentions if m.kind is None]
    if len(unknown) != 1 or content.voices or content.others or len(question.tokens) > _FEW:
        return frozenset()
    return spokesmen.holders.of_kind([t.key for t in unknown[0].tokens], question.language)


def all_described(question: Understanding, content: Content) -> frozenset[str]:
    """Return all who are called by the one word that stands for those who spoke.

    It does so where nobody else does: "of the ambassadors, what have all said?".
    """
    is_asked = content.is_told and question.asked == {Asked.WHAT} and not question.is_speaker_open
    is_plain = not (content.words or content.places or content.acts or question.when)
    at = [at for at, m in enumerate(question.mentions) if m.kind is SenseKind.CONCEPT]
    if not (is_asked and is_plain and Cue.ALL in question.cues.found) or len(at) != 1:
        return frozenset()
    called = [question.called.by_word.get(t.key) for t in question.mentions[at[0]].tokens]
    is_of_many = at[0] not in question.topic and len(called) == 1
    return (called[0] or frozenset()) if is_of_many else frozenset()


def spoken_of(question: Understanding, content: Content, kind: SenseKind) -> frozenset[str]:
    """Return the one about whom it asks who spoke, and nothing else: "who talked about X?".

    That one is a speaker or a party, as `kind` says.
    """
    named = [question.mentions[at] for at in (*content.voices, *content.others)]
    if content.is_about_something or content.acts or question.members:
        return frozenset()
    is_of = Cue.MENTIONS in question.cues.found or bool(question.topic)
    is_asked = question.is_speaker_open and question.asked <= {Asked.WHO, Asked.WHETHER}
    if not (is_of and (is_asked or _is_list_of(question))) or [m.kind for m in named] != [kind]:
        return frozenset()
    return named[0].ids(kind)


def _is_list_of(question: Understanding) -> bool:
    """Whether a list is wanted of what speaks of something: "every quote that mentions X"."""
    speaking = [at for at, cues in question.cues.at.items() if Cue.MENTIONS in cues]
    named = [m.first for m in question.mentions if m.kind in _NAMED]
    is_behind = bool(speaking and named) and min(speaking) < min(named)
    return is_behind and bool(question.cues.found & _LISTS) and not question.asked & _OTHERWISE
