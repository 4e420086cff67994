"""What whoever is asked for said at another time or beside: "did he stick to it", "in March"."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from bot.record import Record, RelationKind, Statement

from .around import Around
from .conduct import answer_from, nothing_from
from .decide.decision import Decision
from .moment import is_older
from .parse import Asked, Cue, ReplyCue, Understanding
from .turn import Turn

_PLACING = frozenset({Asked.WHEN, Asked.WHERE, Asked.WHY, Asked.HOW, Asked.HOW_MANY})
_WORDS = frozenset({Asked.WHAT, Asked.WHETHER})
_REPEATING = frozenset({RelationKind.REPEATS})


@dataclass(frozen=True)
class OtherWords:
    """A reply that asks for other words of whoever is meant, and what it replies to."""

    record: Record
    text: Understanding
    cues: Set[ReplyCue]
    around: Around
    turn: Turn

    def decide(self) -> Decision | None:
        """Return those words, or that there are none; None where it asks for no such thing."""
        text = self.text
        if text.is_speaker_open or Cue.OVERVIEW in text.cues.found:
            return None
        if ReplyCue.FIRST in self.cues and text.asked & _WORDS:
            return self._told(self._first())
        if text.asked & _PLACING:
            return None
        if ReplyCue.STANDS_BY in self.cues and text.asked <= {Asked.WHETHER} and not text.others:
            return self._told(self._stood_by())
        if text.when is not None and not self.turn.is_named:
            if text.is_told:
                return self._told(self._dated())
            if not text.asked:  # "and in October?"
                return answer_from(self.record, self._dated())
        return self._told(self._added()) if ReplyCue.ADDED in self.cues else None

    def _told(self, statements: Sequence[Statement]) -> Decision:
        return answer_from(self.record, statements) or nothing_from(self.turn.somebody)

    def _stood_by(self) -> Sequence[Statement]:
        """Return what its speaker said later on the same, which tells whether he stood by it."""
        own = self.turn.said()
        again = self.around.replies(_REPEATING)
        told = self.around.taken_back(own) or [s for s in again if s in own]
        return told or self.around.alike(self.around.later(own))

    def _dated(self) -> Sequence[Statement]:
        """Return what was said on the days that it names."""
        spans = self.text.when.spans if self.text.when else ()
        return [s for s in self.turn.said() if any(map(s.said.overlaps, spans))]

    def _first(self) -> Sequence[Statement]:
        """Return what was said before all else."""
        own = self.turn.said()
        return [s for s in own if not any(is_older(other.said, s.said) for other in own)]

    def _added(self) -> Sequence[Statement]:
        """Return what a source of what is shown tells of the same one, best behind it."""
        beside = self.around.reported_beside(self.turn.said())
        last = max(s.start for s in self.around.shown)
        return [s for s in beside if s.start > last] or beside
