"""What stands around statements that are shown: what answers them, what is about the same."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from bot.record import ACTS, Record, RelationKind, Speech, Statement

from .moment import is_older

ANSWERING = frozenset(RelationKind) - {RelationKind.REPEATS}
_REPEATING = frozenset({RelationKind.REPEATS})
# What a relation does to a statement, by the act that is asked for.
DOING: Mapping[str, frozenset[RelationKind]] = {
    "deny": frozenset({RelationKind.DENIES}),
    "answer": frozenset(
        {
            RelationKind.ANSWERS,
            RelationKind.DENIES,
            RelationKind.CRITICISES,
            RelationKind.THANKS,
        }
    ),
    "criticise": frozenset({RelationKind.CRITICISES}),
    "thank": frozenset({RelationKind.THANKS}),
}
# Acts by which somebody turns to what another said.
_REACTING = frozenset({"answer", "deny", "criticise", "thank", "agree", "admit", "confirm"})
# Those of them by which somebody takes something hard.
_HARD = frozenset({"answer", "deny", "criticise"})
_SOON = timedelta(days=3)
_QUARTER = 0.25  # with less in common it is another matter
_HALF = 0.5  # of the most that two statements have in common


@dataclass(frozen=True)
class Around:
    """The neighbours on record of some statements, one at least."""

    record: Record
    shown: tuple[Statement, ...]

    @property
    def speakers(self) -> frozenset[str]:
        """Who said what is shown."""
        return frozenset(speaker for statement in self.shown for speaker in statement.speakers)

    @property
    def spoken(self) -> list[Statement]:
        """All of the record but remarks of the sources themselves."""
        return [s for s in self.record.statements.values() if s.speech is not Speech.NOTE]

    def said_by(self, speakers: Collection[str]) -> list[Statement]:
        """Return all that some speakers said, what is shown too."""
        return [s for s in self.spoken if any(speaker in speakers for speaker in s.speakers)]

    def replies(self, kinds: Set[RelationKind]) -> list[Statement]:
        """Return what does so to what is shown, or else to the same said elsewhere."""
        found = (self._edges([s.id], kinds) or self._to_the_same(s, kinds) for s in self.shown)
        return [other for others in found for other in others]

    def _to_the_same(self, shown: Statement, kinds: Set[RelationKind]) -> list[Statement]:
        """Return what does so to the same said elsewhere."""
        repeating = [s.id for s in self._edges([shown.id], _REPEATING)]
        repeated = [r.target for r in shown.relations if r.kind in _REPEATING]
        return self._edges((*repeated, *repeating), kinds)

    def replied_to(self, kinds: Set[RelationKind] = ANSWERING) -> list[Statement]:
        """Return what that which is shown does so to."""
        targets = (
            relation.target
            for s in self.shown
            for relation in s.relations
            if relation.kind in kinds
        )
        return [self.record.statements[target] for target in targets]

    def related(self) -> list[Statement]:
        """Return all that is tied to what is shown, either way."""
        return [*self.replies(frozenset(RelationKind)), *self.replied_to()]

    def tied(self, statements: Iterable[Statement]) -> list[Statement]:
        """Return those that are tied to what is shown, either way."""
        related = {s.id for s in self.related()}
        return [s for s in statements if s.id in related]

    def told_before(self) -> list[Statement]:
        """Return what a reaction may be to whose source does not say: what it told right before.

        That is, of whoever else is the last to speak there.
        """
        shown = self.shown[0]
        pool = [s for s in self.by_others if s.source == shown.source and s.start < shown.start]
        since = [s for s in pool if not is_older(shown.said, s.said)]
        since = [s for s in self.by_other_sides if s in since] or since
        last = max(since, key=lambda s: s.start, default=None)
        told = [s for s in since if last and s.speakers == last.speakers]
        told.sort(key=lambda s: -s.start)
        if _REACTING & shown.topics:
            return told
        return [s for s in told if s.topics & self._topics()]

    def nearest(self, statements: Sequence[Statement]) -> list[Statement]:
        """Find those that answer what is shown or are answered by it, else those about the same."""
        if tied := self.tied(statements):
            return tied
        topics = self._topics()
        shared = {s.id: len(s.topics & topics) for s in statements}
        most = max(shared.values(), default=0)
        return [s for s in statements if shared[s.id] and shared[s.id] > _HALF * most]

    def nearest_since(self, statements: Sequence[Statement]) -> list[Statement]:
        """Find the nearest that are not older than what is shown, where none is the nearest."""
        return self.nearest(self.since(statements)) or self.nearest(statements)

    def since(self, statements: Iterable[Statement]) -> list[Statement]:
        """Return those that are not older than what is shown."""
        return [s for s in statements if not is_older(s.said, self.shown[0].said)]

    def nearest_first(self, statements: Iterable[Statement]) -> list[Statement]:
        """Return them in the order of their days, counted from what is shown."""
        day = self.shown[0].said.earliest
        return sorted(statements, key=lambda s: abs(s.said.earliest - day))

    def closest(self, statements: Sequence[Statement]) -> list[Statement]:
        """Return those that were said nearest in time, since what is shown where any was."""
        day = self.shown[0].said.earliest
        pool = self.since(statements) or statements
        apart = {s.id: abs(s.said.earliest - day) for s in pool}
        least = min(apart.values(), default=None)
        return [s for s in pool if apart[s.id] == least]

    def on_that(self, statements: Iterable[Statement]) -> list[Statement]:
        """Return those that are tied to what is shown, or have enough of its topics."""
        related = {s.id for s in self.related()}
        return [s for s in statements if s.id in related or self._share(s) >= _QUARTER]

    def turning_to(self, statements: Iterable[Statement]) -> list[Statement]:
        """Return those that turn to what was said, and have half of its topics or it of theirs."""
        return [s for s in statements if _REACTING & s.topics and self._share(s) >= _HALF]

    def _share(self, statement: Statement) -> float:
        """How much of its topics, or of those shown if they are fewer, both have (0 to 1)."""
        topics, own = self._topics(), statement.topics - ACTS.keys()
        return len(topics & own) / max(1, min(len(topics), len(own)))

    def reported_beside(self, statements: Iterable[Statement]) -> list[Statement]:
        """Return those that a source of what is shown reports beside it, none of them older."""
        sources = {self.record.source_of(s).id for s in self.shown}
        since = min(s.said.earliest for s in self.shown)
        return [
            s
            for s in statements
            if self.record.source_of(s).id in sources
            and s.said.latest >= since
            and s not in self.shown
        ]

    def reactions(self, statements: Iterable[Statement]) -> list[Statement]:
        """Return those that a source tells beside what is shown and that are about it.

        That is, of the same topics, or with an act by which one turns to another.
        """
        about = self._topics() | _REACTING
        return [s for s in self.reported_beside(statements) if about & s.topics]

    def doing(self, acts: Set[str], statements: Iterable[Statement]) -> list[Statement]:
        """Return those that do so and are about the same topics as what is shown, none older.

        For a record that writes down of no statement that it does so to another.
        """
        topics = self._topics()
        return [
            s
            for s in statements
            if acts & s.topics
            and topics & s.topics
            and s not in self.shown
            and not is_older(s.said, self.shown[0].said)
        ]

    def reacting(self, statements: Iterable[Statement]) -> list[Statement]:
        """Return those that turn to what another said, on the same topics, none older."""
        return self.doing(_REACTING, statements)

    def later(self, statements: Iterable[Statement]) -> list[Statement]:
        """Return those that were said after what is shown."""
        return [s for s in statements if is_older(self.shown[0].said, s.said)]

    def soon(self, statements: Iterable[Statement]) -> list[Statement]:
        """Return those that turn to what another said within days of what is shown."""
        shown = self.shown[0].said.latest
        until = shown + _SOON if shown < date.max - _SOON else date.max
        return [s for s in self.later(statements) if s.said.latest <= until and _HARD & s.topics]

    def taken_back(self, statements: Iterable[Statement]) -> list[Statement]:
        """Return those that take back something about the same as what is shown."""
        topics = self._topics()
        return [s for s in statements if "retract" in s.topics and topics & s.topics]

    def alike(self, statements: Sequence[Statement]) -> list[Statement]:
        """Return those that are about the same as what is shown, as far as their topics tell."""
        return [s for s in self.nearest(statements) if self._topics() & s.topics]

    @property
    def by_others(self) -> list[Statement]:
        """All that others said than those who said what is shown."""
        return [s for s in self.spoken if self.speakers.isdisjoint(s.speakers)]

    @property
    def by_other_sides(self) -> list[Statement]:
        """All that others said who are of no party of those who said what is shown."""
        own = {party for s in self.shown for party in self.record.parties_of(s)}
        return [s for s in self.by_others if own.isdisjoint(self.record.parties_of(s))]

    def writes_down(self, kinds: Set[RelationKind]) -> bool:
        """Whether the record has any statement that is said to do so to another."""
        edges = (relation for replies in self.record.replies.values() for _, relation in replies)
        return any(relation.kind in kinds for relation in edges)

    def taken_back_by_publisher(self, acts: Set[str]) -> list[Statement]:
        """Return where who published what is shown took back something about the same.

        A source says so in a note of its own.
        """
        publishers = {self.record.source_of(s).publisher for s in self.shown}
        return [
            s
            for s in self.record.statements.values()
            if publishers.intersection(s.speakers)
            and acts & s.topics
            and self._topics() & s.topics
            and s not in self.shown
        ]

    def _topics(self) -> frozenset[str]:
        return frozenset[str]().union(*(s.topics for s in self.shown)) - ACTS.keys()

    def _edges(self, ids: Iterable[str], kinds: Set[RelationKind]) -> list[Statement]:
        edges = (edge for id_ in ids for edge in self.record.replies.get(id_, ()))
        return [
            other for other, relation in edges if relation.kind in kinds and other not in self.shown
        ]
