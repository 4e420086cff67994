"""Nobody answers for whom the words beside a name or an office tell from him."""

from __future__ import annotations

import pytest

from bot.search import Answer, Searcher
from bot.search.parse import SenseKind, Understander
from tests.records import ROOT, base_of

_LANTERNWAY = ROOT / "tests" / "disputes" / "lanternway-2022" / "hour"


def _kinds(understander: Understander, question: str) -> set[SenseKind | None]:
    return {mention.kind for mention in understander.understand(question).mentions}


@pytest.mark.parametrize(
    "question",
    [
        "what did Mrs Seyhanli say",
        "what did Mr Okwuosa say",
        "what did March Capital say about the lease",
        "Okwuosa Holdings on the lease",
        "¿qué dijo la abogada de Lanternway?",
        "¿qué dijo la portavoz del sindicato?",
        "what did the WHO say about the lease",
        "WHO on the lease",
    ],
)
def test_what_stands_beside_a_name_tells_somebody_else(question: str) -> None:
    understander = base_of(_LANTERNWAY).searcher.understander
    assert SenseKind.STRANGER in _kinds(understander, question)


@pytest.mark.parametrize(
    "question",
    [
        "what did Mr Seyhanli say",
        "what did Ms Okwuosa say",
        "what did the former finance chief say",
        "¿qué dijo la abogada del fundador?",
        "¿qué dijo el fundador de Lanternway?",
        "who spoke about the lease",
        "WHO TALKED ABOUT THE LEASE",
    ],
)
def test_what_the_record_says_of_somebody_tells_nobody_else(question: str) -> None:
    understander = base_of(_LANTERNWAY).searcher.understander
    assert SenseKind.STRANGER not in _kinds(understander, question)


@pytest.mark.parametrize(
    "question",
    [
        "the late president",
        "what did the late iranian president say",
        "what did the former president say",
        "qu’a dit le défunt président",
        "что сказал бывший президент",
        "the accountant",
        "réaction du maire",
        "Վարդանյանի մասին",
    ],
)
def test_who_is_told_by_words_that_are_nobodys_here_is_not_answered_for(
    shipped: Searcher, question: str
) -> None:
    assert not isinstance(shipped.ask(question).decision, Answer)


@pytest.mark.parametrize(
    ("question", "is_strange"),
    [
        ("what did Mrs Sobhani say", True),
        ("what did Mr Sobhani say", False),
        ("что сказала Собхани", True),
        ("что сказал Собхани", False),
    ],
)
def test_pronouns_of_the_record_tell_who_is_no_woman(
    shipped: Searcher, question: str, *, is_strange: bool
) -> None:
    assert (SenseKind.STRANGER in _kinds(shipped.understander, question)) is is_strange
