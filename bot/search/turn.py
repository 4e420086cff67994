"""Whose words a reply asks for: of whom it names or describes, or of whoever said what is shown."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from bot.language.analyzer import keys, stem
from bot.record import Record, Speaker, SpeakerKind, Statement

from .around import DOING, Around
from .parse import Asked, Content, Role, SenseKind, Spokesmen, Understanding
from .parse.sense import PLAIN_ACTS
from .persona import Persona

_PLACES = frozenset({SenseKind.PLACE, SenseKind.ELSEWHERE})


@dataclass(frozen=True)
class Turn:
    """Those whose words a reply asks for."""

    record: Record
    text: Understanding
    content: Content
    around: Around
    spokesmen: Spokesmen
    persona: Persona
    is_reaction: bool = False  # "how did they take it"

    @property
    def is_plain(self) -> bool:
        """Whether it only turns to somebody: "what about the minister"."""
        named, content = self.content.others, self.content
        has_nothing = not (content.is_about_something or content.is_strange or content.voices)
        is_told = content.is_told or content.acts or self.text.others or self.text.has_pronoun
        asked = {Asked.WHAT, Asked.HOW} if self.is_reaction else {Asked.WHAT}
        is_open = bool(self.text.asked) and self.text.asked <= asked
        return bool(named) and has_nothing and not is_told and is_open

    @property
    def is_of_some(self) -> bool:
        """Whether it only names who said what is shown again, or asks who else of a side spoke."""
        content = self.content
        if not self._some or content.acts or content.is_about_something or content.is_strange:
            return False
        people, parties = self._ids_of(self._some)
        if self.text.is_speaker_open:
            return bool(parties) and not people
        return bool(people) and people <= self.around.speakers

    def said_by_some(self) -> list[Statement]:
        """Return what those said whom it names in any part."""
        people, parties = self._ids_of(self._some)
        return self._said_by(people, parties)

    @property
    def _some(self) -> tuple[int, ...]:
        """Who is named in any part, and the side of which anybody is asked for."""
        return tuple({*self.content.others, *self.text.members})

    def said_for(self) -> list[Statement]:
        """Return what those said who speak for a body that is named, or are of its side."""
        people, parties = self._named
        named = [self.record.speakers[i] for i in people]
        own = {p for who in named if who.kind is not SpeakerKind.PERSON for p in who.party_ids}
        return self._said_by(frozenset(), parties | own)

    def said_in_office(self) -> list[Statement]:
        """Return what those said who hold an office of a body that is named."""
        people, _ = self._named
        bodies = [i for i in people if self.record.speakers[i].kind is SpeakerKind.INSTITUTION]
        holding = (self.spokesmen.holding(body) for body in sorted(bodies))
        return self._said_by(frozenset[str]().union(*holding), frozenset())

    @property
    def is_silent(self) -> bool:
        """Whether it asks if one answered who is nobody here: "has the hospital answered him?"."""
        content, text = self.content, self.text
        if self._is_of_place:
            return True
        is_whether = text.is_whether and content.acts == {"answer"} and not text.is_speaker_open
        named = content.others or content.voices or content.places or text.pronouns or text.topic
        return is_whether and not named and len(content.topics) + len(content.words) == 1

    @property
    def _is_of_place(self) -> bool:
        """Whether it asks what a place said or did, which is no party: "has Armenia replied?"."""
        content, text = self.content, self.text
        subjects = {at for at, role in text.roles.items() if role is Role.SUBJECT}
        is_place = any(text.mentions[at].kind in _PLACES for at in subjects)
        is_named = content.others or content.voices or content.is_about_something
        is_said = bool(content.acts) or content.is_told
        return is_place and is_said and not (is_named or text.is_speaker_open or text.has_pronoun)

    @property
    def is_named(self) -> bool:
        """Whether it names or describes whose words it asks for."""
        return bool(self.persona.people or self._voices)

    @property
    def is_somebody(self) -> bool:
        """Whether it describes one, or only turns to him."""
        return bool(self.persona.people or (self.is_plain and self.somebody))

    @property
    def _voices(self) -> tuple[int, ...]:
        if self.is_plain or self.is_from_other:
            return self.content.others
        return tuple(at for at in self.content.voices if not self._is_behind_act(at))

    @property
    def is_from_other(self) -> bool:
        """Whether it asks if one who is named did so to it: "did a denial come from X?"."""
        text, content = self.text, self.content
        if not content.others or content.voices or content.is_about_something:
            return False
        people, parties = self._ids_of(content.others)
        shown = self.around.shown
        own = {party for s in shown for party in self.record.parties_of(s)}
        is_else = people.isdisjoint(self.around.speakers) and parties.isdisjoint(own)
        is_done = text.is_whether and bool(content.acts) and content.acts <= DOING.keys()
        return is_else and is_done and not (text.has_pronoun or text.is_speaker_open)

    def _is_behind_act(self, voice: int) -> bool:
        """Whether "he" does something to whoever is named: "what does he want them to do"."""
        text, pronoun = self.text, min(self.text.pronouns, default=voice)
        between = text.mentions[pronoun:voice] if not self.text.is_speaker_open else ()
        return any(m.ids(SenseKind.ACT) - PLAIN_ACTS for m in between)

    @property
    def somebody(self) -> str | None:
        """One of those whose words are asked for, if not a party's."""
        people, _ = self._named
        return min(people, default=None)

    def said(self) -> list[Statement]:
        """Return what those whose words are asked for said, for a party what its people then did.

        Where nobody is named those are who said what is shown.
        """
        return self._said_by(*self._named)

    def _said_by(self, people: Set[str], parties: Set[str]) -> list[Statement]:
        return [
            s
            for s in self.around.spoken
            if any(
                speaker.id in people or _speaks_for(speaker, s, parties)
                for speaker in self.record.speakers_of(s)
            )
        ]

    def tied(self) -> Sequence[Statement]:
        """Return what is tied to what is shown and by whoever is what the reply says."""
        text = self.text
        if self.is_named or text.others or text.has_pronoun or text.topic:
            return []
        about = [m for m in text.mentions if m.kind in (SenseKind.CONCEPT, None)]
        words = {stem(t.key, text.language) for m in about for t in m.tokens}
        return [
            s
            for s in self.around.related()
            if words and any(words <= self._office(who, s) for who in self.record.speakers_of(s))
        ]

    def _office(self, speaker: Speaker, said: Statement) -> frozenset[str]:
        """Return the words for what a speaker is, as far as the language of the reply has them."""
        titles = speaker.titles.get(self.text.language, ())
        offices = (speaker.role_on(said.said) or "", *titles)
        return frozenset(stem(key, self.text.language) for words in offices for key in keys(words))

    @cached_property
    def _named(self) -> tuple[frozenset[str], frozenset[str]]:
        """The speakers and the parties whose words are asked for, for a silent body its people."""
        if self.persona.people and not self._voices:
            return self.persona.people, frozenset()
        if not self._voices:
            return self.around.speakers, frozenset()
        people, named = self._ids_of(self._voices)
        people = self._nearer(people)
        own, parties = self.spokesmen.speaking_for(people)
        parties |= named
        return own or (frozenset() if parties else people), parties

    def _nearer(self, people: frozenset[str]) -> frozenset[str]:
        """Return who is called so and spoke beside what is shown, where no one meant did.

        "And the captain?" is the captain whom the same source quotes.
        """
        mentions = [self.text.mentions[at] for at in self._voices]
        if any(m.kind is not SenseKind.TITLE for m in mentions):
            return people
        words = [token.key for m in mentions for token in m.tokens]
        told = self.around.reported_beside(self.around.by_others)
        beside = {speaker for s in told for speaker in s.speakers}
        near = self.spokesmen.holders.described(words, self.text.language) & beside
        return people if people & beside else near or people

    def _ids_of(self, places: Sequence[int]) -> tuple[frozenset[str], frozenset[str]]:
        """Return the speakers and the parties that some mentions name."""
        mentions = [self.text.mentions[at] for at in places]
        people = frozenset(i for m in mentions for i in m.ids(SenseKind.SPEAKER, SenseKind.TITLE))
        return people, frozenset(i for m in mentions for i in m.ids(SenseKind.PARTY))


def _speaks_for(speaker: Speaker, said: Statement, parties: Set[str]) -> bool:
    # Nobody speaks for a party without a name.
    has_name = speaker.kind is not SpeakerKind.UNNAMED
    return has_name and not parties.isdisjoint(speaker.parties_on(said.said))
