"""What a reply asks of a statement that is shown, decided by what stands around it on record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from bot.language.analyzer import keys
from bot.record import Record, SpeakerKind, Statement

from .around import DOING, Around
from .conduct import Conduct, answer_from, nothing_from
from .decide.decision import Decision, NothingOnRecord, Reason
from .decide.listing import answer_with
from .matter import Matter
from .moment import Moment, said_at
from .other_words import OtherWords
from .parse import Asked, Content, Cue, ReplyCue, SenseKind, Understanding
from .persona import Persona
from .turn import Turn
from .voices import Voices

_FACTS = frozenset({Asked.WHEN, Asked.WHERE, Asked.WHO, Asked.WHAT})
_ON_CARD = frozenset({ReplyCue.IN_FULL, ReplyCue.MEDIUM})
_BESIDES = frozenset({Asked.WHY, Asked.HOW, Asked.HOW_MANY})
_PLACING = _BESIDES | {Asked.WHEN, Asked.WHERE}
_LISTED = frozenset({Cue.LATEST, Cue.OLDEST, Cue.TIMELINE, Cue.SIDES})


@dataclass(frozen=True)
class Rejoinder:
    """A reply that was read, and what it replies to."""

    record: Record
    text: Understanding
    cues: frozenset[ReplyCue]
    moment: Moment | None
    content: Content
    around: Around
    persona: Persona
    turn: Turn

    @property
    def shown(self) -> tuple[Statement, ...]:
        """What it replies to."""
        return self.around.shown

    def decide(self) -> Decision | None:
        """Decide on one that names no matter; None for one to look for an answer to."""
        found, asked = self.text.cues.found, self.text.asked
        # "Is it true that he said so" asks for words.
        is_said = self.text.is_whether and bool(self.text.of_kind(SenseKind.ACT))
        is_of_words = self.turn.is_named or is_said
        if ReplyCue.VERDICT in self.cues and not is_of_words:
            return self._conduct.unruled()
        if self.persona.nobody and not asked & _PLACING:
            if Asked.WHICH in asked:
                return answer_with(self.shown)  # "which country, did he say?": its words tell
            return NothingOnRecord(Reason.UNKNOWN_SPEAKER, about=self.persona.nobody)
        if Cue.OTHER_SIDE in found and not self.turn.is_named:
            return self._other_side()
        if own := self._other_words():
            return own
        if self.moment and not (self.content.acts or asked & _PLACING or found & _LISTED):
            return self._at(self.moment)
        if ReplyCue.OTHERS in self.cues and not (self.text.has_pronoun or self.turn.is_named):
            return self._of_others()
        is_turn = ReplyCue.OTHERS in self.cues or Cue.OTHER_SIDE in found
        if self.text.others and not (self.turn.is_named and is_turn):
            return self._others()
        if self._is_against():
            return self._conduct.opposed()
        return self._of_deeds()

    @property
    def _conduct(self) -> Conduct:
        return Conduct(self.record, self.text, self.moment, self.content, self.around, self.turn)

    def _other_words(self) -> Decision | None:
        return OtherWords(self.record, self.text, self.cues, self.around, self.turn).decide()

    def _is_against(self) -> bool:
        """Whether it asks who is of another mind, not whether its speaker was later on."""
        is_told = Cue.OPPOSITE in self.text.cues.found or ReplyCue.AGAINST in self.cues
        is_his = self.text.has_pronoun and not self.text.is_speaker_open
        return is_told and not (is_his or self.turn.is_named) and not self.text.asked & _BESIDES

    def _of_deeds(self) -> Decision | None:
        """Return what its speaker replied to, who printed it, what anybody did with it or said."""
        found = self.text.cues.found
        is_whom = Cue.REPLIED_TO in found and self._is_of_shown(Cue.REPLIED_TO)
        # "Elle répondait à qui ?": who is asked for is not who answers.
        if is_whom or (self._is_his_answer and Asked.WHO in self.text.asked):
            told = self.around.replied_to() or self.around.told_before()
            return self._answer(told) or self._nothing(None)
        if ReplyCue.ORIGIN in self.cues and self.text.is_speaker_open:
            claimed = self.around.replied_to() or self.around.told_before()
            if claimed:
                return self._answer(claimed)
        if Cue.SOURCE in found and self.content.acts <= {"announce"} and not self.turn.is_named:
            return answer_with(self.shown)
        if self.content.acts:
            return self._conduct.decide()
        if self.turn.is_named:
            voices = Voices(
                *(self.record, self.text, self.cues, self.content, self.around, self.turn)
            )
            return voices.decide()
        return self._of_itself()

    @property
    def _is_his_answer(self) -> bool:
        return self.content.acts == {"answer"} and self.text.has_pronoun

    def _is_of_shown(self, cue: Cue) -> bool:
        """Whether whoever said what is shown did it: "who was she answering", not "who did".

        The cue may have the word for whom: "à qui répondait-il".
        """
        text = self.text
        places = {place for place, cues in text.cues.at.items() if cue in cues}
        asking = text.of_kind(SenseKind.QUESTION)
        is_whom = any(
            places.issuperset(m.positions) and Asked.WHO in m.ids(SenseKind.QUESTION)
            for m in asking
        )
        is_his = any(text.mentions[at].first < max(places) for at in text.pronouns)
        return is_whom or is_his or Asked.WHAT in text.asked or not text.is_speaker_open

    def _of_itself(self) -> Decision | None:
        """Return what is shown where its card tells what is asked: when, where, its source."""
        asked = self.text.asked
        if ReplyCue.DONE in self.cues and asked <= {Asked.WHETHER} and not self.content.is_told:
            return self._nothing(None)
        is_which = asked == {Asked.WHICH} and Cue.STATEMENTS in self.text.cues.found
        if is_which and not self.text.has_pronoun:  # "which comments?"
            return self._answer(self.around.replied_to()) or answer_with(self.shown)
        is_of_it = Cue.SOURCE in self.text.cues.found or not self.cues.isdisjoint(_ON_CARD)
        is_whether = self.text.is_whether and not self.text.is_speaker_open
        if is_whether and self.cues == {ReplyCue.MEDIUM} and not self._is_means_known():
            return self._nothing(None)
        if is_of_it or self._asks_for_facts() or is_whether:
            return answer_with(self.shown)  # it tells who disputes it, and rules on nothing
        return None

    def _is_means_known(self) -> bool:
        """Whether its card tells by what means any of what is shown was said."""
        return any(s.medium for s in self.shown)

    def name(self) -> Decision | None:
        """Return what is shown where its card names who said it, nothing where nobody does.

        None where it names anybody else, or a matter.
        """
        named = [self.text.mentions[at] for at in (*self.content.voices, *self.content.others)]
        people = {i for m in named for i in m.ids(SenseKind.SPEAKER, SenseKind.TITLE)}
        is_else = bool(named) and self.around.speakers.isdisjoint(people)
        speakers = [who for s in self.shown for who in self.record.speakers_of(s)]
        words = {form for forms in (*self.content.words, *self.content.spoken) for form in forms}
        is_of_matter = not words <= {key for who in speakers for key in keys(who.name)}
        if is_else or is_of_matter or self.content.acts or self.text.others:
            return None
        is_named = any(who.kind is not SpeakerKind.UNNAMED for who in speakers)
        return answer_with(self.shown) if is_named else self._nothing(None)

    def of_matter(self) -> Decision | None:
        """Decide on one that names a matter; None for one to look for an answer to."""
        matter = Matter(
            *(self.record, self.text, self.cues, self.moment, self.content),
            *(self.around, self.turn),
        )
        return matter.decide()

    def _answer(self, statements: Iterable[Statement]) -> Decision | None:
        return answer_from(self.record, statements)

    def _nothing(self, speaker: str | None) -> Decision:
        return nothing_from(speaker)

    def _asks_for_facts(self) -> bool:
        """Whether it asks what the card tells: when, where, to whom, in which words."""
        asked = self.text.asked
        # "The man who left, did he ..." asks nobody's name, "to whom did he" does.
        is_clause = {Asked.WHO, Asked.WHETHER} <= asked and self.text.has_pronoun
        is_clause = is_clause and not self._is_asked_at_once()
        return bool(asked & _FACTS) and not (asked & _BESIDES or is_clause)

    def _is_asked_at_once(self) -> bool:
        """Whether a word for whom stands right before "did": "to whom did he", "whom did she"."""
        asking = self.text.of_kind(SenseKind.QUESTION)
        return any(
            Asked.WHO in one.ids(SenseKind.QUESTION)
            and Asked.WHETHER in next_.ids(SenseKind.QUESTION)
            and one.last + 1 == next_.first
            for one, next_ in pairwise(asking)
        )

    def _at(self, moment: Moment) -> Decision:
        """Return what those asked for said then: "what had she said before that?"."""
        # "what happened the next day"
        is_open = self.text.is_speaker_open or Cue.OVERVIEW in self.text.cues.found
        pool = self.around.spoken if is_open else self.turn.said()
        if is_open and self.text.others:
            pool = self.around.by_others
        said = said_at(moment, self.shown[0], pool)
        if not (said or is_open):
            said = said_at(moment, self.shown[0], self.turn.said_for())
        if self.text.others:
            said = [s for s in said if s not in self.shown]
        is_of_all = self.text.others or moment in (Moment.SAME_DAY, Moment.SAME_DAYS)
        found = said if is_of_all else self.around.nearest(said) or said
        return self._answer(found) or self._nothing(None if is_open else self.turn.somebody)

    def _others(self) -> Decision | None:
        """Return what else the speakers said, or who else reacted or spoke about it.

        Who else said so is a question of its own.
        """
        if self.text.is_speaker_open:
            return self._other_voices()
        if self.content.acts:
            return None
        more = [s for s in self.turn.said() if s not in self.shown]
        return self._answer(more) or self._nothing(self.turn.somebody)

    def _other_voices(self) -> Decision | None:
        others = self.around.by_others
        if self.content.acts == {"answer"}:
            replies = self.around.replies(DOING["answer"])
            return self._answer(replies or self.around.reactions(others)) or self._nothing(None)
        if Cue.MENTIONS in self.text.cues.found and not self.content.acts:
            about = self.around.reactions(others) or self.around.nearest(others)
            return self._answer(about) or self._nothing(None)
        return None

    def _other_side(self) -> Decision | None:
        own = {party for s in self.shown for party in self.record.parties_of(s)}
        others = [s for s in self.around.spoken if set(self.record.parties_of(s)) - own]
        return self._answer(self.around.nearest(others)) or self._nothing(None)

    def _of_others(self) -> Decision:
        """Return what all others said to it, those first of whom the same source tells."""
        others = self.around.by_others
        told = self.around.reactions(others) or self.around.nearest_since(others)
        return self._answer(told) or self._nothing(None)
