"""Answer, show what is closest, or say that nothing on record answers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields

from bot.record import Record

from .decision import Answer, Closest, Decision, Hit, NothingOnRecord, Reason
from .evidence import Evidence, Explained, is_presumed
from .item import UNUSED_CONCEPT, Item
from .profile import Profile
from .understand import Asked, Role, SenseKind, Understanding
from .weight import ANSWER_BAR, CONFIDENCE, NEAR_BAR, RELEVANCE, UNPROMPTED_BAR
from .wording import claimed_speaker

MOST_HITS = 10
MOST_CLOSEST = 3
_EQUAL = 0.01  # relevance closer than this is a tie, put in the published order
_NEAR_COVERAGE = 0.3  # of what the question names; less is not near
_PRESUPPOSING = frozenset({Asked.WHEN, Asked.WHY, Asked.HOW})
_PEOPLE = (SenseKind.SPEAKER, SenseKind.TITLE)
_MET = 0.15
_SPEAKS = 0.5  # less credit than this, and the one asked about does not speak here
_ALSO = 0.8  # of the best relevance: what else is shown behind the first answer


@dataclass(frozen=True, slots=True)
class Ranked:
    """A statement with what speaks for it; `relevance` is 0 to 1 and puts them in order."""

    profile: Profile
    explained: tuple[Explained, ...]
    evidence: Evidence
    relevance: float


@dataclass(frozen=True, slots=True)
class Signals:
    """What tells whether the best statement answers; fitted in `bot.search.weight`.

    `relevance` is that of the best statement, `margin` its lead over the next by somebody else;
    coverage to topic are that statement's evidence. `missing` is the weight of the heaviest
    thing it leaves unexplained, `left` the sum of all such weights, `found` the sum of what it
    explains, each capped so that long questions do not outweigh. `shaped` is 1 for a question with
    a question word or mark. `beyond` is 1 where a place, a task or a concept is named that no
    statement is about, `supposed` where an act is that the statement does not do, `opposed` where
    that is the opposite act, `chatter` the share of words that ask nothing. `other_speaker` is 1
    where a person, or a party that does something, is asked about and somebody else speaks,
    `told_elsewhere` how much more of that question's concepts another statement explains.
    `strange` counts the words, four at most, that nothing knows and the statement lacks, `unmet`
    the people and places, two at most, that it has nothing to do with. `factual` is 1 where the
    question asks how, when, where, why or how many without a word for saying.
    """

    relevance: float
    coverage: float
    speaker: float
    concepts: float
    words: float
    acts: float
    days: float
    ask: float
    literal: float
    wording: float
    topic: float
    margin: float
    missing: float
    left: float
    found: float
    shaped: float
    beyond: float
    supposed: float
    opposed: float
    chatter: float
    other_speaker: float
    told_elsewhere: float
    strange: float
    unmet: float
    factual: float

    def values(self) -> dict[str, float]:
        """Give the signals by name."""
        return {field.name: float(getattr(self, field.name)) for field in fields(self)}


def relevance_of(evidence: Evidence) -> float:
    """Give how likely a statement with this evidence answers, before it is held against others."""
    total = RELEVANCE["bias"]
    for field in fields(evidence):
        total += RELEVANCE.get(field.name, 0.0) * float(getattr(evidence, field.name))
    return _logistic(total)


def confidence_of(signals: Signals) -> float:
    """Give how likely the best statement answers the question."""
    values = signals.values()
    total = sum(CONFIDENCE.get(name, 0.0) * value for name, value in values.items())
    return _logistic(CONFIDENCE["bias"] + total)


def signals_of(question: Understanding, ranked: Sequence[Ranked]) -> Signals:
    """Read the signals off the ranked statements; there must be one at least."""
    best = ranked[0]
    missing = [e.item.weight * (1 - e.credit) for e in best.explained]
    found = sum(e.item.weight * e.credit for e in best.explained)
    speaker = best.profile.statement.speaker
    rival = next((r for r in ranked[1:] if r.profile.statement.speaker != speaker), None)
    chatter = sum(len(m.tokens) for m in question.of_kind(SenseKind.CHATTER))
    return Signals(
        relevance=best.relevance,
        coverage=best.evidence.coverage,
        speaker=best.evidence.speaker,
        concepts=best.evidence.concepts,
        words=best.evidence.words,
        acts=best.evidence.acts,
        days=best.evidence.days,
        ask=best.evidence.ask,
        literal=best.evidence.literal,
        wording=best.evidence.wording,
        topic=best.evidence.topic,
        margin=best.relevance - rival.relevance if rival else 0.0,
        missing=min(2.0, max(missing, default=0.0)),
        left=min(4.0, sum(missing)),
        found=min(4.0, found),
        shaped=float(question.is_shaped_as_question),
        beyond=float(any(_is_beyond(e) for e in best.explained)),
        opposed=best.evidence.opposed,
        chatter=chatter / max(1, len(question.tokens)),
        supposed=best.evidence.supposed,
        other_speaker=float(_is_other_speaker(best)),
        told_elsewhere=_told_elsewhere(ranked),
        unmet=min(2.0, sum(_is_unmet(e) for e in best.explained)),
        factual=float(_asks_for_facts(question)),
        strange=min(4.0, sum(e.item.kind is None and e.credit == 0 for e in best.explained)),
    )


def _is_unmet(explained: Explained) -> bool:
    kinds = (*_PEOPLE, SenseKind.PLACE)
    return explained.item.kind in kinds and explained.credit < _MET


def _asks_for_facts(question: Understanding) -> bool:
    asks = question.asked - {Asked.WHO, Asked.WHAT, Asked.WHICH, Asked.WHETHER}
    return bool(asks) and not question.of_kind(SenseKind.ACT)


def _is_beyond(explained: Explained) -> bool:
    item = explained.item
    if item.kind in (SenseKind.ELSEWHERE, SenseKind.TASK):
        return True
    is_unused = item.kind is SenseKind.CONCEPT and item.weight >= UNUSED_CONCEPT
    return is_unused and explained.credit < _SPEAKS


def _told_elsewhere(ranked: Sequence[Ranked]) -> float:
    """Say how much better somebody else explains the concepts that one person is asked about."""
    best = ranked[0]
    is_asked = any(e.item.role is Role.SUBJECT and e.item.kind in _PEOPLE for e in best.explained)
    most = max(r.evidence.concepts for r in ranked)
    return most - best.evidence.concepts if is_asked else 0.0


def _is_other_speaker(best: Ranked) -> bool:
    asked = [e for e in best.explained if e.item.role is Role.SUBJECT and e.item.kind in _PEOPLE]
    return bool(asked) and max(e.credit for e in asked) < _SPEAKS


def decide(
    record: Record, question: Understanding, ranked: Sequence[Ranked], *, unprompted: bool
) -> tuple[Decision, float]:
    """Decide on statements ranked by relevance, best first; give the confidence beside it."""
    if not ranked or not ranked[0].explained:
        return NothingOnRecord(Reason.NOT_A_QUESTION), 0.0
    signals = signals_of(question, ranked)
    confidence = confidence_of(signals)
    sound = is_sound(record, question, ranked[0])
    if unprompted:
        if question.is_shaped_as_question and sound and confidence >= UNPROMPTED_BAR:
            return Answer(_hits(record, ranked, confidence)), confidence
        return NothingOnRecord(Reason.NOT_A_QUESTION), confidence
    if sound and confidence >= ANSWER_BAR:
        return Answer(_hits(record, ranked, confidence)), confidence
    return _refusal(record, question, ranked), confidence


def _hits(record: Record, ranked: Sequence[Ranked], confidence: float) -> tuple[Hit, ...]:
    """Give the best statement and those nearly as relevant; ties by day, then speaker's name."""
    best = ranked[0].relevance
    shown = [r for r in ranked if r.relevance >= _ALSO * best][:MOST_HITS]

    def order(r: Ranked) -> tuple[float, object, str]:
        statement = r.profile.statement
        tier = round((best - r.relevance) / _EQUAL)
        return tier, statement.said.earliest, record.speaker_of(statement).name

    shown.sort(key=order)
    return tuple(Hit(r.profile.statement, confidence * r.relevance / best) for r in shown)


