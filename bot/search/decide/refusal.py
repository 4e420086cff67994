"""Why nothing answers: the first reason that holds, told only where the whole record bears it out.

What is said of the best statement alone may be untrue of the record: another may have it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.record import Record

from ..parse import Asked, Role, SenseKind, Understanding
from ..rank.match import Match, is_supposed
from ..rank.ranking import Ranked
from .decision import Reason
from .presupposition import (
    MET,
    PEOPLE,
    SPEAKS,
    asked_but_silent,
    has_false_premise,
)
from .stranger import stranger_asked

_COVERED = 0.4  # of a question that names nobody: with less of it, it is of something else
_BARELY = 0.3  # the same for what is not shaped as a question
_ASKING = (SenseKind.ACT, SenseKind.FRAMING, SenseKind.TASK)


def is_far(question: Understanding, best: Ranked) -> bool:
    """Whether a question has so little to do with the record that nothing need be near it."""
    if question.of_kind(SenseKind.TASK):
        return True
    if has_false_premise(question, best) or stranger_asked(question, best):
        return False
    if not question.is_shaped_as_question and best.features.coverage < _BARELY:
        return True
    names_somebody = any(m.term.role is not None for m in best.matches)
    return not names_somebody and best.features.coverage < _COVERED


def reason_of(
    record: Record, question: Understanding, ranked: Sequence[Ranked], *, is_related: bool
) -> tuple[Reason, str | None]:
    """Return the first reason that holds, and the words of the question that it is about.

    `ranked` is all that a question may be about, best first. One that `is_related` to the record
    may be about it in other words or languages.
    """
    best = ranked[0]
    if question.when is not None and question.when.span is None:
        return Reason.OUTSIDE_DATES, question.typed(question.when.positions)
    silent = asked_but_silent(record, question, [m.term for m in best.matches])
    if silent is not None:
        return Reason.UNKNOWN_SPEAKER, silent.text
    if question.is_swapped or _is_undone(question, ranked):
        return Reason.FALSE_PREMISE, None
    if question.when is not None and not _is_within(record, question):
        return Reason.OUTSIDE_DATES, None
    nowhere = _unexplained(ranked)
    if elsewhere := _elsewhere(question, nowhere):
        return Reason.OTHER_PLACE, elsewhere
    if who := _nobody(record, question, ranked, nowhere):
        return Reason.UNKNOWN_SPEAKER, who
    if name := _name(nowhere):
        return Reason.NOT_ON_RECORD, name
    has_nothing = question.when is None and len(nowhere) == len(best.matches)
    if is_related or not is_far(question, best) or not has_nothing:
        return Reason.NOT_ON_RECORD, None
    asks = question.is_shaped_as_question or question.of_kind(*_ASKING)
    return (Reason.OFF_TOPIC if asks else Reason.NOT_A_QUESTION), None


def _is_undone(question: Understanding, ranked: Sequence[Ranked]) -> bool:
    """Whether somebody is asked about as one who did what none of his statements does."""
    best = ranked[0]
    is_open = Asked.WHO in question.asked or question.is_presupposing
    is_taken = has_false_premise(question, best) or (
        is_open and best.features.acts < SPEAKS <= best.features.speaker
    )
    if not is_taken or Role.SUBJECT not in question.roles.values():
        return False
    own = [r for r in ranked if r.features.speaker >= SPEAKS]
    return any(map(is_supposed, best.matches)) and not any(map(_does_all, own))


def _does_all(ranked: Ranked) -> bool:
    return not any(map(is_supposed, ranked.matches))


def _is_within(record: Record, question: Understanding) -> bool:
    span = question.when.span if question.when else None
    return span is None or span.overlaps(record.dispute.period)


def _unexplained(ranked: Sequence[Ranked]) -> list[Match]:
    """Return what is named that no statement has, in these words or others."""
    columns = zip(*(r.matches for r in ranked), strict=True)
    return [column[0] for column in columns if all(m.related < MET for m in column)]


def _elsewhere(question: Understanding, nowhere: Sequence[Match]) -> str | None:
    """Return a country that the record does not speak of; nearly one may be another word."""
    for term in (m.term for m in nowhere if m.term.kind is SenseKind.ELSEWHERE):
        if term.text[:1].isupper() or question.mentions[term.at].similarity == 1.0:
            return term.text
    return None


def _nobody(
    record: Record, question: Understanding, ranked: Sequence[Ranked], nowhere: Sequence[Match]
) -> str | None:
    """Return who is asked about that none of the statements is by, or nobody on record is."""
    for match in nowhere:
        if match.term.kind in PEOPLE and match.term.speakers.isdisjoint(record.speaking):
            return match.term.text
    asked = stranger_asked(question, ranked[0])
    # Whoever has words on record is not said to have none.
    if asked is None or question.called.may_speak(asked):
        return None
    return asked if all(stranger_asked(question, r) == asked for r in ranked[1:]) else None


def _name(nowhere: Sequence[Match]) -> str | None:
    """Return the weightiest unknown word that is written like a name."""
    names = [m.term for m in nowhere if m.term.kind is None and m.term.at > 0]
    names = [term for term in names if term.text[:1].isupper()]
    return max(names, key=lambda term: term.weight).text if names else None
