"""What those who are named or described in a reply said to what is shown: "and Iran?"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from bot.record import Record, Statement

from .around import ANSWERING, Around
from .conduct import answer_from, nothing_from
from .decide.decision import Decision
from .parse import Asked, Content, ReplyCue, Understanding
from .turn import Turn

_BESIDES = frozenset({Asked.WHY, Asked.HOW, Asked.HOW_MANY})


@dataclass(frozen=True)
class Voices:
    """A reply that turns to somebody, and what it replies to."""

    record: Record
    text: Understanding
    cues: Set[ReplyCue]
    content: Content
    around: Around
    turn: Turn

    def decide(self) -> Decision | None:
        """Return what they said to the same, for a mere turn else what is nearest in time."""
        is_reaction = self.turn.is_reaction
        if self.text.asked & _BESIDES and not is_reaction:
            return None
        said = [s for s in self.turn.said() if s not in self.around.shown]
        if is_reaction or (ReplyCue.TO_THAT in self.cues and self.content.is_told):
            beside = self.around.tied(said) or self.around.reported_beside(said)
            near = self.around.nearest_since(said)
            told = beside or self.around.on_that(near)
            return self._told(told or self.around.soon(said))
        if self.text.is_whether and self.content.is_told:  # "did Iran comment on that"
            is_written = self.around.writes_down(ANSWERING)
            beside = [] if is_written else self.around.reactions(said)
            return self._told(self.around.on_that(self.around.nearest_since(said)) or beside)
        told = list(self._on_the_same(said))
        if told or not (self.turn.is_somebody or not self.text.asked):
            return answer_from(self.record, self.around.nearest_first(told))
        beside = self.around.closest(said)
        return answer_from(self.record, said if self.text.asked else beside)

    def _on_the_same(self, said: Sequence[Statement]) -> Sequence[Statement]:
        """Return what they said of the same since, or what a source tells beside what is shown."""
        near = self.around.nearest_since(said)
        if any(s in self.around.related() for s in near) or self.around.since(near):
            return near
        beside = self.around.reported_beside(self.turn.said_in_office())
        return beside or near or self.around.reported_beside(self.turn.said_for())

    def _told(self, statements: Sequence[Statement]) -> Decision:
        return answer_from(self.record, statements) or nothing_from(self.turn.somebody)
