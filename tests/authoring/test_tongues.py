"""A short text in each language gives its five statements with whoever says them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.artefact.shelf import Shelf
from bot.authoring.proposal import Proposal
from bot.authoring.proposer import propose
from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import load
from bot.record import DateSpan, Record, Speech
from bot.search.parse.understander import Understander

TEXTS = Path(__file__).parent / "languages"
SHIPPED = Path(__file__).parents[2] / "knowledge"
OTHERS = ["aykhan-hajizada", "masoud-pezeshkian", "ilham-aliyev", "aykhan-hajizada"]
FIRST = {"tr": "mojtaba-demirchilou"}
# The record has no such spelling of the name alone, so that somebody has to say who it is.
LAST = {"he": None}
KINDS = [Speech.DIRECT, Speech.INDIRECT, Speech.INDIRECT, Speech.INDIRECT, Speech.DIRECT]


@pytest.fixture(scope="module")
def shipped() -> Record:
    return load(SHIPPED)


@pytest.fixture(scope="module")
def understander(shipped: Record, tmp_path_factory: pytest.TempPathFactory) -> Understander:
    return Understander(shipped, load_languages(), Shelf(tmp_path_factory.mktemp("shelf")))


def proposals(record: Record, understander: Understander, language: str) -> tuple[Proposal, ...]:
    return propose(
        (TEXTS / f"{language}.txt").read_text(encoding="utf-8"),
        record=record,
        understander=understander,
        language=next(known for known in understander.languages if known.code == language),
        published=DateSpan.parse("2025-06-30"),
        publisher="oc-media",
    )


@pytest.mark.parametrize("language", sorted(text.stem for text in TEXTS.iterdir()))
def test_five_statements_are_found_and_nobody_has_anothers_words(
    shipped: Record, understander: Understander, language: str
) -> None:
    found = proposals(shipped, understander, language)
    speakers: list[str | None] = [FIRST.get(language, "mehdi-sobhani"), *OTHERS]
    speakers[-1] = LAST.get(language, speakers[-1])
    assert [proposal.speaker for proposal in found] == speakers
    kinds = [Speech.MIXED, *KINDS[1:]] if language == "az" else KINDS
    assert [proposal.speech for proposal in found] == kinds
