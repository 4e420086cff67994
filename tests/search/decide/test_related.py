"""What has to do with the record in other words gets what is closest, and what has not, nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import load
from bot.search import Searcher
from bot.search.decide.decision import Closest, NothingOnRecord
from bot.search.rank.meaning import load_encoder
from tests.conftest import SHELF

DISPUTE = Path(__file__).parents[2] / "disputes" / "ommer-hill-2014" / "minimal"


@cache
def searcher() -> Searcher:
    encoder = load_encoder()
    if encoder is None:
        pytest.skip("no encoder can be loaded here")
    return Searcher(load(DISPUTE), load_languages(), SHELF, encoder=lambda: encoder)


def test_a_question_that_shares_no_word_with_the_record_gets_what_is_closest() -> None:
    question = "did anyone lean on the ex-employee to keep his mouth shut?"
    assert isinstance(searcher().ask(question).decision, Closest)


def test_a_question_about_something_else_gets_nothing() -> None:
    assert isinstance(searcher().ask("how do I bake bread?").decision, NothingOnRecord)
