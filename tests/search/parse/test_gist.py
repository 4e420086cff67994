"""What a question is about in its own words, apart from those that only ask."""

from __future__ import annotations

import pytest

from bot.search.parse.content_word import bare_gist_of
from tests.records import invented_base


def _gist(question: str) -> str:
    return invented_base().searcher.understand(question).gist


@pytest.mark.parametrize(
    ("question", "gist"),
    [
        ("did anyone say that the paint was cheap?", "that the paint was cheap"),
        (
            "lol, somebody moaned about the noise at night, who was that",
            "moaned about the noise at night",
        ),
        ("I'd like to know whether anybody ever wept over it.", "ever wept over it"),
        ("кто-нибудь говорил, что краска была дешёвой?", "краска была дешёвой"),
        ("¿alguien dijo que la pintura era barata?", "que la pintura era barata"),
        ("quelqu'un a dit que la peinture était bon marché ?", "que la peinture était bon marché"),
        ("boyanın ucuz olduğunu kim söyledi?", "boyanın ucuz olduğunu kim söyledi"),
        ("kimsə dedi ki, boya ucuz idi?", "ki, boya ucuz idi"),
        ("کسی گفت که رنگ ارزان بود؟", "که رنگ ارزان بود"),
        ("هل قال أحد إن الطلاء كان رخيصا؟", "إن الطلاء كان رخيصا"),
        ("מישהו אמר שהצבע היה זול?", "שהצבע היה זול"),
        ("որևէ մեկն ասե՞լ է, որ ներկը էժան էր", "է, որ ներկը էժան էր"),
    ],
)
def test_it_is_told_without_what_only_asks(question: str, gist: str) -> None:
    assert _gist(question) == gist


@pytest.mark.parametrize(
    "question", ["nobody was ever paid for it, who said that", "who would not take the blame?"]
)
def test_what_denies_belongs_to_it(question: str) -> None:
    assert any(word in _gist(question).split() for word in ("nobody", "not"))


def test_a_sentence_about_the_asker_is_left_out() -> None:
    question = "Good evening, I am 81 and read this on my tablet: was the lost sheet ever found?"
    assert _gist(question) == "the lost sheet ever found"


def test_a_sentence_that_names_something_of_the_record_stays() -> None:
    question = "It is all about the ferries. Did anybody find them too loud?"
    assert "ferries" in _gist(question)


@pytest.mark.parametrize("question", ["who said what?", "lol", "?!", ""])
def test_all_of_it_is_told_where_nothing_else_is_left(question: str) -> None:
    assert _gist(question) == question


def test_what_is_asked_of_somebody_is_told_whole() -> None:
    question = "did Orla Vennick say that the paint was cheap?"
    assert bare_gist_of(invented_base().searcher.understand(question)) == question
