"""`who-said export` prints the whole record in any of three formats."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from bot.record import Record, Speech
from tests.cli.conftest import Run


def test_json_lines_have_every_statement(who_said: Run, record: Record) -> None:
    result = who_said("export", "--format", "jsonl")
    assert result.exit_code == 0
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert [statement["id"] for statement in told] == list(record.statements)


def test_json_ld_calls_quotations_what_the_speakers_worded_and_nothing_else(
    who_said: Run, record: Record
) -> None:
    told = who_said("export", "--format", "jsonld").stdout
    assert "schema.org" in json.dumps(json.loads(told))
    direct = [s for s in record.statements.values() if s.speech is Speech.DIRECT]
    assert told.count('"Quotation"') == len(direct)
    assert len(json.loads(told)["@graph"]) == len(record.statements)


def test_csv_has_a_row_for_every_statement(who_said: Run, record: Record) -> None:
    rows = list(csv.DictReader(io.StringIO(who_said("export", "--format", "csv").stdout)))
    assert [row["id"] for row in rows] == list(record.statements)
    assert [row["quote"] for row in rows] == [s.quote for s in record.statements.values()]


@pytest.mark.parametrize("arguments", [["export"], ["export", "--format", "xml"]])
def test_the_format_is_one_of_three(who_said: Run, arguments: list[str]) -> None:
    result = who_said(*arguments)
    assert result.exit_code == 2
    assert "--format" in result.stderr


def test_faults_of_the_record_are_told(who_said: Run, faulty: Path) -> None:
    result = who_said("export", "--format", "csv", "--knowledge", faulty)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "lexicon.yaml:" in result.stderr
