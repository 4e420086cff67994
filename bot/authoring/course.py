"""How the statements of a text go on from each other: day, medium and whom they are spoken to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.record import DateSpan, Record, Relation, RelationKind, SaidBasis, Speech

from .day import Calendar
from .proposal import Placed, Proposal, place_of, places_of
from .target import Targets

_SILENCE, _ANSWER = "keep_silent", "answer"


class Course:
    """Goes through what a text tells, in its order."""

    def __init__(self, told: Sequence[Placed], record: Record, calendar: Calendar) -> None:
        self._told = told
        self._record = record
        self._calendar = calendar
        self._utterances = tuple(_utterances(told))
        self._targets = Targets(told, record, self._utterances)

    def proposals(self) -> tuple[Proposal, ...]:
        """Return the statements with what they have from those around them."""
        done: list[Placed] = []
        for at, told in enumerate(self._told):
            goes_on = at > 0 and self._utterances[at] == self._utterances[at - 1]
            one = self._at_event(self._carried(told, done[-1]) if goes_on else told)
            done.append(one)
            relations = self._targets.relations(at, done)
            done[at] = self._replying(self._related(one, relations), done)
        return tuple(self._bounded(one, done) for one in _with_disputed(done))

    def _related(self, one: Placed, relations: tuple[Relation, ...]) -> Placed:
        """Put beside a statement what it does to others, and the event whose words it passes on."""
        proposal, topics = one.proposal, one.proposal.topics
        if any(relation.kind is RelationKind.ANSWERS for relation in relations):
            topics = tuple(dict.fromkeys((*topics, _ANSWER)))
        targets = [r.target for r in relations if r.kind is RelationKind.REPEATS]
        events = {self._record.statements[target].event for target in targets}
        event = next(iter(events)) if proposal.reports and len(events) == 1 else None
        changed = replace(
            proposal, relations=relations, topics=topics, event=proposal.event or event
        )
        return replace(one, proposal=changed)

    def _carried(self, one: Placed, before: Placed) -> Placed:
        """Take over what the words were said by, to whom and when, where they go on."""
        proposal, first = one.proposal, before.proposal
        day = proposal.day
        if not one.has_day:
            day = self._calendar.going_on(first.day)
        changed = replace(
            proposal,
            day=day,
            to=proposal.to or first.to,
            medium=proposal.medium or first.medium,
        )
        return replace(one, proposal=changed)

    def _at_event(self, one: Placed) -> Placed:
        """Tell the event that somebody spoke at to somebody, and its day where none is given."""
        proposal = one.proposal
        if not (proposal.medium and proposal.to):
            return one
        is_known = proposal.day.basis is not SaidBasis.BOUNDED
        people = (proposal.speaker, proposal.to)
        event = self._calendar.occasion(people, proposal.day if is_known else None)
        if event is None:
            return one
        day = proposal.day if is_known else self._calendar.of_event(event)
        return replace(one, proposal=replace(proposal, event=event.id, day=day))

    def _replying(self, one: Placed, done: Sequence[Placed]) -> Placed:
        """Take over where and when whoever is answered spoke, if it was to who answers."""
        for at in places_of(relation.target for relation in one.proposal.relations):
            if at < len(done) and _is_on_the_spot(done[at], one):
                first, proposal = done[at].proposal, one.proposal
                changed = replace(
                    proposal,
                    day=self._calendar.replying(first.day),
                    to=proposal.to or first.speaker,
                    medium=first.medium,
                    event=proposal.event or first.event,
                )
                return replace(one, proposal=changed)
        return one

    def _bounded(self, one: Placed, done: Sequence[Placed]) -> Proposal:
        """Let no statement be older than what it is about, where nothing else tells its day."""
        proposal = one.proposal
        if proposal.day.basis is not SaidBasis.BOUNDED:
            return proposal
        firsts = [
            self._day_of(relation.target, done).earliest
            for relation in proposal.relations
            if relation.kind is not RelationKind.REPEATS
        ]
        day = self._calendar.not_before(max(firsts), proposal.day) if firsts else proposal.day
        return replace(proposal, day=day)

    def _day_of(self, target: str, done: Sequence[Placed]) -> DateSpan:
        at = place_of(target)
        if at is not None:
            return DateSpan.parse(done[at].proposal.day.said)
        return self._record.statements[target].said


def _is_on_the_spot(before: Placed, one: Placed) -> bool:
    """Tell whether somebody answers who was spoken to, with no word of another occasion."""
    if before.proposal.to != one.proposal.speaker or one.has_day:
        return False
    is_near = one.at - before.at <= 1 or one.paragraph == before.paragraph
    return is_near and one.proposal.medium in (None, before.proposal.medium)


def _utterances(told: Sequence[Placed]) -> Iterator[int]:
    """Return for each statement the number of the utterance that it is a part of."""
    number, before = -1, None
    for one in told:
        if before is None or not _goes_on(before, one):
            number += 1
        before = one
        yield number


def _goes_on(before: Placed, one: Placed) -> bool:
    """Tell whether somebody speaks on: right behind, and nothing tells of another occasion."""
    first, proposal = before.proposal, one.proposal
    if first.speaker is None or first.speaker != proposal.speaker:
        return False
    if Speech.NOTE in {first.speech, proposal.speech} or (one.has_day and one.at != before.at):
        return False
    is_other = (proposal.medium not in (None, first.medium)) or proposal.to not in (None, first.to)
    is_near = one.is_nameless or one.paragraph == before.paragraph
    return not is_other and is_near and one.at - before.at <= 1


def _with_disputed(done: Sequence[Placed]) -> Iterator[Placed]:
    """Put beside each account what the text says right behind of another that leaves it out."""
    silence: Placed | None = None
    found: list[Placed] = []
    for one in reversed(done):
        proposal = one.proposal
        if proposal.speech is Speech.NOTE:
            silence = one if _SILENCE in proposal.topics else None
            found.append(one)
        elif silence and proposal.event and one.paragraph == silence.paragraph:
            disputed = replace(proposal, disputed=silence.proposal.quote)
            found = [_at_event_of(one, known) if known is silence else known for known in found]
            found.append(replace(one, proposal=disputed))
        else:
            silence = None
            found.append(one)
    return reversed(found)


def _at_event_of(one: Placed, silence: Placed) -> Placed:
    return replace(silence, proposal=replace(silence.proposal, event=one.proposal.event))
