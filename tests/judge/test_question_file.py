"""Judged questions are read line by line, and a bad line is told with its number."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.judge import Expected, FaultyQuestionError, Judged, read_judged
from bot.search import Guide
from tests.records import ROOT

GOOD = (
    '{"id": "1", "q": "who?", "kind": "role", "lang": "ru", "en": "who?", "note": "",'
    ' "expect": [{"speaker": "A", "contains": "b"}, {"speaker": null, "contains": "c"}]}'
)


def write(folder: Path, text: str) -> Path:
    path = folder / "judged.jsonl"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_question_with_what_is_expected(tmp_path: Path) -> None:
    expect = (Expected("A", "b"), Expected(None, "c"))
    assert read_judged(write(tmp_path, GOOD)) == [Judged("1", "who?", "role", "ru", expect)]


def test_a_question_without_answer_is_english_where_nothing_is_said(tmp_path: Path) -> None:
    (judged,) = read_judged(write(tmp_path, '{"id": "1", "q": "lol", "kind": "chatter"}'))
    assert judged == Judged("1", "lol", "chatter", "en", ())
    assert not judged.is_answerable


def test_a_question_follows_one_above_it(tmp_path: Path) -> None:
    _, judged = read_judged(write(tmp_path, f'{GOOD}\n{{"id": "2", "q": "when?", "follows": "1"}}'))
    assert judged.follows == "1"


def test_a_question_for_a_list_or_for_no_statement(tmp_path: Path) -> None:
    entry = '{"speaker": "A", "contains": "b"}'
    line = f'{{"id": "1", "q": "all?", "all": true, "expect": [{entry}], "may": [{entry}]}}'
    guided = '{"id": "2", "q": "help", "guide": "help"}'
    every, helped = read_judged(write(tmp_path, f"{line}\n{guided}"))
    assert (every.wants_all, every.may) == (True, (Expected("A", "b"),))
    assert helped.guide is Guide.HELP


@pytest.mark.parametrize(
    "path",
    sorted(
        [*(ROOT / "tests").glob("judged/everyday/*"), *(ROOT / "tests").glob("disputes/*/every*")]
    ),
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_our_everyday_questions_are_sound(path: Path) -> None:
    questions = read_judged(path)
    assert len({judged.id for judged in questions}) == len(questions) > 10


def test_empty_lines_are_passed_over(tmp_path: Path) -> None:
    assert len(read_judged(write(tmp_path, f"\n{GOOD}\n  \n{GOOD}\n\n"))) == 2
    assert read_judged(write(tmp_path, "")) == []


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("{", ""),
        ("[]", ""),
        ("who?", ""),
        ('{"q": "who?"}', "id"),
        ('{"id": "1"}', "q"),
        ('{"id": 1, "q": "who?"}', "id"),
        ('{"id": "1", "q": "who?", "expects": []}', "expects"),
        ('{"id": "2", "q": "who?", "follows": "3"}', "follows"),
        ('{"id": "2", "q": "who?", "guide": "elsewhere"}', "guide"),
        ('{"id": "2", "q": "who?", "follows": "2"}', "follows"),
        ('{"id": "1", "q": "who?", "expect": {}}', "expect"),
        ('{"id": "1", "q": "who?", "expect": [{"speaker": null}]}', "expect.0.contains"),
        ('{"id": "1", "q": "who?", "expect": [{"contains": "b"}]}', "expect.0.speaker"),
        (
            '{"id": "1", "q": "who?", "expect": [{"speaker": "A", "contains": ""}]}',
            "expect.0.contains",
        ),
    ],
)
def test_a_bad_line_is_told_with_file_line_and_field(tmp_path: Path, line: str, field: str) -> None:
    path = write(tmp_path, f"{GOOD}\n\n{line}\n{GOOD}\n")
    with pytest.raises(FaultyQuestionError) as caught:
        read_judged(path)
    assert str(caught.value).startswith(f"{path}:3: {field}")


def test_a_missing_file_is_an_error_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_judged(tmp_path / "nowhere.jsonl")


@pytest.mark.parametrize(
    "name",
    ["judged/english", "judged/multilingual", "judged/unanswerable", "invented/judged"],
)
def test_our_own_files_are_sound(name: str) -> None:
    questions = read_judged(ROOT / "tests" / f"{name}.jsonl")
    assert len({judged.id for judged in questions}) == len(questions) > 50
