"""What a reply asks about an act: who denied what is shown, whether its speaker took it back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.record import Record, RelationKind, Statement

from .around import ANSWERING, DOING, Around
from .decide.decision import Closest, Decision, Hit, NothingOnRecord, Reason
from .decide.listing import answer_with, published
from .moment import Moment, is_older, said_at
from .parse import Asked, Content, Understanding
from .turn import Turn

_MOST_NEAR = 3  # statements
# What somebody can do only with words of his own.
_OWN_ACTS = frozenset({"retract", "apologise"})
_ACCUSING = frozenset({"accuse"})
_ASKING = frozenset({"ask"})
# What somebody does who is against what another said.
DISSENT = frozenset({"deny", "criticise", "accuse", "warn"})


def answer_from(record: Record, statements: Iterable[Statement]) -> Decision | None:
    """Return those that may be shown, each once; None where there is none."""
    found = published(record, {s.id: s for s in statements}.values())
    return answer_with(found) if found else None


def nothing_from(speaker: str | None) -> Decision:
    """Say that nothing on record is it, of a speaker or of anybody."""
    return NothingOnRecord(Reason.NOT_ON_RECORD, speaker)


def _near(record: Record, statements: Iterable[Statement]) -> Decision:
    near = published(record, {s.id: s for s in statements}.values())[:_MOST_NEAR]
    hits = tuple(Hit(s, 0.0) for s in near)
    return Closest(Reason.NOT_ON_RECORD, hits) if hits else nothing_from(None)


@dataclass(frozen=True)
class Conduct:
    """A reply that names an act, and what it replies to."""

    record: Record
    text: Understanding
    moment: Moment | None
    content: Content
    around: Around
    turn: Turn

    def decide(self) -> Decision | None:
        """Return who did that with what is shown, or whether its speaker did: "did he retract?"."""
        own = self.turn.said()
        if self.content.acts & _OWN_ACTS:
            return self._of_own_act(own)
        if self.content.acts.isdisjoint(DOING) and not self.text.is_speaker_open:
            return self._own(own)
        if self.content.acts == _ACCUSING and self.text.is_speaker_open:  # "who had accused him"
            return answer_from(self.record, self._accused_before())
        if self.content.acts == _ASKING and not self.turn.is_named:  # "who had asked about it"
            return answer_from(self.record, self._asked_before())
        kinds = {kind for act in self.content.acts for kind in DOING.get(act, ())}
        replies: Sequence[Statement] = self.around.replies(kinds) or self._doing_in_reply()
        if self.turn.is_named:
            found = [s for s in replies if s in own] or self._done_by(own)
            is_reaction = "answer" in self.content.acts or self.turn.is_from_other
            nothing = nothing_from(self.turn.somebody) if is_reaction else None
            return answer_from(self.record, found) or nothing
        if Asked.WHAT in self.text.asked and (self.text.has_pronoun or not replies):
            # "what was he denying?"
            before = self.around.told_before() if self.text.has_pronoun else []
            replies = self.around.replied_to(kinds) or before or replies
        # "and the answer?"
        is_asked_for = self.content.acts == {"answer"} and not self.text.has_pronoun
        is_anybody = bool(kinds) and (self.text.is_speaker_open or is_asked_for)
        if is_anybody and not replies and not self.around.writes_down(kinds):
            replies = self._done_by_anybody()
            return answer_from(self.record, replies) or self._near()
        if is_asked_for and not replies:  # "any comeback?": what its source tells beside it
            others = self.around.reported_beside(self.around.by_others)
            replies = self.around.turning_to(others)
        return answer_from(self.record, replies) or (nothing_from(None) if is_anybody else None)

    def _of_own_act(self, own: Sequence[Statement]) -> Decision:
        """Return who took something back or apologised, or whether its speaker did."""
        acts = self.content.acts
        if self.text.is_speaker_open:
            did = self.around.doing(acts, self.around.spoken)
            return answer_from(self.record, did) or nothing_from(None)
        did = [s for s in own if acts & s.topics]
        if not self.turn.is_named and not self.text.has_pronoun:
            did += self.around.taken_back_by_publisher(acts)
        elif not did and "retract" in acts:
            # What he said on the same later tells whether he went back on it.
            did = self.around.turning_to(self.around.alike(self.around.later(own)))
        return answer_from(self.record, did) or nothing_from(self.turn.somebody)

    def _own(self, own: Sequence[Statement]) -> Decision | None:
        """Return where somebody did what nobody does to the words of another: "did she promise".

        What is asked of a later or earlier time is what was said then.
        """
        asked = self.text.asked
        if self.moment and asked <= {Asked.WHAT, Asked.WHETHER}:
            then = said_at(self.moment, self.around.shown[0], own)
            did = [s for s in then if self.content.acts & s.topics]
            near = self.around.nearest(then) or then if Asked.WHAT in asked else []
            found = answer_from(self.record, did or near)
            return found or nothing_from(self.turn.somebody)
        if Asked.WHAT not in asked or not self.text.has_pronoun or self.turn.is_named:
            return None
        did = [s for s in own if self.content.acts & s.topics]
        if not did and self.content.acts == _ASKING:  # "what had he been asked"
            did = self._asked_before()
        return answer_from(self.record, did)

    def _accused_before(self) -> Sequence[Statement]:
        """Return what accused before of what is shown, which may answer it."""
        before = [s for s in self.around.by_other_sides if not self.around.later([s])]
        accusing = [s for s in before if self.content.acts & s.topics]
        return self.around.replied_to() or self.around.alike(accusing)

    def _asked_before(self) -> list[Statement]:
        return self.around.replied_to() or self.around.told_before()

    def unruled(self) -> Decision:
        """Return who says that it is not so, as what is near: nothing here says who is right."""
        denials = {RelationKind.DENIES}
        told = [*self.around.replies(denials), *self.around.replied_to(denials)]
        return _near(self.record, told)

    def opposed(self) -> Decision:
        """Return who is of another mind than what is shown, or what may be it."""
        denials = {RelationKind.DENIES}
        told: Sequence[Statement] = [
            *self.around.replies(denials),
            *self.around.replied_to(denials),
        ]
        if not told and not self.around.writes_down(denials):
            told = self._dissenting(self.around.by_others)
        return answer_from(self.record, told) or self._near()

    def _doing_in_reply(self) -> Sequence[Statement]:
        """Return what answers what is shown, and does besides what is asked: "who thanked him"."""
        return [s for s in self.around.replies(ANSWERING) if self.content.acts & s.topics]

    def _dissenting(self, others: Sequence[Statement]) -> Sequence[Statement]:
        """Return those who speak against it, first of all those whom the same source tells of."""
        beside = self.around.doing(DISSENT, self.around.reported_beside(others))
        return beside or self.around.nearest(self.around.doing(DISSENT, others))

    def _near(self) -> Decision:
        """Return what others said on the same, which may or may not be it: nothing rules on it."""
        others = self.around.by_other_sides
        since = [s for s in others if not is_older(s.said, self.around.shown[0].said)]
        return _near(self.record, self.around.alike(since))

    def _done_by(self, own: Sequence[Statement]) -> Sequence[Statement]:
        """Return what somebody did of what is asked, where no relation is written down.

        A source that tells of something tells of the reactions to it.
        """
        if "answer" in self.content.acts:
            beside = self.around.reported_beside(own)
            if self.around.writes_down(DOING["answer"]):
                return said_at(Moment.LATER, self.around.shown[0], beside)
            return beside or self.around.reacting(own) or self.around.soon(own)
        did = [s for s in own if self.content.acts & s.topics and s not in self.around.shown]
        return self.around.nearest(did)

    def _done_by_anybody(self) -> Sequence[Statement]:
        """Return what may be it on a record that has no such relation: a denial on the same."""
        if "answer" in self.content.acts:
            others = self.around.by_others
            return self.around.reactions(others) or self.around.reacting(others)
        if "deny" not in self.content.acts:
            return self.around.nearest(self.around.doing(self.content.acts, self.around.by_others))
        others = self.around.by_other_sides
        denied = self.around.nearest(self.around.doing(self.content.acts, others))
        beside = self.around.doing(DISSENT, self.around.reported_beside(others))
        return beside or denied
