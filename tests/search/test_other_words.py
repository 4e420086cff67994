"""A reply asks what the same one said at another time, beside it, or whether he went back on it."""

from __future__ import annotations

import pytest

from bot.search import NothingOnRecord, Reason
from tests.search.replies import decided, replied, searcher_of

PHAROS, HALVARD, CASTELLAN = "pharos-cable-2022", "halvard-2021", "castellan-fc-2018"


@pytest.mark.parametrize(
    ("text", "dispute", "statement", "ids"),
    [
        (
            "what did she say of it in October 2022",
            PHAROS,
            "amarisen-sabotage",
            "amarisen-accident",
        ),
        ("and in october?", PHAROS, "amarisen-sabotage", "amarisen-accident"),
        ("а в октябре 2022 что она говорила?", PHAROS, "amarisen-sabotage", "amarisen-accident"),
        ("in 2013?", "saffron-olympics-2012", "renzel-boycott", "renzel-never"),
    ],
)
def test_words_of_a_day_are_those_of_whoever_is_shown(
    text: str, dispute: str, statement: str, ids: str
) -> None:
    assert replied(searcher_of(dispute), statement, text) == {ids}


def test_on_days_without_words_of_his_it_is_told() -> None:
    decision = decided(searcher_of(PHAROS), "trask-agreed", "what did he say about it in May 2022?")
    assert decision == NothingOnRecord(Reason.NOT_ON_RECORD, "bogomil-trask")


@pytest.mark.parametrize(
    "text",
    [
        *("what was his line at the very start?", "что он говорил в самом начале?"),
        *("en başta ne demişti?", "¿qué decía al principio?", "que disait-il au début ?"),
    ],
)
def test_the_start_is_the_first_of_his_words(text: str) -> None:
    saffron = searcher_of("saffron-olympics-2012")
    assert replied(saffron, "costigan-resign", text) == {"costigan-rules"}


@pytest.mark.parametrize(
    "text",
    [
        *("did he add anything?", "what did he go on to say", "что он к этому добавил?"),
        *("ne ekledi?", "¿qué añadió?", "qu'a-t-il ajouté ?", "ماذا أضاف؟", "چه اضافه کرد؟"),
    ],
)
def test_what_he_added_stands_behind_it_in_the_same_source(text: str) -> None:
    assert replied(searcher_of(HALVARD), "bey-found-soap", text) == {"bey-waiter-wanted"}


@pytest.mark.parametrize("text", ["did she take the word back later?", "она взяла слова обратно?"])
def test_what_he_said_later_on_the_same_tells_whether_he_took_it_back(text: str) -> None:
    assert replied(searcher_of(PHAROS), "amarisen-sabotage", text) == {"amarisen-accident"}


@pytest.mark.parametrize("text", ["a year on, what did she say?", "что она сказала спустя год?"])
def test_later_words_are_younger_ones(text: str) -> None:
    found = replied(searcher_of(CASTELLAN), "katya-booked-forty-beds", text)
    assert found == {"katya-said-never-hotel"}
