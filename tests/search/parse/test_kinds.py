"""A question asks who, what, when ... or for a yes or no, in eight languages."""

from __future__ import annotations

import pytest

from bot.search.parse import Asked
from tests.records import understood


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("who called it a provocation", Asked.WHO),
        ("whose words are these", Asked.WHO),
        ("what did he say", Asked.WHAT),
        ("which outlet wrote it", Asked.WHICH),
        ("when did Aliyev speak", Asked.WHEN),
        ("on what day did Aliyev speak", Asked.WHEN),
        ("where did Sobhani speak", Asked.WHERE),
        ("why did he deny it", Asked.WHY),
        ("how did Aliyev respond", Asked.HOW),
        ("how many drones flew in", Asked.HOW_MANY),
        ("did Aliyev deny it", Asked.WHETHER),
        ("is it true that Israel used the airspace", Asked.WHETHER),
        ("kim dedi", Asked.WHO),
        ("nə vaxt dedi", Asked.WHEN),
        ("niyə inkar etdi", Asked.WHY),
        ("кто сказал", Asked.WHO),
        ("когда Алиев это сказал", Asked.WHEN),
        ("почему он это отрицал", Asked.WHY),
        ("сколько дронов", Asked.HOW_MANY),
        ("ne zaman konuştu", Asked.WHEN),
        ("neden reddetti", Asked.WHY),
        ("چه کسی گفت", Asked.WHO),
        ("چرا انکار کرد", Asked.WHY),
        ("آیا علی‌اف انکار کرد", Asked.WHETHER),
        ("من قال", Asked.WHO),
        ("متى قال", Asked.WHEN),
        ("هل نفى علييف", Asked.WHETHER),
        ("מי אמר", Asked.WHO),
        ("מתי אמר", Asked.WHEN),
        ("האם אלייב הכחיש", Asked.WHETHER),
        ("ով ասաց", Asked.WHO),
        ("Ո՞վ ասաց", Asked.WHO),
        ("երբ ասաց", Asked.WHEN),
        ("ինչու հերքեց", Asked.WHY),
    ],
)
def test_what_is_asked_for(question: str, asked: Asked) -> None:
    assert asked in understood(question).asked


@pytest.mark.parametrize("question", ["did Aliyev deny it", "was Sobhani thanked?", "هل نفى علييف"])
def test_a_yes_or_no_is_asked_and_nothing_else(question: str) -> None:
    assert understood(question).is_whether


@pytest.mark.parametrize("question", ["why did Aliyev deny it", "who denied it", "Aliyev denial"])
def test_more_than_a_yes_or_no_is_asked(question: str) -> None:
    assert not understood(question).is_whether


@pytest.mark.parametrize(
    "text",
    [
        "who denied it",
        "did Aliyev deny it",
        "Aliyev denied it?",
        "علی‌اف انکار کرد؟",
        "Ալիևը հերքե՞ց",
        "kim dedi",
        "Aliyev bunu reddetti mi",
    ],
)
def test_questions_are_shaped_as_questions(text: str) -> None:
    assert understood(text).is_shaped_as_question


@pytest.mark.parametrize(
    "text", ["Aliyev denied it", "drones", "good morning", "", "my cat did that to my drone once"]
)
def test_what_is_not_asked_is_not_shaped_as_a_question(text: str) -> None:
    assert not understood(text).is_shaped_as_question


def test_a_statement_that_ends_with_is_and_a_word_is_not_a_question() -> None:
    assert not understood("i think aliyev is lying").is_shaped_as_question
