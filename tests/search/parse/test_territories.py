"""A party or place that is a country is known by what people call the country in any language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import load
from bot.record import Concept, Party, Place
from bot.search.parse import SenseKind, Understander
from tests.conftest import INVENTED, SHELF


@pytest.fixture(scope="module")
def understander() -> Understander:
    """Return what understands a dispute among countries, with English words alone."""
    record = load(INVENTED)
    dispute = replace(
        record.dispute,
        parties=(
            Party("guyana", "Guyana", {"en": ("Guyana",)}, "GY"),
            Party("grenada", "Grenada", {"en": ("Grenada",)}, "GD"),
            Party("venezuela", "Venezuela", {"en": ("Venezuela",)}, "VE"),
            Party("opposition", "The opposition", {"en": ("Pristina", "opposition")}, None),
        ),
        places=(
            Place("turkey", "Turkey", {"en": ("Turkey",)}, "TR"),
            Place("kosovo", "Kosovo", {"en": ("Kosovo",)}, "XK"),
        ),
    )
    concept = Concept("carats", "diamonds of Guyana", {"en": ("Guyanese",)})
    record = replace(record, dispute=dispute, concepts={"carats": concept})
    return Understander(record, load_languages(), SHELF)


def meant(understander: Understander, question: str) -> set[tuple[SenseKind, str]]:
    kinds = SenseKind.PARTY, SenseKind.PLACE, SenseKind.ELSEWHERE, SenseKind.CONCEPT
    mentions = understander.understand(question).mentions
    return {(s.kind, s.id) for m in mentions for s in m.senses if s.kind in kinds}


@pytest.mark.parametrize(
    "question",
    [
        "what did Guyana say",
        "what did Georgetown say",
        "что сказала Гайана",
        "ماذا قالت غيانا",
        "گویان چه گفت",
        "מה אמרה גיאנה",
        "ի՞նչ ասաց Գայանան",
        "Qayana nə dedi",
        "Guyana ne dedi",
        "¿qué dijo el gobierno guyanés?",
        "qu'ont dit les Guyaniens",
        "что сказали в Джорджтауне",
    ],
)
def test_a_party_is_known_by_the_names_of_its_country(
    understander: Understander, question: str
) -> None:
    assert (SenseKind.PARTY, "guyana") in meant(understander, question)


@pytest.mark.parametrize("question", ["what did Ankara say", "что сказали турки", "la Turquie"])
def test_a_place_is_known_by_the_names_of_its_country(
    understander: Understander, question: str
) -> None:
    assert (SenseKind.PLACE, "turkey") in meant(understander, question)


def test_the_capital_of_a_country_with_one_time_zone_is_known(understander: Understander) -> None:
    assert meant(understander, "что ответил Каракас") == {(SenseKind.PARTY, "venezuela")}


def test_an_everyday_word_is_the_country_that_the_dispute_is_about(
    understander: Understander,
) -> None:
    assert meant(understander, "qu'a répondu la Grenade") == {(SenseKind.PARTY, "grenada")}


@pytest.mark.parametrize("question", ["explosion in Istanbul", "Izmir", "взрыв в Стамбуле"])
def test_a_city_that_is_no_capital_does_not_stand_for_its_country(
    understander: Understander, question: str
) -> None:
    assert meant(understander, question) == set()


def test_what_the_record_calls_something_else_stays_that(understander: Understander) -> None:
    assert meant(understander, "Guyanese") == {(SenseKind.CONCEPT, "carats")}
    assert meant(understander, "what did Pristina say") == {(SenseKind.PARTY, "opposition")}


def test_other_countries_are_elsewhere(understander: Understander) -> None:
    assert meant(understander, "what did Baku say") == {(SenseKind.ELSEWHERE, "AZ")}
    assert meant(understander, "explosion in Karachi") == {(SenseKind.ELSEWHERE, "PK")}
