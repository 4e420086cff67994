"""Thirty articles in six languages, about one invented row, give what they have on record."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.artefact.shelf import Shelf
from bot.knowledge.loader import check_against, load
from bot.record import Record
from lab.authoring import measure
from tests.conftest import ARTEFACTS

PAPERS = Path(__file__).parent / "papers"
KNOWLEDGE, CAPTURES = PAPERS / "knowledge", PAPERS / "captures"
LANGUAGES = ("ar", "es", "fa", "fr", "ru", "tr")
FOUND, RIGHT, MISATTRIBUTED = 0.9, 0.85, 0.1


@pytest.fixture(scope="module")
def papers() -> Record:
    return load(KNOWLEDGE)


def test_every_passage_stands_in_its_article() -> None:
    assert check_against(KNOWLEDGE, CAPTURES) == ((), ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_all_is_proposed_and_little_else_or_under_anothers_name(
    papers: Record, language: str
) -> None:
    counts = measure(papers, CAPTURES, Shelf(ARTEFACTS), only=f"{language}-*")
    wrong = counts["found"] - counts["speaker"] - counts["open"]
    assert counts["found"] >= FOUND * counts["stated"]
    assert counts["right"] >= RIGHT * counts["proposed"]
    assert wrong <= MISATTRIBUTED * counts["found"]
