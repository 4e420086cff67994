"""What a reply asks of a statement that is shown, decided by what stands around it on record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.record import Record, RelationKind, Statement

from .around import DOING, Around
from .decide.decision import Closest, Decision, Hit, NothingOnRecord, Reason
from .decide.listing import answer_with, published
from .moment import Moment, is_older, said_at
from .parse import Asked, Content, Cue, ReplyCue, Understanding
from .persona import Persona, is_turn
from .turn import Turn

_FACTS = frozenset({Asked.WHEN, Asked.WHERE, Asked.WHO, Asked.WHAT})
_BESIDES = frozenset({Asked.WHY, Asked.HOW, Asked.HOW_MANY})
_PLACING = _BESIDES | {Asked.WHEN, Asked.WHERE}
_LISTED = frozenset({Cue.LATEST, Cue.OLDEST, Cue.TIMELINE, Cue.SIDES})
_MOST_NEAR = 3  # statements
_REPEATING = frozenset({RelationKind.REPEATS})
# What somebody can do only with words of his own.
_OWN_ACTS = frozenset({"retract", "apologise"})


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
        if self.persona.nobody and not asked & _PLACING:
            return NothingOnRecord(Reason.UNKNOWN_SPEAKER, about=self.persona.nobody)
        if Cue.OTHER_SIDE in found:
            return self._other_side()
        is_whether = asked <= {Asked.WHETHER}
        if ReplyCue.STANDS_BY in self.cues and is_whether and not self.text.others:
            return self._stood_by()
        if self.moment and not (self.content.acts or asked & _PLACING or found & _LISTED):
            return self._at(self.moment)
        if self.text.others:
            return self._others()
        if Cue.OPPOSITE in found and not asked & _BESIDES:
            denials = {RelationKind.DENIES}
            denied = [*self.around.replies(denials), *self.around.replied_to(denials)]
            return self._answer(denied) or self._nothing(None)
        if Cue.REPLIED_TO in found and not self.text.is_speaker_open:
            return self._answer(self.around.replied_to()) or self._nothing(None)
        if self.content.acts:
            return self._of_acts()
        if self.turn.is_named:
            return self._of_voices()
        return self._of_itself()

    def _of_itself(self) -> Decision | None:
        """Return what is shown where its card tells what is asked: when, where, its source."""
        asked = self.text.asked
        if ReplyCue.DONE in self.cues and asked <= {Asked.WHETHER} and not self.content.is_told:
            return self._nothing(None)
        is_of_it = Cue.SOURCE in self.text.cues.found or ReplyCue.IN_FULL in self.cues
        is_whether = self.text.is_whether and not self.text.is_speaker_open
        if is_of_it or self._asks_for_facts() or is_whether:
            return answer_with(self.shown)  # it tells who disputes it, and rules on nothing
        return None

    def more(self) -> Decision | None:
        """Return what else the speakers said about a topic, or what another said to the same.

        That one is named by what he is: "and what did the ambassador say?".
        """
        if tied := self.turn.tied():
            return self._answer(tied)
        if is_turn(self.text):
            return self._of_topic()
        if self.turn.is_silent:
            return self._nothing(None)
        if not self.text.others or self.content.acts:
            return None
        if self.content.others or self.content.words or self.content.places:
            return None
        is_open, is_mentioned = self.text.is_speaker_open, Cue.MENTIONS in self.text.cues.found
        if self.content.is_strange or (is_open and not is_mentioned):
            return None
        about = self._about(self.around.by_others if is_open else self.turn.said())
        beside = self.around.reactions(about) if is_open else []
        return self._answer(s for s in beside or about if s not in self.shown)

    def _of_topic(self) -> Decision | None:
        """Return what others said of a topic beside what is shown, where its speaker did not."""
        about = self._about(self.around.by_others)
        if not self.content.topics or self.content.words or self._about(self.turn.said()):
            return None
        return self._answer(self.around.reactions(about))

    def _about(self, pool: Iterable[Statement]) -> Sequence[Statement]:
        return [s for s in pool if all(ids & s.topics for ids in self.content.topics)]

    def _answer(self, statements: Iterable[Statement]) -> Decision | None:
        found = published(self.record, {s.id: s for s in statements}.values())
        return answer_with(found) if found else None

    def _nothing(self, speaker: str | None) -> Decision:
        return NothingOnRecord(Reason.NOT_ON_RECORD, speaker)

    def _asks_for_facts(self) -> bool:
        """Whether it asks what the card tells: when, where, to whom, in which words."""
        asked = self.text.asked
        # "The man who left, did he ..." asks nobody's name.
        is_clause = {Asked.WHO, Asked.WHETHER} <= asked and self.text.has_pronoun
        return bool(asked & _FACTS) and not (asked & _BESIDES or is_clause)

    def _at(self, moment: Moment) -> Decision:
        """Return what those asked for said then: "what had she said before that?"."""
        # "what happened the next day"
        is_open = self.text.is_speaker_open or Cue.OVERVIEW in self.text.cues.found
        pool = self.around.spoken if is_open else self.turn.said()
        if is_open and self.text.others:
            pool = self.around.by_others
        said = said_at(moment, self.shown[0], pool)
        if self.text.others:
            said = [s for s in said if s not in self.shown]
        is_of_all = self.text.others or moment is Moment.SAME_DAY
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

    def _of_voices(self) -> Decision | None:
        """Return what those who are named or described said to the same: "and Iran?"."""
        if self.text.asked & _BESIDES:
            return None
        said = [s for s in self.turn.said() if s not in self.shown]
        near = self.around.nearest_since(said)
        if self.text.is_whether and self.content.is_told:  # "did Iran comment on that"
            return self._answer(self.around.on_that(near)) or self._nothing(self.turn.somebody)
        is_somebody = bool(self.persona.people or (self.turn.is_plain and self.turn.somebody))
        return self._answer(near or said if is_somebody else near)

    def _stood_by(self) -> Decision | None:
        """Return what its speaker said later on the same, which tells whether he stood by it."""
        if self.text.is_speaker_open:
            return None
        own = self.turn.said()
        again = self.around.replies(_REPEATING)
        later = [s for s in own if is_older(self.shown[0].said, s.said)]
        told = self.around.taken_back(own) or [s for s in again if s in own]
        found = told or self.around.alike(later)
        return self._answer(found) or self._nothing(self.turn.somebody)

    def _of_acts(self) -> Decision | None:
        """Return who did that with what is shown, or whether its speaker did: "did he retract?"."""
        own = self.turn.said()
        if self.content.acts & _OWN_ACTS and self.text.is_speaker_open:
            did = self.around.doing(self.content.acts, self.around.spoken)
            return self._answer(did) or self._nothing(None)
        if self.content.acts & _OWN_ACTS:
            did = [s for s in own if self.content.acts & s.topics]
            if not self.turn.is_named and not self.text.has_pronoun:
                did += self.around.taken_back_by_publisher(self.content.acts)
            return self._answer(did) or self._nothing(self.turn.somebody)
        kinds = {kind for act in self.content.acts for kind in DOING.get(act, ())}
        replies: Sequence[Statement] = self.around.replies(kinds)
        if self.turn.is_named:
            found = [s for s in replies if s in own] or self._done_by(own)
            is_reaction = "answer" in self.content.acts
            nothing = self._nothing(self.turn.somebody) if is_reaction else None
            return self._answer(found) or nothing
        if Asked.WHAT in self.text.asked and (self.text.has_pronoun or not replies):
            # "what was he denying?"
            replies = self.around.replied_to(kinds) or replies
        # "and the answer?"
        is_asked_for = self.content.acts == {"answer"} and not self.text.has_pronoun
        is_anybody = bool(kinds) and (self.text.is_speaker_open or is_asked_for)
        if is_anybody and not replies and not self.around.writes_down(kinds):
            replies = self._done_by_anybody()
            return self._answer(replies) or self._near()
        return self._answer(replies) or (self._nothing(None) if is_anybody else None)

    def _near(self) -> Decision:
        """Return what others said on the same, which may or may not be it: nothing rules on it."""
        others = self.around.by_other_sides
        since = [s for s in others if not is_older(s.said, self.shown[0].said)]
        near = published(self.record, self.around.alike(since))[:_MOST_NEAR]
        hits = tuple(Hit(s, 0.0) for s in near)
        return Closest(Reason.NOT_ON_RECORD, hits) if hits else self._nothing(None)

    def _done_by(self, own: Sequence[Statement]) -> Sequence[Statement]:
        """Return what somebody did of what is asked, where no relation is written down.

        A source that tells of something tells of the reactions to it.
        """
        if "answer" in self.content.acts:
            is_told = self.around.writes_down(DOING["answer"])
            return self.around.reported_beside(own) or (
                [] if is_told else self.around.reacting(own)
            )
        did = [s for s in own if self.content.acts & s.topics and s not in self.shown]
        return self.around.nearest(did)

    def _done_by_anybody(self) -> Sequence[Statement]:
        """Return what may be it on a record that has no such relation: a denial on the same."""
        if "answer" in self.content.acts:
            others = self.around.by_others
            return self.around.reactions(others) or self.around.reacting(others)
        did = self.around.doing(self.content.acts, self.around.by_other_sides)
        return self.around.nearest(did)
