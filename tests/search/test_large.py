"""A large record keeps its index on disk, and answers as a small one does."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.language import load_languages
from bot.search import Searcher, hits_of
from bot.search import searcher as module
from tests.search.shipped import shipped_base

QUESTIONS = ["who called it an open provocation?", "чё там собхани говорил про дроны", "lol same"]


def test_a_large_record_is_indexed_on_disk_once_and_answers_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = shipped_base().searcher
    monkeypatch.setattr(module, "LARGE", 10)
    counted: list[int] = []
    built = Searcher(small.record, load_languages(), index_dir=tmp_path, progress=counted.append)
    opened = Searcher(small.record, load_languages(), index_dir=tmp_path)

    assert counted[-1] == len(small.record.statements)
    assert [path.name for path in tmp_path.glob(f"*{small.record.revision}*")]
    for question in QUESTIONS:
        expected = [hit.statement.id for hit in hits_of(small.ask(question).decision)]
        for large in (built, opened):
            assert expected == [h.statement.id for h in hits_of(large.ask(question).decision)]


def test_a_small_record_leaves_the_disk_alone(tmp_path: Path) -> None:
    Searcher(shipped_base().record, load_languages(), index_dir=tmp_path)

    assert list(tmp_path.iterdir()) == []
