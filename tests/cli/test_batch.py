"""`who-said ask --batch` answers a file of questions in one go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_ask import assert_shape


def line(id_: str, question: str) -> str:
    return json.dumps({"id": id_, "q": question}, ensure_ascii=False)


def test_hundreds_of_questions_are_answered_in_order(who_said: Run, tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    questions = ["who lost mussels?", "кто извинился?", "lol", "what did Brekkan promise?", ""]
    lines = [line(str(n), questions[n % len(questions)]) for n in range(300)]
    path.write_text("\n".join(lines), encoding="utf-8")
    result = who_said("ask", "--batch", path)
    assert result.exit_code == 0
    assert result.stderr == ""
    answers = [json.loads(answer) for answer in result.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [str(n) for n in range(300)]
    for answer in answers[: len(questions)]:
        assert_shape(answer)
    by_question = {answer["question"]: {**answer, "id": ""} for answer in answers}
    assert all({**answer, "id": ""} == by_question[answer["question"]] for answer in answers)


def test_a_bad_line_is_told_and_the_others_are_answered(who_said: Run, tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text(
        "\n".join([line("1", "who?"), "{broken", "", '{"id": "4"}', line("5", "who?")]),
        encoding="utf-8",
    )
    result = who_said("ask", "--batch", path)
    assert result.exit_code == 1
    assert [json.loads(answer)["id"] for answer in result.stdout.splitlines()] == ["1", "5"]
    first, second = result.stderr.splitlines()
    assert first.startswith(f"{path}:2: ")
    assert second.startswith(f"{path}:4: q: ")


def test_the_standard_input_is_a_file_too(who_said: Run) -> None:
    result = who_said("ask", "--batch", "-", stdin=line("a", "who lost mussels?") + "\n[]\n")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["id"] == "a"
    assert result.stderr.startswith("-:2: ")


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_no_question_has_no_answer(who_said: Run, text: str) -> None:
    result = who_said("ask", "--batch", "-", stdin=text)
    assert (result.exit_code, result.stdout) == (0, "")


def test_other_fields_are_let_be(who_said: Run) -> None:
    result = who_said("ask", "--batch", "-", stdin='{"id": "1", "q": "who?", "kind": "role"}')
    assert result.exit_code == 0


def test_the_channels_bar_holds_for_a_file(who_said: Run) -> None:
    stdin = line("1", "harbour larder")
    assert json.loads(who_said("ask", "--batch", "-", stdin=stdin).stdout)["outcome"] == "answer"
    quiet = who_said("ask", "--batch", "-", "--channel", stdin=stdin)
    assert json.loads(quiet.stdout)["outcome"] == "none"


@pytest.mark.parametrize("content", [None, b"\xff\xfe broken"])
def test_a_file_that_cannot_be_read_is_told_in_one_line(
    who_said: Run, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "questions.jsonl"
    if content is not None:
        path.write_bytes(content)
    result = who_said("ask", "--batch", path)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert "questions.jsonl" in result.stderr


def test_a_line_goes_on_from_an_earlier_one(who_said: Run, tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    follow = json.dumps({"id": "b", "q": "what else did he promise?", "follows": "a"})
    path.write_text(line("a", "what did Brekkan promise?") + f"\n{follow}\n", encoding="utf-8")
    result = who_said("ask", "--batch", path)
    assert (result.exit_code, result.stderr) == (0, "")
    first, second = (json.loads(answer) for answer in result.stdout.splitlines())
    assert_shape(second)
    assert (second["id"], second["question"]) == ("b", "what else did he promise?")
    shown = {statement["id"] for statement in first["statements"][:1]}
    assert shown.isdisjoint(statement["id"] for statement in second["statements"])
    assert {s["speaker_id"] for s in second["statements"]} == {"tomas-brekkan"}


def test_a_line_that_follows_none_above_it_is_told(who_said: Run) -> None:
    lost = json.dumps({"id": "1", "q": "when?", "follows": "2"})
    result = who_said("ask", "--batch", "-", stdin=f"{lost}\n{line('2', 'who lost mussels?')}\n")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["id"] == "2"
    assert result.stderr == (
        "-:1: follows: no line before it has the id 2; name one that stands above\n"
    )


def test_a_line_that_is_nested_without_end_is_told(who_said: Run, tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text(f"{'[' * 100_000}\n{line('2', 'who lost mussels?')}\n", encoding="utf-8")
    result = who_said("ask", "--batch", path)
    assert (result.exit_code, json.loads(result.stdout)["id"]) == (1, "2")
    assert "questions.jsonl:1: is nested too deep" in result.stderr


def test_a_missing_file_is_told(who_said: Run, tmp_path: Path) -> None:
    result = who_said("ask", "--batch", tmp_path / "nowhere.jsonl")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith("nowhere.jsonl: cannot be read (No such file or directory)\n")
