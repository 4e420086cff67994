"""What a question is about in its own words, apart from those that only ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.judge import read_judged
from bot.search import Searcher, hits_of
from bot.search.parse.content_word import bare_gist_of, without_talk
from tests.records import invented_base

_JUDGED = Path(__file__).parents[2] / "judged"


def _judged(name: str) -> list[str]:
    return [j.question for j in read_judged(_JUDGED / f"{name}.jsonl") if not j.follows]


def _gist(question: str) -> str:
    return invented_base().searcher.understand(question).gist


@pytest.mark.parametrize(
    ("question", "gist"),
    [
        ("did anyone say that the paint was too cheap?", "that the paint was too cheap"),
        ("lol, somebody moaned about noise at night, who was that", "moaned about noise at night"),
        ("I'd like to know whether anybody wept over the mess.", "wept over the mess"),
        ("кто-нибудь говорил, что краска была дешёвой?", "что краска была дешёвой"),
        ("¿alguien dijo que la pintura era barata?", "que la pintura era barata"),
        ("quelqu'un a dit que la peinture était moche ?", "que la peinture était moche"),
        ("biri boyanın ucuz olduğunu söyledi mi?", "boyanın ucuz olduğunu söyledi mi"),
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
    "question", ["nobody ever paid for the mess", "how many people were fed at noon, who said that"]
)
def test_what_denies_or_counts_belongs_to_it(question: str) -> None:
    assert _gist(question).split()[:2] == question.split()[:2]


def test_a_sentence_about_the_asker_is_left_out() -> None:
    question = "Good evening, I am 81 and read this on my tablet: was the lost sheet ever found?"
    assert _gist(question) == "was the lost sheet ever found"


def test_a_sentence_that_names_something_of_the_record_stays() -> None:
    question = "It is all about the ferries. Did anybody find them too loud?"
    assert "ferries" in _gist(question)


@pytest.mark.parametrize(
    "question",
    ["who said what?", "did anyone mention paint?", "who moaned about the noise?", "lol", "?!", ""],
)
def test_all_of_it_is_told_where_hardly_anything_else_is_left(question: str) -> None:
    assert _gist(question) == question


def test_what_asks_for_anybody_is_laid_beside_statements_by_its_gist() -> None:
    understood = invented_base().searcher.understand(
        "lol, did anyone moan about the noise at night"
    )
    assert bare_gist_of(understood) == understood.gist == "moan about the noise at night"


@pytest.mark.parametrize(
    "question",
    [
        "did Orla Vennick say that the paint was too cheap?",
        "did anyone say that the paint was too cheap on 4 May 2023?",
        "lol, is there paint on the old boats",  # it asks for nobody's words
    ],
)
def test_what_asks_for_somebody_or_a_day_or_nobody_is_laid_beside_statements_whole(
    question: str,
) -> None:
    assert bare_gist_of(invented_base().searcher.understand(question)) == question


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("lol what did the mayor say? haha", "what did the mayor say?"),
        ("что сказал мэр лол", "что сказал мэр"),
        ("did the mayor say lol about it", "did the mayor say lol about it"),
        ("lol ok", "lol ok"),
    ],
)
def test_talk_at_either_end_is_left_out_of_a_question(question: str, left: str) -> None:
    assert without_talk(invented_base().searcher.understand(question)) == left


@pytest.mark.parametrize("talk", ["lol {}", "{} lmao", "omg {} tbh"])
def test_talk_beside_a_question_changes_no_answer(shipped: Searcher, talk: str) -> None:
    judged = [*_judged("english")[::20], *_judged("everyday/plain-tuned")[:40:4]]
    for question in judged:
        plain, talked = shipped.ask(question).decision, shipped.ask(talk.format(question)).decision
        assert (type(talked), hits_of(talked)[:1]) == (type(plain), hits_of(plain)[:1]), question
