"""`who-said questions`: known questions out to a spreadsheet, and in again."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

from bot.knowledge.loader import check, load
from bot.record import KnownQuestion, Record
from tests.cli.conftest import Run
from tests.conftest import INVENTED


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(INVENTED, tmp_path / "knowledge"))


@pytest.fixture
def statement(record: Record) -> str:
    return next(iter(record.statements))


def table(folder: Path, text: str) -> Path:
    path = folder.parent / "table.csv"
    path.write_bytes(text.encode())
    return path


def test_all_questions_come_out_as_one_table_and_are_known_when_they_come_back(
    who_said: Run, folder: Path, record: Record
) -> None:
    out = who_said("questions").stdout
    rows = list(csv.DictReader(io.StringIO(out)))
    # A cell that a spreadsheet would run comes with an apostrophe, and goes without it.
    shown = [row["question"].removeprefix("'") for row in rows]
    assert shown == [question.text for question in record.questions]
    result = who_said("questions", "--add", table(folder, out), "--knowledge", folder)
    assert (result.exit_code, result.stdout) == (0, f"0 added, {len(rows)} known already\n")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_new_rows_go_to_the_files_of_their_languages(
    who_said: Run, folder: Path, statement: str, separator: str
) -> None:
    rows = [
        ("language", "question", "answered_by"),
        ("en", "who was it, really; who", statement),
        ("", "", ""),
        ("es", "quién fue", ""),
    ]
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    result = who_said("questions", "--add", table(folder, out.getvalue()), "--knowledge", folder)
    assert result.stdout.endswith("2 added, 0 known already\n")
    assert check(folder) == ()
    questions = load(folder).questions
    assert KnownQuestion("who was it, really; who", "en", (statement,)) in questions
    assert KnownQuestion("quién fue", "es", ()) in questions


def test_a_table_with_a_slip_adds_nothing_and_is_told_line_by_line(
    who_said: Run, folder: Path, statement: str
) -> None:
    text = (
        "language,question,answered_by\n"
        f"en,who said so,{statement}\n"
        f"en,who else,{statement}x\n"
        "english please,why,\n"
        "en,why\n"
    )
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    result = who_said("questions", "--add", table(folder, text), "--knowledge", folder)
    assert result.exit_code == 1
    first, second, third = result.stderr.splitlines()
    assert first.startswith(f"table.csv:3: 'answered_by' names '{statement}x'")
    assert second.startswith("table.csv:4: 'language' 'english please' is no language tag")
    assert third.startswith("table.csv:5: is no row of three columns")
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("question,answered_by\nwhy,\n", ":1: the first line is not language,question,answered_by"),
        ("", ":1: the first line is not"),
    ],
)
def test_another_table_is_told(who_said: Run, folder: Path, raw: str, why: str) -> None:
    result = who_said("questions", "--add", table(folder, raw), "--knowledge", folder)
    assert result.exit_code == 1
    assert why in result.stderr


def test_a_table_that_is_not_utf8_says_how_to_save_it(who_said: Run, folder: Path) -> None:
    path = table(folder, "")
    path.write_bytes("language,question,answered_by\nes,quién,\n".encode("cp1252"))
    result = who_said("questions", "--add", path, "--knowledge", folder)
    assert (result.exit_code, "CSV UTF-8" in result.stderr) == (1, True)
    missing = who_said("questions", "--add", folder / "nowhere.csv", "--knowledge", folder)
    assert (missing.exit_code, "cannot be read" in missing.stderr) == (1, True)
