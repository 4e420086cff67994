"""Every command says what it does, here and in the README."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli.app import app
from tests.cli.conftest import Run
from tests.records import ROOT

COMMANDS = [command.name or "" for command in app.registered_commands]


def test_the_commands_others_count_on_are_there() -> None:
    assert {"run", "sync", "ask", "judge", "eval", "check", "export"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_is_described_in_the_readme(command: str) -> None:
    assert f"who-said {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_has_help(who_said: Run, command: str) -> None:
    result = who_said(command, "--help")
    assert result.exit_code == 0
    assert command in result.stdout


def test_help_is_shown_where_no_command_is_given(who_said: Run) -> None:
    result = who_said()
    assert all(command in result.output for command in COMMANDS)


def test_an_unknown_command_is_told(who_said: Run) -> None:
    result = who_said("answer")
    assert result.exit_code == 2
    assert "answer" in result.stderr


@pytest.mark.parametrize("command", ["init", "schema"])
def test_a_folder_that_cannot_be_made_is_told(who_said: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "file").touch()
    result = who_said(command, tmp_path / "file" / "within")
    assert result.exit_code == 1
    assert "cannot be written (Not a directory); name another folder" in result.stderr
