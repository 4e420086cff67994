"""Where nobody asked the bot it stays silent, unless it surely has the answer."""

from __future__ import annotations

import pytest

from bot.search import Answer, NothingOnRecord, Searcher, Strictness


@pytest.mark.parametrize(
    "chatter",
    [
        "",
        "lol",
        "good morning",
        "who wants pizza",
        "what time is it?",
        "my cat is behind every provocation in this house",
        "haha open provocation",
        "this code is complete nonsense",
        "drones",
        "Aliyev complete nonsense",
        "does anyone know how to exit vim",
        "we will await the results of the exam",
        "that's what she said",
        "что сегодня на ужин?",
        "kim çay içir?",
        "صباح الخير",
        "i think aliyev is lying",
    ],
)
def test_chatter_is_left_alone(shipped: Searcher, chatter: str) -> None:
    assert isinstance(shipped.ask(chatter, unprompted=Strictness.NORMAL).decision, NothingOnRecord)


@pytest.mark.parametrize(
    "question",
    [
        "what did Netanyahu say about the airspace?",
        "why did Aliyev admit that Israel used the airspace?",
        "what did Aliyev say in 2020?",
        "did Georgia allow its airspace to be used against Iran?",
    ],
)
def test_what_has_no_answer_is_left_alone(shipped: Searcher, question: str) -> None:
    assert isinstance(shipped.ask(question, unprompted=Strictness.NORMAL).decision, NothingOnRecord)


@pytest.mark.parametrize(
    "question",
    [
        "who called Sobhani's comments an open provocation?",
        "what did Sobhani say about drones?",
        "кто назвал это открытой провокацией?",
    ],
)
def test_what_is_surely_on_record_is_answered(shipped: Searcher, question: str) -> None:
    unprompted = shipped.ask(question, unprompted=Strictness.NORMAL).decision
    assert isinstance(unprompted, Answer)
    assert unprompted == shipped.ask(question).decision
