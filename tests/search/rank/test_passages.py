"""What passages say is found once for a larger record, and taken from the shelf after."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bot.artefact.shelf import Shelf
from bot.knowledge.language_file import load_languages
from bot.language.thesaurus import NONE, Ideas
from bot.record import KnownQuestion, Record, Statement
from bot.search import Searcher
from bot.search.rank.passages import FEWEST, Passages, Spoken
from lab.bench.corpus import statements as texts
from lab.bench.dispute import record_of


def searcher_of(record: Record, folder: Path, made: list[str]) -> Searcher:
    shelf = Shelf(folder, making=made.append)
    return Searcher(record, load_languages(), shelf, encoder=lambda: None)


@pytest.fixture(scope="module")
def record() -> Record:
    return record_of(texts(FEWEST + 10), "larger than the fewest")


def test_what_a_reading_finds_is_given_by_the_place_of_its_statement(
    record: Record, tmp_path: Path
) -> None:
    statements = tuple(record.statements.values())[:3]
    found = {
        statements[0].id: Spoken(frozenset({"c:works", "s:jill-roe"}), NONE),
        statements[1].id: Spoken(frozenset(), ideas(4, 7)),
        statements[2].id: Spoken(frozenset({"c:works"}), ideas(2)),
    }

    def read(statement: Statement) -> Spoken:
        return found.pop(statement.id)

    shelf = Shelf(tmp_path)
    for _ in range(2):  # a second reading would have nothing left to find
        kept = Passages.on(shelf, "digest", statements, read)
        said = [kept.spoken(place) for place in range(3)]
        assert [one.terms for one in said] == [{"c:works", "s:jill-roe"}, set(), {"c:works"}]
        assert [one.ideas.numbers.tolist() for one in said] == [[], [4, 7], [2]]


def ideas(*numbers: int) -> Ideas:
    return Ideas(np.array(numbers, np.uint32), np.ones(len(numbers), np.float32))


def test_a_larger_record_is_read_at_its_first_start_and_answers_alike_after(
    record: Record, tmp_path: Path
) -> None:
    made: list[str] = []
    question = " ".join(record.statements["7"].quote.split()[:6])
    first = searcher_of(record, tmp_path, made).ask(question)
    assert "passages" in made
    made.clear()
    assert searcher_of(record, tmp_path, made).ask(question) == first
    assert made == []


def test_other_known_questions_leave_what_passages_say(record: Record, tmp_path: Path) -> None:
    made: list[str] = []
    searcher_of(record, tmp_path, made)
    made.clear()
    asked = KnownQuestion("who said so?", "en", ("1",))
    searcher_of(replace(record, revision="next", questions=(asked,)), tmp_path, made)
    assert "passages" not in made
