"""Answer, show what is closest, or say that nothing on record answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from bot.record import Record

from ..parse import Asked, Role, SenseKind, Understanding
from ..parse.content_word import claimed_speaker
from ..rank.match import Match
from ..rank.model import Basis, models
from ..rank.ranking import Ranked
from ..rank.ranking_features import share_of
from .answerability import Answerability, answerability_of
from .decision import Answer, Closest, Decision, Hit, NothingOnRecord, Reason
from .presupposition import (
    SPEAKS,
    asked_but_silent,
    has_false_premise,
    is_sound,
    standing,
)
from .stranger import is_other_voice, stranger_asked
from .strictness import Strictness, bar_of

_EQUAL = 0.01  # relevance closer than this is a tie, put in the published order
MOST_HITS = 10
MOST_CLOSEST = 3
_NEAR = 0.5  # of what a question is about: with less of it a statement is not near
_NEAR_OWN = 0.25  # the same for the words of the one who is asked about
# What shapes a question, is named in every other one, or is what is known to be wrong with it.
_BESIDES = frozenset(
    {
        SenseKind.ACT,
        SenseKind.DAY,
        SenseKind.ELSEWHERE,
        SenseKind.PARTY,
        SenseKind.QUESTION,
        SenseKind.STRANGER,
        SenseKind.TASK,
    }
)
_AFAR = (Reason.OFF_TOPIC, Reason.NOT_A_QUESTION)
_ALSO = 0.8  # of the best relevance: what else is shown behind the first answer


def decide(
    record: Record,
    question: Understanding,
    ranked: Sequence[Ranked],
    basis: Basis,
    *,
    unprompted: Strictness | None,
) -> tuple[Decision, float]:
    """Decide on statements ranked by relevance, best first; give the confidence beside it.

    `unprompted` is None for those who asked, else how sure the bot must be to speak up.
    """
    model = models()[basis]
    is_near = partial(_is_near_in_meaning, bar=model.near_bar) if model.near_bar else _is_near
    if not ranked or not (ranked[0].matches or model.near_bar):
        return NothingOnRecord(Reason.NOT_A_QUESTION), 0.0
    sound, confidence = judge(record, question, ranked, basis)
    fits = unprompted is None or question.is_shaped_as_question
    if fits and sound and confidence >= bar_of(model, unprompted):
        return _answer(record, question, ranked, confidence), confidence
    if unprompted is not None:
        return NothingOnRecord(Reason.NOT_A_QUESTION), confidence
    is_related = model.related_bar is not None and confidence >= model.related_bar
    return _refusal(record, question, ranked, is_near, is_related=is_related), confidence


def judge(
    record: Record, question: Understanding, ranked: Sequence[Ranked], basis: Basis
) -> tuple[bool, float]:
    """Say whether no rule speaks against the best statement, and how likely it answers."""
    sound = is_sound(record, question, ranked[0])
    features = read_answerability(record, question, ranked, is_sound=sound)
    return sound, models()[basis].confidence_of(features.values())


def read_answerability(
    record: Record, question: Understanding, ranked: Sequence[Ranked], *, is_sound: bool
) -> Answerability:
    """Read off what tells whether the best statement answers."""
    language = record.source_of(ranked[0].document.statement).language
    return answerability_of(question, ranked, is_sound=is_sound, language=language)


def _answer(
    record: Record, question: Understanding, ranked: Sequence[Ranked], confidence: float
) -> Answer:
    """Return the best statement and those nearly as relevant; ties by day, then speaker's name.

    What has a lower standing comes last, however relevant it is.
    """
    best = ranked[0].relevance
    shown = [r for r in ranked if r.relevance >= _ALSO * best][:MOST_HITS]

    def rank(r: Ranked) -> tuple[tuple[bool, float], int]:
        return standing(question, r), round((best - r.relevance) / _EQUAL)

    def order(r: Ranked) -> tuple[tuple[tuple[bool, float], int], date, str]:
        statement = r.document.statement
        return rank(r), statement.said.earliest, record.name_of(statement)

    shown.sort(key=order)
    equal = sum(rank(r) == rank(shown[0]) for r in shown)
    hits = (Hit(r.document.statement, confidence * min(1.0, r.relevance / best)) for r in shown)
    return Answer(tuple(hits), equal)


def _refusal(
    record: Record,
    question: Understanding,
    ranked: Sequence[Ranked],
    is_near: Callable[[Ranked], bool],
    *,
    is_related: bool,
) -> Closest | NothingOnRecord:
    """Say why nothing answers, and what is closest where something is near.

    A question that `is_related` to the record may name nothing of it, in other words or languages.
    """
    reason, about = _no_such_day(question) or _reason(record, question, ranked[0])
    if is_related and reason in _AFAR:
        reason = Reason.NOT_ON_RECORD
    speaker = claimed_speaker(question)
    near = [r for r in ranked if is_near(r) or _is_voice(question, r)]
    # The words of the one who is asked about come first.
    near.sort(key=lambda r: standing(question, r)[0])
    if reason is Reason.FALSE_PREMISE:  # and before them what says the opposite
        near.sort(key=lambda r: -r.features.opposed)
    if not near or reason in _AFAR:
        return NothingOnRecord(reason, speaker, about)
    hits = tuple(Hit(r.document.statement, r.relevance) for r in near[:MOST_CLOSEST])
    return Closest(reason, hits, speaker, about)


def _is_voice(question: Understanding, ranked: Ranked) -> bool:
    return bool(question.voice) and not is_other_voice(question, ranked)


def _is_near_in_meaning(ranked: Ranked, bar: float) -> bool:
    """Whether a statement has to do with a question by what both mean, or by what is named."""
    return (ranked.features.cosine or 0.0) >= bar or _is_near(ranked)


def _is_near(ranked: Ranked) -> bool:
    """Whether a statement has to do with a question that it does not answer.

    It has where it explains enough of what the question is about, or is by the one who is asked
    about where that is all there is to know, or where he does the opposite.
    """
    speaks = ranked.features.speaker > SPEAKS
    rest = [m for m in ranked.matches if m.term.kind not in _BESIDES]
    about = [m for m in rest if m.term.role is not Role.SUBJECT]
    if speaks and (not about or ranked.features.opposed):
        return True
    return bool(about) and share_of(about) > (_NEAR_OWN if speaks else _NEAR)


def _no_such_day(question: Understanding) -> tuple[Reason, str] | None:
    when = question.when
    if when is None or when.span is not None:
        return None
    return Reason.OUTSIDE_DATES, question.typed(when.positions)


def _reason(record: Record, question: Understanding, best: Ranked) -> tuple[Reason, str | None]:
    """Return the first reason that holds, and the words of the question that it is about."""
    silent = asked_but_silent(record, question, [m.term for m in best.matches])
    if silent is not None:
        return Reason.UNKNOWN_SPEAKER, silent.text
    if has_false_premise(question, best):
        return Reason.FALSE_PREMISE, None
    span = question.when.span if question.when else None
    if span is not None and not span.overlaps(record.dispute.period):
        return Reason.OUTSIDE_DATES, None
    elsewhere = question.of_kind(SenseKind.ELSEWHERE)
    if elsewhere:
        return Reason.OTHER_PLACE, elsewhere[0].text
    stranger = stranger_asked(question, best) or _stranger(best.matches)
    if stranger is not None:
        # Whoever has words on record is not said to have none.
        is_silent = not question.called.may_speak(stranger)
        return (Reason.UNKNOWN_SPEAKER, stranger) if is_silent else (Reason.NOT_ON_RECORD, None)
    presupposed = Asked.WHO in question.asked or question.is_presupposing
    if presupposed and best.features.acts < 0.5 and best.features.speaker >= 0.5:
        return Reason.FALSE_PREMISE, None
    if question.of_kind(SenseKind.TASK):
        return Reason.OFF_TOPIC, None
    if not question.is_shaped_as_question and best.features.coverage < 0.3:
        return Reason.NOT_A_QUESTION, None
    if any(r.term.role is not None for r in best.matches) or best.features.coverage >= 0.4:
        return Reason.NOT_ON_RECORD, None
    return Reason.OFF_TOPIC, None


def _stranger(matches: Sequence[Match]) -> str | None:
    """Return the weightiest unexplained word that is written like a name."""
    for match in sorted(matches, key=lambda m: -m.term.weight):
        term = match.term
        if term.kind is None and match.score == 0 and term.text[:1].isupper() and term.at > 0:
            return term.text
    return None
