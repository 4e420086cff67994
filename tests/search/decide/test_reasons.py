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

FIRST, SECOND = "brekkan-scapegoat", "ostlie-divers"
STRANGER = match(SenseKind.STRANGER, 0.0, "Kowalski")
NAME = match(None, 0.0, "Zorbu", weight=0.9, at=3)
NO_DAY = When(None, frozenset({1, 2}))
LONG_AGO = When(DateSpan.parse("1999"), frozenset({1}))
NOWHERE = match(SenseKind.ELSEWHERE, 0.0, "Atlantis", at=9)
UNDONE = match(SenseKind.ACT, 0.0, "admit", ids=frozenset({"a:admit"}))
UNSAID = match(SenseKind.ACT, 0.0, "announce", ids=frozenset({"a:announce"}))
WORD = match(None, 0.0)
TASK, ELSEWHERE = SenseKind.TASK, SenseKind.ELSEWHERE


# Each has all that is wrong with those below it too, but for a day that cannot be two.
@pytest.mark.parametrize(
    ("left", "reason", "about"),
    [
        ("no-day stranger swapped elsewhere name task", Reason.OUTSIDE_DATES, "of it"),
        ("stranger swapped period elsewhere name task", Reason.UNKNOWN_SPEAKER, "Kowalski"),
        ("swapped period elsewhere name task", Reason.FALSE_PREMISE, None),
        ("undone period elsewhere name task", Reason.FALSE_PREMISE, None),
        ("period elsewhere name task", Reason.OUTSIDE_DATES, None),
        ("elsewhere name task", Reason.OTHER_PLACE, "Atlantis"),
        ("name task", Reason.NOT_ON_RECORD, "Zorbu"),
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
    kinds = (STRANGER, "stranger"), (NAME, "name"), (NOWHERE, "elsewhere"), (UNDONE, "undone")
    matches = [m for m, key in kinds if key in wrong]
    told = refused(
        ranked(FIRST, SUBJECT, *matches, speaker=1.0, coverage=0.9, acts=1.0 - ("undone" in wrong)),
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
def test_what_somebody_is_asked_about_and_did_not_do_is_a_false_premise(
    asked: Asked, acts: float, speaker: float, reason: Reason
) -> None:
    best = ranked(FIRST, SUBJECT, UNSAID, acts=acts, speaker=speaker, coverage=0.9)
    assert refused(best, asked=frozenset({asked}), **BREKKAN_ASKED)[0] is reason


def test_nothing_is_called_a_false_premise_that_another_statement_of_his_does() -> None:
    did = replace(UNSAID, score=0.9)
    best = ranked(FIRST, SUBJECT, UNSAID, acts=0.0, speaker=1.0, coverage=0.9)
    who = frozenset({Asked.WHO})
    for speaker, reason in ((1.0, Reason.NOT_ON_RECORD), (0.2, Reason.FALSE_PREMISE)):
        other = ranked(SECOND, SUBJECT, did, acts=1.0, speaker=speaker, odds=-3.0)
        assert refused(best, other, asked=who, **BREKKAN_ASKED)[0] is reason


def test_nothing_is_called_a_false_premise_where_nobody_is_said_to_have_done_it() -> None:
    best = ranked(FIRST, UNSAID, acts=0.0, speaker=0.5, coverage=0.9)
    assert refused(best, asked=frozenset({Asked.WHO}))[0] is Reason.NOT_ON_RECORD


@pytest.mark.parametrize(
    ("matches", "coverage", "is_question", "reason"),
    [
        ((WORD,), 0.29, False, Reason.NOT_A_QUESTION),
        ((WORD,), 0.39, True, Reason.OFF_TOPIC),
        ((WORD,), 0.4, True, Reason.NOT_ON_RECORD),
        ((WORD, SUBJECT), 0.1, True, Reason.NOT_ON_RECORD),
        # What has a word of the record is about something on it, however little that is.
        ((WORD, match(None, 1.0)), 0.1, False, Reason.NOT_ON_RECORD),
        ((WORD, match(None, 1.0)), 0.1, True, Reason.NOT_ON_RECORD),
    ],
)
def test_it_is_off_topic_where_nothing_on_record_has_anything_of_it(
    matches: tuple[Match, ...], coverage: float, *, is_question: bool, reason: Reason
) -> None:
    best = ranked(FIRST, *matches, coverage=coverage, acts=1.0)
    assert refused(best, has_question_mark=is_question)[0] is reason


def test_nothing_is_off_topic_that_another_statement_has_a_word_of() -> None:
    best = ranked(FIRST, WORD, acts=1.0)
    other = ranked(SECOND, match(None, 1.0), acts=1.0, odds=-3.0)
    assert refused(best)[0] is Reason.OFF_TOPIC
    assert refused(best, other)[0] is Reason.NOT_ON_RECORD


def test_a_day_on_which_nothing_was_said_may_be_spoken_of() -> None:
    when = When(DateSpan.parse("2019-03-05"), frozenset({1}))
    best = ranked(FIRST, match(SenseKind.DAY, 0.0, at=-1), acts=1.0)
    assert refused(best, when=when)[0] is Reason.NOT_ON_RECORD


def test_a_country_that_another_statement_speaks_of_is_not_told_to_be_missing() -> None:
    asked = {"mentions": (mention(ELSEWHERE, "Atlantis"),)}
    best = ranked(FIRST, NOWHERE, coverage=0.9)
    other = ranked(SECOND, replace(NOWHERE, score=1.0, related=1.0), odds=-3.0)
    assert refused(best, **asked)[0] is Reason.OTHER_PLACE
    assert refused(best, other, **asked)[0] is Reason.NOT_ON_RECORD


@pytest.mark.parametrize(
    ("change", "about"),
    [
        ({}, "Zorbu"),
        ({"kind": SenseKind.CONCEPT}, None),
        ({"text": "zorbu"}, None),
        ({"at": 0}, None),  # any first word is written so
        ({"at": 1}, "Zorbu"),
    ],
)
def test_a_word_that_nothing_explains_is_a_name_where_it_is_written_like_one(
    change: dict[str, object], about: str | None
) -> None:
    name = replace(NAME, term=replace(NAME.term, **change))  # type: ignore[arg-type]
    best = ranked(FIRST, match(None, 1.0, at=5), name, coverage=0.9, acts=1.0)
    assert refused(best, **BREKKAN_ASKED)[:2] == (Reason.NOT_ON_RECORD, about)


def test_a_name_that_a_statement_has_is_not_told_to_be_missing() -> None:
    met = replace(NAME, score=0.5, related=0.5)
    best = ranked(FIRST, met, coverage=0.9)
    assert refused(best, **BREKKAN_ASKED)[1] is None
    best, other = ranked(FIRST, NAME, coverage=0.9), ranked(SECOND, met, odds=-3.0)
    assert refused(best, other, **BREKKAN_ASKED)[1] is None


def test_of_two_strangers_the_weightier_is_told() -> None:
    light = match(None, 0.0, "Abel", weight=0.5, at=2)
    best = ranked(FIRST, light, NAME, coverage=0.9)
    assert refused(best, **BREKKAN_ASKED)[1] == "Zorbu"


def test_a_speaker_with_words_on_record_is_not_told_to_have_none_for_anothers_sake() -> None:
    both = [match(SenseKind.SPEAKER, 1.0, "Brekkan", role=Role.SUBJECT), STRANGER]
    decision, _ = decided(question(**BREKKAN_ASKED), ranked(FIRST, *both))
    assert isinstance(decision, Closest | NothingOnRecord)
    assert decision.reason is Reason.UNKNOWN_SPEAKER
    assert (decision.speaker, decision.about) == (None, "Kowalski")


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
