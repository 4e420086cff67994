"""Who is asked for by what he is; and a body without words of its own has its people's."""

from __future__ import annotations

import pytest

from bot.search import Answer, Searcher
from tests.records import ROOT, base_of

_DISPUTES = ROOT / "tests" / "disputes"


@pytest.fixture(scope="module")
def ward() -> Searcher:
    return base_of(_DISPUTES / "ward-nine-2020" / "minimal").searcher


@pytest.fixture(scope="module")
def tallow() -> Searcher:
    return base_of(_DISPUTES / "tallow-press-2016" / "minimal").searcher


def listed(searcher: Searcher, question: str) -> set[str]:
    """Return who speaks in the list that answers."""
    decision = searcher.ask(question).decision
    assert isinstance(decision, Answer), decision
    assert decision.listed is not None
    return {speaker for hit in decision.hits for speaker in hit.statement.speakers}


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("what did the finance director say?", "gideon-maartens"),
        ("what did the director say?", "leocadia-farrant"),  # whose office begins with it
        ("what did the charge nurse say?", "tomasz-winter"),
        ("everything the coroner said", "matthias-obuya"),
        ("what did the nursing home manager say?", "pascal-ferdowsian"),
    ],
)
def test_who_is_described_by_an_office_is_meant(
    ward: Searcher, question: str, speaker: str
) -> None:
    assert listed(ward, question) == {speaker}


@pytest.mark.parametrize(
    "question",
    [
        "what did the wife of the mayor say?",
        "what did the husband of Farrant say?",
        "what did the director of the union say?",
        "what did the former coroner say?",
    ],
)
def test_what_an_office_is_of_and_who_else_may_hold_it_are_not(
    ward: Searcher, question: str
) -> None:
    assert not isinstance(ward.ask(question).decision, Answer)


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("did the health ministry weigh in?", {"radovan-isaksen", "philippa-winter"}),
        ("what did UCW say?", {"bronagh-salcedo", "tomasz-winter"}),
    ],
)
def test_for_a_silent_body_that_is_a_party_its_people_speak(
    ward: Searcher, question: str, speakers: set[str]
) -> None:
    assert listed(ward, question) == speakers


def test_for_another_silent_body_whoever_holds_an_office_of_it_speaks(tallow: Searcher) -> None:
    assert listed(tallow, "what did the Book Workers' Union say?") == {"damaris-kwon"}


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("did any court comment?", {"labour-court"}),
        ("did a minister say anything?", {"aoife-stavros"}),
    ],
)
def test_any_of_a_kind_are_all_who_are_so_called(
    tallow: Searcher, question: str, speakers: set[str]
) -> None:
    assert listed(tallow, question) == speakers


def test_who_spoke_about_somebody_is_everybody_else_who_names_him(tallow: Searcher) -> None:
    assert not isinstance(tallow.ask("who talked about Kwon?").decision, Answer)
    assert listed(tallow, "who talked about Obiageli?") == {"benicio-adair"}