def _refusal(
    record: Record, question: Understanding, ranked: Sequence[Ranked]
) -> Closest | NothingOnRecord:
    """Say why nothing answers, and what is closest where something is near."""
    reason, about = _reason(record, question, ranked[0])
    speaker = claimed_speaker(question)
    near = [r for r in ranked if r.relevance >= NEAR_BAR and r.evidence.coverage >= _NEAR_COVERAGE]
    if reason is Reason.FALSE_PREMISE:  # what says the opposite comes first
        near.sort(key=lambda r: -r.evidence.opposed)
    if not near or reason in (Reason.OFF_TOPIC, Reason.NOT_A_QUESTION):
        return NothingOnRecord(reason, speaker, about)
    hits = tuple(Hit(r.profile.statement, r.relevance) for r in near[:MOST_CLOSEST])
    return Closest(reason, hits, speaker, about)


def _reason(record: Record, question: Understanding, best: Ranked) -> tuple[Reason, str | None]:
    """Give the first reason that holds, and the words of the question that it is about."""
    left = sorted(best.explained, key=lambda e: -e.item.weight * (1 - e.credit))
    silent = _asked_but_silent(record, question, [e.item for e in best.explained])
    if silent is not None:
        return Reason.UNKNOWN_SPEAKER, silent.text
    if not is_sound(record, question, best):
        return Reason.FALSE_PREMISE, None
    period = record.dispute.period
    if question.when is not None and not question.when.span.overlaps(period):
        return Reason.OUTSIDE_DATES, None
    elsewhere = question.of_kind(SenseKind.ELSEWHERE)
    if elsewhere:
        return Reason.OTHER_PLACE, elsewhere[0].text
    stranger = _stranger(left)
    if stranger is not None:
        return Reason.UNKNOWN_SPEAKER, stranger.text
    presupposed = question.asked & {Asked.WHO, *_PRESUPPOSING}
    if presupposed and best.evidence.acts < 0.5 and best.evidence.speaker >= 0.5:
        return Reason.FALSE_PREMISE, None
    if not question.is_shaped_as_question and best.evidence.coverage < 0.3:
        return Reason.NOT_A_QUESTION, None
    if any(r.item.role is not None for r in best.explained) or best.evidence.coverage >= 0.4:
        return Reason.NOT_ON_RECORD, None
    return Reason.OFF_TOPIC, None


