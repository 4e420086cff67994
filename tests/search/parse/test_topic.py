"""What a question asks about, apart from whom it names, and when."""

from __future__ import annotations

import pytest

from bot.search.parse.content_word import bare_topic_of
from tests.records import invented_base


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("what did Orla Vennick say about the mussel beds", "say about the mussel beds"),
        ("Kelsund on night crossings, 4 May 2023", "on night crossings"),
        ("Что сказал Кельсунд о мидиях?", "сказал о мидиях"),
        ("who complained about the wash of the ferries", None),  # it names nobody
        ("what did Orla Vennick say?", None),  # and here nothing else is named
        ("", None),
    ],
)
def test_it_is_told_without_names_days_and_question_words(question: str, topic: str | None) -> None:
    understood = invented_base().searcher.trace(question).question
    assert bare_topic_of(understood) == topic
