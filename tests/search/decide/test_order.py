"""What answers stands in order: by standing, then relevance, and ties as they are published."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.record import DateSpan
from bot.search import Strictness
from bot.search.decide.decide import MOST_HITS, decide, judge
from bot.search.decide.decision import (
    Answer,
    Closest,
    Guide,
    NothingOnRecord,
    Reason,
    answers_of,
    hits_of,
    is_small_talk,
)
from bot.search.decide.strictness import bar_of
from bot.search.parse import Role, SenseKind
from bot.search.rank.match import Match
from bot.search.rank.model import Basis, logistic, models
from bot.search.rank.ranking import Ranked
from tests.search.decide.scenario import (
    FITTING,
    decided,
    match,
    mention,
    question,
    ranked,
    record,
)

TOPIC = match(SenseKind.CONCEPT, 1.0)


def fitting(
    id_: str, relevance: float, *matches: Match, day: str = "2019-03-10", who: str | None = None
) -> Ranked:
    """Rank a statement that has all that is asked for, one of a pair that agree but in this."""
    # The odds of the relevance, near enough to one that ties are ties.
    found = ranked(id_, *(matches or (TOPIC,)), odds=_odds(relevance), **FITTING)
    said = found.document.statement
    said = replace(said, said=DateSpan.parse(day), speakers=(who,) if who else said.speakers)
    return replace(found, document=replace(found.document, statement=said))


def _odds(relevance: float) -> float:
    low, high = -30.0, 30.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if logistic(middle) < relevance else (low, middle)
    return low


def order(*shown: Ranked, **asked: object) -> tuple[list[str], int]:
    decision, _ = decided(question(**asked), *shown)
    assert isinstance(decision, Answer)
    return [hit.statement.id for hit in decision.hits], decision.equal


LOG, DIVERS, SHELLS = "ostlie-one-room", "ostlie-divers", "growers-count-dead-shells"


@pytest.mark.parametrize(
    ("shown", "ids", "equal"),
    [
        ([(LOG, 0.9), (DIVERS, 0.88)], [LOG, DIVERS], 1),
        ([(LOG, 0.9), (DIVERS, 0.899)], [DIVERS, LOG], 2),  # earlier
        ([(LOG, 0.9), (DIVERS, 0.73)], [LOG, DIVERS], 1),
        ([(LOG, 0.9), (DIVERS, 0.71)], [LOG], 1),
        ([(LOG, 0.9), (SHELLS, 0.9), (DIVERS, 0.88)], [SHELLS, LOG, DIVERS], 2),
    ],
    ids=["far", "tied", "behind", "too far behind", "two tied"],
)
def test_what_is_nearly_as_relevant_is_shown_too_and_ties_are_in_order_of_day(
    shown: list[tuple[str, float]], ids: list[str], equal: int
) -> None:
    days = {LOG: "2019-03-12", DIVERS: "2019-03-11", SHELLS: "2019-03-10"}
    assert order(*(fitting(id_, at, day=days[id_]) for id_, at in shown)) == (ids, equal)


def test_ties_of_one_day_are_in_order_of_names() -> None:
    shown = [
        fitting(LOG, 0.9, who="tomas-brekkan"),
        fitting(DIVERS, 0.9, who="orla-vennick"),
        fitting(SHELLS, 0.9, who="ines-corvald"),
    ]
    assert order(*shown) == ([SHELLS, DIVERS, LOG], 3)


def test_no_more_than_ten_are_shown() -> None:
    ids = list(record().statements)[: MOST_HITS + 2]
    shown, equal = order(*(fitting(id_, 0.9 - 0.012 * at) for at, id_ in enumerate(ids)))
    assert shown == ids[:MOST_HITS]
    assert equal < MOST_HITS


def test_a_hit_is_as_sure_as_it_is_relevant_beside_the_best() -> None:
    decision, confidence = decided(question(), fitting(LOG, 0.9), fitting(DIVERS, 0.8))
    assert [hit.score for hit in hits_of(decision)] == [
        pytest.approx(confidence),
        pytest.approx(confidence * 0.8 / 0.9),
    ]


def test_another_speakers_words_come_last_however_relevant() -> None:
    speaks = match(SenseKind.SPEAKER, 1.0, role=Role.SUBJECT)
    about = match(SenseKind.SPEAKER, 0.2, role=Role.SUBJECT)
    own, others = fitting(LOG, 0.9, speaks, TOPIC), fitting(DIVERS, 0.95, about, TOPIC)
    asked = {"mentions": (mention(SenseKind.ACT, "promise", "promise"),)}
    assert order(own, others, **asked) == ([LOG, DIVERS], 1)
    decision, confidence = decided(question(**asked), own, others)
    assert [hit.score for hit in hits_of(decision)] == [confidence, confidence]


def test_behind_a_bare_name_own_words_come_before_those_passed_on() -> None:
    own = fitting(LOG, 0.88, match(SenseKind.SPEAKER, 1.0))
    told = fitting(DIVERS, 0.9, match(SenseKind.SPEAKER, 0.7))
    told = replace(told, features=replace(told.features, speaker=0.7))
    assert order(told, own) == ([LOG, DIVERS], 1)
    assert order(*(replace(r, matches=(*r.matches, TOPIC)) for r in (told, own)))[0] == [
        DIVERS,
        LOG,
    ]


def test_unasked_it_answers_questions_alone_and_only_above_its_bar() -> None:
    best = fitting(LOG, 0.9)
    best = replace(best, features=replace(best.features, coverage=0.75))
    sure = decided(question(), best)[1]
    low, high = (bar_of(models()[Basis.WORDS], s) for s in (Strictness.NORMAL, Strictness.STRICT))
    assert low <= sure < high
    nothing = NothingOnRecord(Reason.NOT_A_QUESTION)
    for strictness, has_mark, is_answered in (
        (Strictness.NORMAL, True, True),
        (Strictness.NORMAL, False, False),
        (Strictness.STRICT, True, False),
        (None, False, True),
    ):
        decision, confidence = decide(
            record(),
            question(has_question_mark=has_mark),
            [best],
            Basis.WORDS,
            unprompted=strictness,
        )
        assert confidence == sure
        assert isinstance(decision, Answer) is is_answered
        assert is_answered or decision == nothing


@pytest.mark.parametrize(("odds", "is_related"), [(-3.0, True), (-6.0, False)])
def test_with_an_encoder_what_may_be_related_is_not_called_off_topic(
    odds: float, *, is_related: bool
) -> None:
    alike = [
        ranked(id_, match(None, 0.0, weight=-odds / 3), cosine=0.9, terms=0.0, odds=odds)
        for id_ in (LOG, DIVERS, SHELLS, "brekkan-scapegoat")[: 1 if is_related else 4]
    ]
    confidence = judge(record(), question(), alike, Basis.MEANING)[1]
    related_bar = models()[Basis.MEANING].related_bar
    assert related_bar is not None
    assert (confidence >= related_bar) is is_related
    decision, _ = decided(question(), *alike, basis=Basis.MEANING)
    assert isinstance(decision, Closest) is is_related
    assert getattr(decision, "reason", None) is (
        Reason.NOT_ON_RECORD if is_related else Reason.OFF_TOPIC
    )


def test_what_a_decision_shows_and_what_of_it_answers() -> None:
    decision, _ = decided(question(), fitting(LOG, 0.9), fitting(DIVERS, 0.88))
    assert [s.id for s in answers_of(decision)] == [LOG]
    assert [hit.statement.id for hit in hits_of(decision)] == [LOG, DIVERS]
    near = Closest(Reason.NOT_ON_RECORD, hits_of(decision))
    assert hits_of(near) == near.hits
    for nothing in (near, NothingOnRecord(Reason.OFF_TOPIC)):
        assert answers_of(nothing) == ()
    assert hits_of(NothingOnRecord(Reason.OFF_TOPIC)) == ()


@pytest.mark.parametrize("guide", [None, *Guide])
def test_small_talk_asks_for_nothing(guide: Guide | None) -> None:
    decision = NothingOnRecord(Reason.NOT_A_QUESTION, guide=guide)
    assert is_small_talk(decision) is (guide is Guide.SMALL_TALK)
    assert not is_small_talk(Closest(Reason.NOT_A_QUESTION, ()))
