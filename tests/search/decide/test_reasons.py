"""Why nothing answers: the first reason that holds is told, and beside it what is near."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict

import pytest

from bot.record import DateSpan
from bot.search.decide.decision import Closest, NothingOnRecord, Reason, hits_of
from bot.search.parse import Asked, Mention, Role, SenseKind, When
from bot.search.rank.match import Match
from bot.search.rank.model import Basis, models
from bot.search.rank.ranking import Ranked
from tests.search.decide.scenario import decided, match, mention, question, ranked


class Asking(TypedDict):
    """Part of an understanding."""

    mentions: tuple[Mention, ...]
    roles: dict[int, Role]


FIRST, SECOND, THIRD, FOURTH = (
    "brekkan-scapegoat",
    "vennick-thanks-brekkan",
    "ostlie-divers",
    "corvald-guesswork",
)
STRANGER = match(SenseKind.STRANGER, 0.0, "Kowalski")
NAME = match(None, 0.0, "Zorbu", weight=0.9, at=3)
SUBJECT = match(SenseKind.SPEAKER, 1.0, "Brekkan", role=Role.SUBJECT)
NO_DAY = When(None, frozenset({1, 2}))
LONG_AGO = When(DateSpan.parse("1999"), frozenset({1}))
BREKKAN = mention(SenseKind.SPEAKER, "Brekkan", "tomas-brekkan")
BREKKAN_ASKED: Asking = {"mentions": (BREKKAN,), "roles": {0: Role.SUBJECT}}
TASK, ELSEWHERE = SenseKind.TASK, SenseKind.ELSEWHERE


def refused(best: Ranked, *others: Ranked, **asked: object) -> tuple[Reason, str | None, list[str]]:
    decision, _ = decided(question(**asked), best, *others)
    assert isinstance(decision, Closest | NothingOnRecord)
    return decision.reason, decision.about, [hit.statement.id for hit in hits_of(decision)]


# Each has all that is wrong with those below it too, but for a day that cannot be two.
@pytest.mark.parametrize(
    ("left", "reason", "about"),
    [
        ("no-day stranger swapped elsewhere name undone task", Reason.OUTSIDE_DATES, "of it"),
        ("stranger swapped period elsewhere name undone task", Reason.UNKNOWN_SPEAKER, "Kowalski"),
        ("swapped period elsewhere name undone task", Reason.FALSE_PREMISE, None),
        ("period elsewhere name undone task", Reason.OUTSIDE_DATES, None),
        ("elsewhere name undone task", Reason.OTHER_PLACE, "Atlantis"),
        ("name undone task", Reason.UNKNOWN_SPEAKER, "Zorbu"),
        ("undone task", Reason.FALSE_PREMISE, None),
        ("task", Reason.OFF_TOPIC, None),
        ("", Reason.NOT_ON_RECORD, None),
    ],
)
def test_the_first_reason_that_holds_is_told(left: str, reason: Reason, about: str | None) -> None:
    wrong = left.split()
    mentions = list(BREKKAN_ASKED["mentions"])
    if "task" in wrong:
        mentions.append(mention(TASK, "translate"))
    if "elsewhere" in wrong:
        mentions += [mention(ELSEWHERE, "Atlantis"), mention(ELSEWHERE, "Mu")]
    when = LONG_AGO if "period" in wrong else NO_DAY if "no-day" in wrong else None
    matches = [m for m, key in ((STRANGER, "stranger"), (NAME, "name")) if key in wrong]
    told = refused(
        ranked(FIRST, SUBJECT, *matches, speaker=1.0, coverage=0.9),
        mentions=tuple(mentions),
        when=when,
        is_swapped="swapped" in wrong,
        asked=frozenset({Asked.WHO} if "undone" in wrong else {Asked.WHAT}),
        roles=BREKKAN_ASKED["roles"],
    )
    assert told[:2] == (reason, about)


@pytest.mark.parametrize(
    ("asked", "acts", "speaker", "reason"),
    [
        (Asked.WHO, 0.4, 0.5, Reason.FALSE_PREMISE),
        (Asked.WHO, 0.5, 0.5, Reason.NOT_ON_RECORD),
        (Asked.WHO, 0.4, 0.4, Reason.NOT_ON_RECORD),
        (Asked.WHAT, 0.4, 0.5, Reason.NOT_ON_RECORD),
    ],
)
def test_who_did_what_the_one_who_speaks_did_not_is_a_false_premise(
    asked: Asked, acts: float, speaker: float, reason: Reason
) -> None:
    best = ranked(FIRST, SUBJECT, acts=acts, speaker=speaker)
    assert refused(best, asked=frozenset({asked}))[0] is reason


def test_when_or_why_something_was_done_takes_it_for_done_as_who_did_it_does() -> None:
    best = ranked(FIRST, SUBJECT, acts=0.4, speaker=0.5)
    why = (mention(SenseKind.QUESTION, "why", "why"),)
    assert refused(best, asked=frozenset({Asked.WHY}), mentions=why)[0] is Reason.FALSE_PREMISE


@pytest.mark.parametrize(
    ("matches", "coverage", "is_question", "reason"),
    [
        ((match(None, 1.0),), 0.29, False, Reason.NOT_A_QUESTION),
        ((match(None, 1.0),), 0.3, False, Reason.OFF_TOPIC),
        ((match(None, 1.0),), 0.29, True, Reason.OFF_TOPIC),
        ((match(None, 1.0),), 0.39, True, Reason.OFF_TOPIC),
        ((match(None, 1.0),), 0.4, True, Reason.NOT_ON_RECORD),
        ((match(None, 1.0), SUBJECT), 0.1, True, Reason.NOT_ON_RECORD),
    ],
)
def test_with_little_in_common_it_is_off_topic_and_without_a_question_none(
    matches: tuple[Match, ...], coverage: float, *, is_question: bool, reason: Reason
) -> None:
    best = ranked(FIRST, *matches, coverage=coverage, acts=1.0)
    told, _, shown = refused(best, has_question_mark=is_question)
    assert told is reason
    assert bool(shown) is (reason is Reason.NOT_ON_RECORD)  # else there is nothing to be near to


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({}, Reason.UNKNOWN_SPEAKER),
        ({"kind": SenseKind.CONCEPT}, Reason.NOT_ON_RECORD),
        ({"text": "zorbu"}, Reason.NOT_ON_RECORD),
        ({"at": 0}, Reason.NOT_ON_RECORD),  # any first word is written so
        ({"at": 1}, Reason.UNKNOWN_SPEAKER),
    ],
)
def test_a_word_that_nothing_explains_is_a_name_where_it_is_written_like_one(
    change: dict[str, object], reason: Reason
) -> None:
    name = replace(NAME, term=replace(NAME.term, **change))  # type: ignore[arg-type]
    best = ranked(FIRST, match(None, 1.0, at=5), name, coverage=0.9, acts=1.0)
    assert refused(best, **BREKKAN_ASKED)[0] is reason


def test_a_name_that_the_statement_has_is_no_stranger() -> None:
    best = ranked(FIRST, replace(NAME, score=0.5), coverage=0.9)
    assert refused(best, **BREKKAN_ASKED)[0] is Reason.NOT_ON_RECORD


def test_of_two_strangers_the_weightier_is_told() -> None:
    light = match(None, 0.0, "Abel", weight=0.5, at=2)
    best = ranked(FIRST, light, NAME, coverage=0.9)
    assert refused(best, **BREKKAN_ASKED)[1] == "Zorbu"


def test_the_one_who_is_asked_about_is_told_with_the_reason() -> None:
    asked = question(**BREKKAN_ASKED)
    for best in (ranked(FIRST, SUBJECT), ranked(FIRST, SUBJECT, speaker=1.0)):
        decision, _ = decided(asked, best)
        assert isinstance(decision, Closest | NothingOnRecord)
        assert decision.speaker == "tomas-brekkan"


def about(score: float, kind: SenseKind | None = None, role: Role | None = None) -> Match:
    return match(kind, score, role=role)


@pytest.mark.parametrize(
    ("matches", "features", "is_near"),
    [
        ((about(0.5),), {}, False),
        ((about(0.6),), {}, True),
        ((about(0.25),), {"speaker": 0.6}, False),
        ((about(0.3),), {"speaker": 0.6}, True),
        ((about(0.3),), {"speaker": 0.5}, False),  # nobody is asked about
        ((about(0.0),), {"speaker": 0.6, "opposed": 1.0}, True),
        ((about(0.0),), {"opposed": 1.0}, False),
        ((SUBJECT,), {"speaker": 0.6}, True),
        ((SUBJECT,), {"speaker": 0.5}, False),
        ((SUBJECT, about(0.2)), {"speaker": 0.6}, False),
        # What is named in every other question makes nothing near, and nothing far.
        ((about(1.0, SenseKind.PARTY, Role.MENTIONED), about(0.4)), {}, False),
        ((about(0.0, SenseKind.ACT), about(0.6)), {}, True),
        ((about(1.0, SenseKind.DAY),), {"speaker": 0.6}, True),
    ],
)
def test_near_is_what_has_half_of_what_is_asked_or_a_quarter_by_the_one_asked_about(
    matches: tuple[Match, ...], features: dict[str, float], *, is_near: bool
) -> None:
    _, _, shown = refused(ranked(FIRST, *matches, coverage=0.9, acts=1.0, **features))
    assert shown == ([FIRST] if is_near else [])


def test_at_most_three_are_near_in_the_order_of_their_relevance() -> None:
    near = about(0.9)
    ids = (FIRST, SECOND, THIRD, FOURTH)
    best, *others = (
        ranked(id_, near, coverage=0.9, acts=1.0, odds=-at) for at, id_ in enumerate(ids)
    )
    decision, _ = decided(question(), best, *others)
    assert isinstance(decision, Closest)
    assert [hit.statement.id for hit in decision.hits] == [FIRST, SECOND, THIRD]
    assert [hit.score for hit in decision.hits] == [
        pytest.approx(one.relevance) for one in (best, *others[:2])
    ]


def test_the_words_of_the_one_asked_about_come_before_words_about_him() -> None:
    asked = {"mentions": (mention(SenseKind.ACT, "promise", "promise"),)}
    other = replace(SUBJECT, score=0.2)
    theirs = ranked(FIRST, other, about(0.9), coverage=0.9, acts=1.0)
    own = ranked(SECOND, SUBJECT, about(0.9), coverage=0.9, acts=1.0, odds=-2.0)
    assert refused(theirs, own, **asked)[2] == [SECOND, FIRST]


def test_what_says_the_opposite_comes_first_behind_a_false_premise() -> None:
    plain = ranked(FIRST, about(0.9), coverage=0.9)
    denial = ranked(SECOND, about(0.9), coverage=0.9, opposed=1.0, odds=-2.0)
    reason, _, shown = refused(plain, denial, is_swapped=True)
    assert (reason, shown) == (Reason.FALSE_PREMISE, [SECOND, FIRST])
    assert refused(plain, denial, **BREKKAN_ASKED)[2] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("cosine", "matches", "is_near"),
    [
        (0.0, (), True),
        (-0.01, (), False),
        (None, (), False),
        (-0.01, (about(0.9),), True),
    ],
    ids=["at the bar", "below", "not encoded", "below, but named"],
)
def test_with_an_encoder_what_means_much_the_same_is_near_too(
    cosine: float | None, matches: tuple[Match, ...], *, is_near: bool
) -> None:
    bar = models()[Basis.MEANING].near_bar
    assert bar is not None
    told = None if cosine is None else bar + cosine
    best = ranked(FIRST, *matches, coverage=0.9, acts=1.0, cosine=told, terms=0.0, odds=-5.0)
    decision, _ = decided(question(), best, basis=Basis.MEANING)
    assert isinstance(decision, Closest) is is_near


@pytest.mark.parametrize("coverage", [0.0, 0.9])
def test_what_names_nothing_is_no_question_without_an_encoder(coverage: float) -> None:
    decision, confidence = decided(question(), ranked(FIRST, coverage=coverage))
    assert (decision, confidence) == (NothingOnRecord(Reason.NOT_A_QUESTION), 0.0)
    assert decided(question()) == (NothingOnRecord(Reason.NOT_A_QUESTION), 0.0)
