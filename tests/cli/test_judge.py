"""`who-said judge` prints the figures and every miss."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

QUESTIONS = [
    {
        "id": "right",
        "q": "who said a harbour is a larder, not a drain",
        "kind": "attribution",
        "expect": [{"speaker": "Orla Vennick", "contains": "a harbour is a larder"}],
    },
    {
        "id": "missed",
        "q": "who said a harbour is a larder, not a drain",
        "kind": "attribution",
        "expect": [{"speaker": "Tomas Brekkan", "contains": "scapegoat"}],
    },
    {"id": "quiet", "q": "lol", "kind": "chatter"},
]


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(map(json.dumps, QUESTIONS)), encoding="utf-8")
    return path


def test_a_person_gets_tables_and_misses(who_said: Run, questions: Path) -> None:
    result = who_said("judge", questions)
    assert result.exit_code == 0
    for part in ("by kind", "by language", "by party", "attribution", "chatter", "kelsund"):
        assert part in result.stdout
    assert "wrong answer: missed [en attribution]" in result.stdout
    assert "vennick-larder-not-drain" in result.stdout
    assert "quiet" not in result.stdout


def test_a_program_gets_the_same_figures(who_said: Run, questions: Path) -> None:
    told = json.loads(who_said("judge", "--json", questions).stdout)
    assert list(told) == ["by", "misses"]
    assert list(told["by"]) == ["kind", "language", "party", "all"]
    assert told["by"]["kind"]["attribution"] == {
        "questions": 2,
        "right": 1,
        "reached": 1,
        "wrong_answers": 1,
        "wrong_silences": 0,
    }
    assert told["by"]["kind"]["chatter"]["right"] == 1
    (miss,) = told["misses"]
    assert (miss["id"], miss["mark"]) == ("missed", "wrong answer")
    assert miss["statements"][0] == "vennick-larder-not-drain"


def test_several_files_are_judged_together(who_said: Run, questions: Path) -> None:
    told = json.loads(who_said("judge", "--json", questions, questions).stdout)
    assert told["by"]["kind"]["attribution"]["questions"] == 4


def test_a_bad_line_is_told_with_its_place(who_said: Run, questions: Path) -> None:
    questions.write_text(questions.read_text("utf-8") + '\n{"id": "4"}\n', encoding="utf-8")
    result = who_said("judge", questions)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{questions}:4: q: ")
    assert result.stdout == ""


def test_a_missing_file_is_told(who_said: Run, tmp_path: Path) -> None:
    result = who_said("judge", tmp_path / "nowhere.jsonl")
    assert result.exit_code == 2
    assert result.stderr.endswith("nowhere.jsonl: cannot be read (No such file or directory)\n")


def test_a_file_in_another_encoding_is_told(who_said: Run, tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_bytes('{"id": "1", "q": "who lost Sao Tomé?"}'.encode("latin-1"))
    result = who_said("judge", path)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{path}: cannot be read (byte 35 of the file (0xE9) is not")


def test_faults_of_the_record_are_told(who_said: Run, questions: Path, faulty: Path) -> None:
    result = who_said("judge", "--knowledge", faulty, questions)
    assert result.exit_code == 1
    assert "lexicon.yaml:" in result.stderr
