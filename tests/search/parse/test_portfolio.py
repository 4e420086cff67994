"""A ministry, a minister or a court of another field is somebody else than that on record."""

from __future__ import annotations

import pytest

from bot.search import Answer, Reason, Searcher
from tests.records import ROOT, base_of

_TALLOW = ROOT / "tests" / "disputes" / "tallow-press-2016" / "hour"


@pytest.fixture(scope="module")
def tallow() -> Searcher:
    return base_of(_TALLOW).searcher


@pytest.mark.parametrize(
    "question",
    [
        "what did the ministry of finance say about the subsidy?",
        "what did the minister of finance say about the subsidy?",
        "what did the finance minister say about the subsidy?",
        "did the supreme court rule on it?",
        "what did the court of appeal say?",
    ],
)
def test_a_field_that_no_body_on_record_has_is_another_body(
    tallow: Searcher, question: str
) -> None:
    decision = tallow.ask(question).decision
    assert not isinstance(decision, Answer)
    assert decision.reason is Reason.UNKNOWN_SPEAKER


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("what did the minister of culture say about the subsidy?", "aoife-stavros"),
        ("did the culture ministry comment?", "aoife-stavros"),
        ("what did the labour court say about trust?", "labour-court"),
        ("what did the court say about trust?", "labour-court"),
    ],
)
def test_its_own_field_or_none_is_meant_for_it(
    tallow: Searcher, question: str, speaker: str
) -> None:
    decision = tallow.ask(question).decision
    assert isinstance(decision, Answer)
    assert decision.hits[0].statement.speaker == speaker


@pytest.mark.parametrize(
    "question",
    [
        "что заявил министр финансов Азербайджана?",
        "maliyyə naziri nə dedi?",
        "وزیر اقتصاد چه گفت؟",
        "ماذا قال وزير المالية؟",
        "what did the health minister say?",
    ],
)
def test_fields_are_told_apart_in_the_languages_of_the_record(
    shipped: Searcher, question: str
) -> None:
    assert not isinstance(shipped.ask(question).decision, Answer)


@pytest.mark.parametrize(
    "question",
    [
        "что заявил министр иностранных дел Азербайджана?",
        "xarici işlər naziri nə dedi?",
        "ماذا قال وزير خارجية أذربيجان؟",
    ],
)
def test_who_has_the_field_is_still_found(shipped: Searcher, question: str) -> None:
    decision = shipped.ask(question).decision
    assert isinstance(decision, Answer)
    assert decision.hits[0].statement.speaker == "jeyhun-bayramov"


@pytest.mark.parametrize(
    "question",
    ["did a tribunal follow the vote?", "has the committee broken its promise?"],
)
def test_a_body_that_nobody_on_record_is_has_said_nothing_whatever_it_did(
    tallow: Searcher, question: str
) -> None:
    decision = tallow.ask(question).decision
    assert not isinstance(decision, Answer)
    assert decision.reason is Reason.UNKNOWN_SPEAKER


@pytest.mark.parametrize(
    "question",
    [
        "did the court rule on it?",
        "has the culture ministry decided?",
        "суд вынес решение?",  # it may be on record by another name
    ],
)
def test_a_body_on_record_is_no_stranger_whatever_it_did(tallow: Searcher, question: str) -> None:
    assert tallow.understand(question).body is None
