"""What a question asks about, apart from whom it names, and when."""

from __future__ import annotations

import pytest

from bot.search.parse.content_word import bare_topic_of
from tests.records import invented_base, understood


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


@pytest.mark.parametrize(
    "question",
    [
        "what did they say about the 1938 cleaning",
        "who signed under the 2021 letter",
        "treaty 1954",
        "the archivist on the letter of 1923",
        "qué dijo de la limpieza de 1938",
        "что он сказал о договоре 1954 года",
        "1954 antlaşması hakkında ne dedi",
        "what did they say about the fire of 3 May",
    ],
)
def test_a_year_or_day_of_a_thing_is_spoken_of(question: str) -> None:
    assert understood(question).is_day_spoken_of


@pytest.mark.parametrize(
    "question",
    [
        "what did they say in 2014 about the cleaning",
        "what did Aliyev say on 26 June 2025",
        "statements in 2014",
        "Aliyev 2025",
        "qué dijo en 2014",
        "что он сказал в 2014 году",
    ],
)
def test_a_year_in_which_something_was_said_is_not_spoken_of(question: str) -> None:
    assert not understood(question).is_day_spoken_of
