"""Answer, show what is closest, or say that nothing on record answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from bot.record import Record

from ..parse import Role, SenseKind, Understanding
from ..parse.content_word import claimed_speaker
from ..rank.model import Basis, models
from ..rank.ranking import Ranked
from ..rank.ranking_features import share_of
from .answerability import Answerability, answerability_of
from .decision import Answer, Closest, Decision, Hit, NothingOnRecord, Reason
from .presupposition import (
    SPEAKS,
    has_false_premise,
    is_sound,
    standing,
)
from .refusal import is_far, reason_of
from .stranger import is_other_voice
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
_ANY = (Reason.NOT_ON_RECORD, Reason.OFF_TOPIC, Reason.NOT_A_QUESTION)  # of no rule
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
    reason, about = reason_of(record, question, ranked, is_related=is_related)
    speaker = claimed_speaker(question)
    if reason is Reason.UNKNOWN_SPEAKER and speaker in record.speaking:
        speaker = None  # somebody else is the one without words
    near = [r for r in ranked if is_near(r) or _is_voice(question, r)]
    # The words of the one who is asked about come first.
    near.sort(key=lambda r: standing(question, r)[0])
    if has_false_premise(question, ranked[0]):  # and before them what says the opposite
        near.sort(key=lambda r: -r.features.opposed)
    is_afar = reason in _ANY and about is None and is_far(question, ranked[0])
    if not near or (is_afar and not is_related):
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
