"""`who-said quote` says how words stand to the record, to a person and to a program."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.cli.test_ask import STATEMENT

QUOTE = "A harbour is a larder, not a drain"


def _found(who_said: Run, words: str) -> dict[str, Any]:
    result = who_said("quote", "--json", words)
    assert result.exit_code == 0
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (QUOTE, "verbatim"),
        (f"{QUOTE} <:kekw:812345678901234567> https://example.org/a", "verbatim"),
        ("a harbour is a pantry, not a drain", "altered"),
        (f"John Smith: {QUOTE}", "other_speaker"),
        ("purple monkey dishwasher", "not_on_record"),
        ("", "not_on_record"),
    ],
)
def test_the_verdict(who_said: Run, words: str, verdict: str) -> None:
    found = _found(who_said, words)
    assert list(found) == ["verdict", "statement", "words"]
    assert found["verdict"] == verdict
    assert (found["statement"] is None) is (verdict == "not_on_record")
    if found["statement"]:
        assert list(found["statement"]) == list(STATEMENT)


def test_every_word_that_differs(who_said: Run) -> None:
    words = _found(who_said, "a harbour is a pantry, not a drain")["words"]
    assert {"edit": "changed", "typed": "pantry", "recorded": "larder"} in words
    assert _found(who_said, "purple monkey")["words"] == [
        {"edit": "added", "typed": "purple monkey", "recorded": ""}
    ]


def test_a_person_reads_it_with_a_link_that_is_whole(who_said: Run) -> None:
    result = who_said("quote", "a harbour is a pantry, not a drain")
    assert "[-pantry-] {+larder+}" in result.stdout
    assert any(
        line.startswith("Link: https://") and " " not in line[6:]
        for line in result.stdout.splitlines()
    )
    assert who_said("quote", "purple monkey").stdout == "These words are not on record.\n"


def test_a_batch_is_compared_line_by_line(who_said: Run, tmp_path: Path) -> None:
    path = tmp_path / "quotes.jsonl"
    lines = [
        json.dumps({"id": 1, "q": QUOTE}),
        "{broken",
        '{"id": "2", "q": "half \\ud800 a pair"}',
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    result = who_said("quote", "--batch", path)
    assert result.exit_code == 1
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(one["id"], one["verdict"]) for one in found] == [
        ("1", "verbatim"),
        ("2", "not_on_record"),
    ]
    assert result.stderr.startswith(f"{path}:2: invalid JSON")


@pytest.mark.parametrize("command", ["ask", "quote"])
def test_a_batch_is_read_before_the_record_is_loaded(
    who_said: Run, tmp_path: Path, command: str
) -> None:
    (tmp_path / "dispute.yaml").write_text("no record", encoding="utf-8")
    bad = who_said(command, "--batch", "-", "--knowledge", tmp_path, stdin="{broken\n")
    assert (bad.exit_code, bad.stdout) == (1, "")
    assert bad.stderr.startswith("-:1: ")
    assert "dispute.yaml" not in bad.stderr


@pytest.mark.parametrize("arguments", [[], ["words", "--batch", "-"]])
def test_words_or_a_file_are_wanted(who_said: Run, arguments: list[str]) -> None:
    result = who_said("quote", *arguments)
    assert result.exit_code == 2
    assert "give words, or --batch FILE" in result.stderr
