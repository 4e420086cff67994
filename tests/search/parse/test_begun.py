"""Whoever a text begins with is whose words it asks for, whatever comes behind."""

from __future__ import annotations

import pytest

from bot.search import Answer
from tests.records import ROOT, base_of

_TALLOW = ROOT / "tests" / "disputes" / "tallow-press-2016" / "hour"


def _voice(question: str) -> str:
    understood = base_of(ROOT / "knowledge").searcher.understander.understand(question)
    return " ".join(understood.mentions[at].text for at in sorted(understood.voice))


@pytest.mark.parametrize(
    ("question", "voice"),
    [
        ("the plumber who fixed the radar, what was his view", "plumber"),
        ("that expelled lawyer: any comment?", "lawyer"),
        ("the head of the Red Cross on the drones", "head Red Cross"),
        ("le chef du Bloc Québécois a dit quoi", "chef Bloc Québécois"),
        ("the lady from the Red Cross, what did she want", "Red Cross"),
    ],
)
def test_somebody_a_text_begins_with_is_asked_for(question: str, voice: str) -> None:
    assert _voice(question) == voice


@pytest.mark.parametrize(
    "question",
    [
        "fake news about Azerbaijan",
        "the airspace: who denied it",
        "the drones - what is known",
        "proof of the strikes, any?",
    ],
)
def test_what_a_text_is_about_is_nobody(question: str) -> None:
    assert not _voice(question)


@pytest.mark.parametrize(
    ("question", "is_answered"),
    [
        ("what did the lady from the board say", True),
        ("what did the lady from the circus say", False),
        ("Fjodor Lund on the chapter", False),
    ],
)
def test_where_somebody_is_from_tells_who_is_meant(question: str, *, is_answered: bool) -> None:
    decision = base_of(_TALLOW).searcher.ask(question).decision
    assert isinstance(decision, Answer) is is_answered
