"""Who speaks may be told by words that are nobody's name, wherever a language puts them."""

from __future__ import annotations

import pytest

from bot.search.parse import Understander
from tests.records import ROOT, base_of, understood

_OSTREY_BAY = ROOT / "tests" / "disputes" / "ostrey-bay-2024" / "hour"


@pytest.fixture(scope="module")
def understander() -> Understander:
    return base_of(_OSTREY_BAY).searcher.understander


@pytest.mark.parametrize(
    ("question", "voice"),
    [
        ("what did the barge say", "barge"),
        ("what did the plumber say about the bacterium", "plumber"),
        ("qu'a dit la barge ?", "barge"),
        ("qu'a dit la barge sur la bactérie ?", "barge"),
        ("¿qué dijo la grúa?", "grúa"),
        ("что сказала баржа?", "баржа"),
        ("vinç ne dedi", "vinç"),
        ("ماذا قالت الشرطة؟", "الشرطة"),
        ("the plumber's reaction to the paper", "plumber's"),
        ("any word from the customs", "customs"),
    ],
)
def test_what_stands_where_a_speaker_does_is_a_voice(
    understander: Understander, question: str, voice: str
) -> None:
    found = understander.understand(question)
    assert " ".join(found.mentions[at].text for at in sorted(found.voice)) == voice


@pytest.mark.parametrize(
    "question",
    [
        "what was said about the bacterium",
        "qu'a-t-on dit sur la bactérie ?",
        "¿qué dijo por teléfono?",
        "bakteri hakkında ne dedi",
        "what's the oldest statement",
        "what did the minister say",  # could be anybody's
        "what did the letter say",
        "Marmarinakis's reaction to the paper",
    ],
)
def test_what_is_spoken_about_or_in_is_no_voice(understander: Understander, question: str) -> None:
    assert not understander.understand(question).voice


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("что сказал посол Собхани", "посол"),
        ("Büyükelçi Sobhani ne dedi", "Büyükelçi"),
        ("ماذا قال السفير سبحاني؟", "السفير"),
        ("что посол сказал про Собхани", None),
    ],
)
def test_an_office_right_before_a_name_says_who_is_meant(question: str, office: str | None) -> None:
    found = understood(question)
    assert [found.mentions[at].text for at in found.address] == ([office] if office else [])
