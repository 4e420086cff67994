"""Words that mean much the same explain a question too, less than the very words."""

from __future__ import annotations

from pathlib import Path

from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import load
from bot.search import Searcher, Trace
from bot.search.rank.match import Match
from bot.search.rank.model import Basis
from tests.conftest import SHELF

DISPUTE = Path(__file__).parents[2] / "disputes" / "ommer-hill-2014" / "minimal"


def asked(question: str) -> Trace:
    searcher = Searcher(load(DISPUTE), load_languages(), SHELF, encoder=lambda: None)
    return searcher.trace(question, basis=Basis.WORDS)


def _matches(question: str) -> list[Match]:
    return [match for ranked in asked(question).ranked for match in ranked.matches]


def test_other_words_explain_what_the_very_words_do_not() -> None:
    best = asked("did the court prohibit explosions in the quarry").ranked[0]
    assert best.document.statement.id == "court-forbids-blasting"
    (prohibit,) = (m for m in best.matches if m.term.text == "prohibit")
    assert prohibit.score < 0.5 < prohibit.related
    assert best.features.related > best.features.coverage


def test_the_very_words_explain_at_least_as_much_as_others() -> None:
    matches = _matches("what did the lawyer thank the households for")
    assert any(m.score < m.related for m in matches)
    assert all(m.score <= m.related <= 1.0 for m in matches)


def test_in_a_language_without_a_thesaurus_only_the_very_words_count() -> None:
    matches = _matches("суд запретил взрывы, которых хотел John Stone?")
    assert matches
    assert all(m.related == m.score for m in matches)