def is_sound(record: Record, question: Understanding, best: Ranked) -> bool:
    """Whether nothing the question takes for granted rules an answer out.

    It does where the question has the sides of the dispute swapped, asks for the words of somebody
    who has none on record, asks what somebody did that somebody else did, or asks when, why or how
    somebody did what the record does not have or has the opposite of.
    """
    if question.is_swapped:
        return False
    if _asked_but_silent(record, question, [e.item for e in best.explained]) is not None:
        return False
    if _is_other_speaker(best):
        return False
    return question.is_whether or not (
        best.evidence.opposed
        or _takes_as_done(question)
        or any(is_presumed(e) for e in best.explained)
    )


def _takes_as_done(question: Understanding) -> bool:
    return question.is_taken_as_done and bool(question.asked & _PRESUPPOSING)


def _asked_but_silent(
    record: Record, question: Understanding, items: Sequence[Item]
) -> Item | None:
    """Give the one whose words are asked for, if known and without a statement on record."""
    if not question.of_kind(SenseKind.ACT):
        return None  # nothing is said to be said: it is about somebody, not by
    speaking = {"s:" + s.speaker for s in record.statements.values()}
    speaking |= {"s:" + r for s in record.statements.values() for r in s.reports}
    for item in items:
        known = {t for t in item.terms if t.startswith("s:")}
        if item.role is Role.SUBJECT and known and not known & speaking:
            return item
    return None


def _stranger(left: Sequence[Explained]) -> Item | None:
    """Give an unexplained word that is written like a name."""
    for explained in left:
        item = explained.item
        if item.kind is None and explained.credit == 0 and item.text[:1].isupper() and item.at > 0:
            return item
    return None


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-value))
