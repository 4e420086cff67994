"""Why nothing answers: the first reason that holds is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.record import DateSpan
from bot.search.decide.decision import Closest, NothingOnRecord, Reason
from bot.search.parse import Asked, Role, SenseKind, When
from bot.search.rank.match import Match
from tests.search.decide.scenario import (
    BREKKAN_ASKED,
    SUBJECT,
    decided,
    match,
    mention,
    question,
    ranked,
    refused,
)

FIRST = "brekkan-scapegoat"
STRANGER = match(SenseKind.STRANGER, 0.0, "Kowalski")
NAME = match(None, 0.0, "Zorbu", weight=0.9, at=3)
NO_DAY = When(None, frozenset({1, 2}))
LONG_AGO = When(DateSpan.parse("1999"), frozenset({1}))
TASK, ELSEWHERE = SenseKind.TASK, SenseKind.ELSEWHERE


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


@pytest.mark.parametrize(
    ("text", "id_", "score", "reason"),
    [
        ("Strand", "emil-strand", 0.0, Reason.UNKNOWN_SPEAKER),
        ("Strand", "emil-strand", 1.0, Reason.UNKNOWN_SPEAKER),
        ("Brekkan", "tomas-brekkan", 0.0, Reason.NOT_ON_RECORD),
    ],
)
def test_who_is_asked_for_and_has_no_words_on_record_is_told_as_typed(
    text: str, id_: str, score: float, reason: Reason
) -> None:
    who = match(SenseKind.SPEAKER, score, text, ids=frozenset({f"s:{id_}"}), role=Role.SUBJECT)
    told = refused(
        ranked(FIRST, who, match(None, 1.0), coverage=0.9, days=1.0),
        mentions=(
            mention(SenseKind.SPEAKER, text, id_),
            mention(SenseKind.ACT, "promise", "promise"),
        ),
        roles={0: Role.SUBJECT},
    )
    name = text if reason is Reason.UNKNOWN_SPEAKER else None
    assert told == (reason, name, [FIRST])


@pytest.mark.parametrize("coverage", [0.0, 0.9])
def test_what_names_nothing_is_no_question_without_an_encoder(coverage: float) -> None:
    decision, confidence = decided(question(), ranked(FIRST, coverage=coverage))
    assert (decision, confidence) == (NothingOnRecord(Reason.NOT_A_QUESTION), 0.0)
    assert decided(question()) == (NothingOnRecord(Reason.NOT_A_QUESTION), 0.0)
