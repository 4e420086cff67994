"""Words that mean much the same explain each other, beside the very words."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import load
from bot.language.thesaurus import Kinship, Thesaurus, ThesaurusTable
from bot.search import Searcher, Trace
from bot.search.rank.model import Basis
from tests.conftest import SHELF

DISPUTE = Path(__file__).parents[1] / "disputes" / "ommer-hill-2014" / "minimal"
THESAURUS = Thesaurus()


def alike(word: str, *others: str) -> float:
    told = THESAURUS.all_ideas(others, "en")
    (found,) = Kinship([THESAURUS.ideas(word, "en")]).with_any(told)
    return found


def asked(question: str) -> Trace:
    searcher = Searcher(load(DISPUTE), load_languages(), SHELF, encoder=lambda: None)
    return searcher.trace(question, basis=Basis.WORDS)


@pytest.mark.parametrize(
    ("word", "other"),
    [("attorney", "lawyer"), ("quit", "resigned"), ("died", "death"), ("owners", "own")],
)
def test_words_that_mean_the_same_are_alike(word: str, other: str) -> None:
    assert alike(word, other) > 0.5


@pytest.mark.parametrize(("word", "other"), [("horse", "lawyer"), ("water", "court")])
def test_words_that_have_nothing_in_common_are_not(word: str, other: str) -> None:
    assert alike(word, other) < 0.1


def test_a_word_is_as_alike_to_several_as_to_the_nearest() -> None:
    assert alike("attorney", "horse", "lawyer") == pytest.approx(alike("attorney", "lawyer"))


def test_what_it_does_not_know_stands_for_nothing() -> None:
    assert not THESAURUS.ideas("zxqvw", "en")
    assert not THESAURUS.ideas("юрист", "ru")
    assert not THESAURUS.all_ideas(["zxqvw"], "en")
    assert Kinship([THESAURUS.ideas("lawyer", "en")]).with_any(THESAURUS.all_ideas([], "en")) == [
        0.0
    ]


def test_a_saved_table_is_read_as_it_was() -> None:
    file = BytesIO()
    table = ThesaurusTable.of({"quit": {3: 1.0, 7: 0.5}, "resign": {3: 1.0}})
    table.save(file)
    file.seek(0)
    read = ThesaurusTable.load(file)
    assert len(read) == 2
    assert read.ideas("quit").numbers.tolist() == [3, 7]
    assert read.ideas("quit").weights.tolist() == pytest.approx([1.0, 0.5], abs=0.01)


def test_other_words_explain_a_question_less_than_its_own() -> None:
    for ranked in asked("what did the attorney thank the households for").ranked:
        for match in ranked.matches:
            assert match.score <= match.related <= 1.0
    best = asked("which attorney thanked the households").ranked[0]
    (attorney,) = (m for m in best.matches if m.term.text == "attorney")
    assert attorney.score < 0.5 < attorney.related
    assert best.features.related > best.features.coverage
