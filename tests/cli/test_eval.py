"""Data sets in BEIR layout: read, searched, measured."""

import json
from pathlib import Path

import pytest

from bot.cli.eval import evaluate
from tests.conftest import SHELF

_CORPUS = [
    {"_id": "d1", "title": "Border", "text": "No drone has crossed our border."},
    {"_id": "d2", "title": "", "text": "They owe us an apology."},
    {"_id": "d3", "text": "The embassy stays closed."},
]
_QUERIES = [{"_id": "q1", "text": "drnoe at the border"}, {"_id": "q2", "text": "an apology"}]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name, rows in (("corpus", _CORPUS), ("queries", _QUERIES)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "qrels").mkdir()
    qrels = "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td3\t1\n"
    (tmp_path / "qrels" / "dev.tsv").write_text(qrels, encoding="utf-8")
    return tmp_path


def _evaluate(folder: Path, split: str = "dev", run_out: Path | None = None) -> int:
    return evaluate(folder, SHELF, split=split, run_out=run_out, language="en", as_json=True)


def test_measures_are_printed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _evaluate(data) == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["AP@5"], figures["R@1"]) == (0.5, 0.5)


def test_the_run_is_in_trec_format(data: Path, tmp_path: Path) -> None:
    _evaluate(data, run_out=tmp_path / "run.txt")
    rows = [line.split(" ") for line in (tmp_path / "run.txt").read_text().splitlines()]
    first = [row[:3] for row in rows if row[3] == "1"]
    assert first == [["q1", "Q0", "d1"], ["q2", "Q0", "d2"]]
    assert all(float(row[4]) > 0 for row in rows)


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        ("corpus.jsonl", '{"_id": "d1", "text": "a"}\nnot json\n', "corpus.jsonl:2: "),
        ("queries.jsonl", '{"id": "q1"}\n', "queries.jsonl:1: "),
        ("queries.jsonl", '{"_id": "q1", "text": "a"}\n', "no query has the id 'q2'"),
        ("qrels/dev.tsv", "q1\td1\n", "dev.tsv:1: "),
    ],
)
def test_a_fault_is_told_with_its_place(
    data: Path, capsys: pytest.CaptureFixture[str], file: str, content: str, told: str
) -> None:
    (data / file).write_text(content, encoding="utf-8")
    assert _evaluate(data) == 2
    assert told in capsys.readouterr().err


def test_a_missing_split_is_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _evaluate(data, split="test") == 2
    assert "test.tsv" in capsys.readouterr().err
