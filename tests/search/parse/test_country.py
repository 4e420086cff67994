"""A word that only resembles a country's name is a word, unless it is written as a name."""

from __future__ import annotations

import pytest

from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import load
from bot.search.parse import SenseKind, Understander
from tests.conftest import INVENTED, SHELF


@pytest.fixture(scope="module")
def understander() -> Understander:
    return Understander(load(INVENTED), load_languages(), SHELF)


def countries(understander: Understander, question: str) -> set[str]:
    mentions = understander.understand(question).of_kind(SenseKind.ELSEWHERE)
    return {sense.id for mention in mentions for sense in mention.senses}


@pytest.mark.parametrize(
    "question",
    [
        "¿quién bajó el cubo al pozo?",
        "¿qué dijo la madre?",
        "suda ne vardı",
        "ماذا قالت المالية",
        "что он отправил в газету",
    ],
)
def test_a_plain_word_that_resembles_a_country_is_no_country(
    understander: Understander, question: str
) -> None:
    assert countries(understander, question) == set()


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("¿qué dijeron en Cuba?", "CU"),
        ("что сказали в турции", "TR"),
        ("что сказали в Индии", "IN"),
        ("istanbulda ne dediler", "TR"),
        ("what did the korean minister say", "KR"),
        ("در تهران چه گفتند", "IR"),
    ],
)
def test_a_form_of_the_name_is_the_country(
    understander: Understander, question: str, code: str
) -> None:
    assert countries(understander, question) == {code}
