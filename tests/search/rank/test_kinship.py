"""Words that mean much the same explain a question too, less than the very words."""

from __future__ import annotations

from pathlib import Path

from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import load
from bot.search import Searcher, Trace
from bot.search.rank.model import Basis
from tests.conftest import SHELF

DISPUTE = Path(__file__).parents[2] / "disputes" / "ommer-hill-2014" / "minimal"


def asked(question: str) -> Trace:
    searcher = Searcher(load(DISPUTE), load_languages(), SHELF, encoder=lambda: None)
    return searcher.trace(question, basis=Basis.WORDS)


def test_other_words_explain_a_question_less_than_its_own() -> None:
    for ranked in asked("what did the attorney thank the households for").ranked:
        for match in ranked.matches:
            assert match.score <= match.related <= 1.0
    best = asked("which attorney thanked the households").ranked[0]
    (attorney,) = (m for m in best.matches if m.term.text == "attorney")
    assert attorney.score < 0.5 < attorney.related
    assert best.features.related > best.features.coverage
