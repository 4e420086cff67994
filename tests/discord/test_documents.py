"""The documents name every command as it is typed, and none that is gone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, TypeAlias

import discord
import pytest
from discord import app_commands

from tests.discord.conftest import Stage

Command: TypeAlias = app_commands.Command[Any, ..., Any]

_ROOT = Path(__file__).parents[2]


def walk(stage: Stage) -> list[Command]:
    """Return every command that is typed, those inside of groups too."""
    found = stage.bot.tree.walk_commands(type=discord.AppCommandType.chat_input)
    return [command for command in found if isinstance(command, app_commands.Command)]


def typed(command: Command) -> str:
    """Write a command as people type it, options that may be left out in brackets."""
    options = (p.display_name if p.required else f"[{p.display_name}]" for p in command.parameters)
    return " ".join((f"/{command.qualified_name}", *options))


@pytest.fixture
def commands(stage: Stage) -> set[str]:
    """Every command that is typed."""
    return {typed(command) for command in walk(stage)}


@pytest.fixture
def menus(stage: Stage) -> set[str]:
    """Every command in the menu of a message or a person."""
    kinds = discord.AppCommandType.message, discord.AppCommandType.user
    return {menu.name for kind in kinds for menu in stage.bot.tree.get_commands(type=kind)}


def test_every_command_has_its_heading_with_its_options(
    commands: set[str], menus: set[str]
) -> None:
    page = (_ROOT / "docs" / "commands.md").read_text("utf-8")
    headings = re.findall(r"^### `(/.+)`$", page, re.MULTILINE)
    assert sorted(headings) == sorted(commands)
    assert set(re.findall(r'^### "(.+?)"', page, re.MULTILINE)) == menus


def test_the_readme_names_every_command(stage: Stage, menus: set[str]) -> None:
    readme = (_ROOT / "README.md").read_text("utf-8")
    section = re.search(r"^## On Discord$(.*?)^## ", readme, re.MULTILINE | re.DOTALL)
    assert section is not None
    first_column = re.findall(r"^\| (.+?) \|", section[1], re.MULTILINE)
    named = [name for cell in first_column for name in commands_in(cell)]
    assert sorted(named) == sorted(command.qualified_name for command in walk(stage))
    assert set(re.findall(r'"(.+?)"', "\n".join(first_column))) == menus


def commands_in(cell: str) -> list[str]:
    """Read "`/knowledge reload`, `check`": a group's name stands with its first command."""
    spans = re.findall(r"`(/?[\w-].*?)`", cell)
    named: list[str] = []
    for span in spans:
        words = [word for word in span.split() if not word.startswith("[")]
        if span.startswith("/"):
            group = words[0].removeprefix("/")
            has_commands = len(spans) > 1 and not spans[1].startswith("/")
            named.append(f"{group} {words[1]}" if has_commands else group)
        else:
            named.append(f"{group} {words[0]}")
    return named


@pytest.mark.parametrize(
    "name", ["README.md", "docs/commands.md", "docs/discord.md", "docs/pictures/README.md"]
)
def test_every_picture_is_there_and_has_words_for_it(name: str) -> None:
    document = _ROOT / name
    for words, target in re.findall(r"!\[(.*?)\]\((.+?)\)", document.read_text("utf-8")):
        assert len(words) >= 30, target
        assert (document.parent / target).is_file(), target


def test_every_picture_is_shown_somewhere() -> None:
    folder = _ROOT / "docs" / "pictures"
    shown = re.findall(r"\((\w[\w-]*\.png)\)", (folder / "README.md").read_text("utf-8"))
    assert set(shown) == {picture.name for picture in folder.glob("*.png")}


def test_every_attack_that_the_document_names_is_a_test() -> None:
    text = (_ROOT / "docs" / "reliability.md").read_text("utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", text)
    assert len(named) > 30
    for path, test in named:
        source = (_ROOT / path).read_text("utf-8")
        is_there = rf"def {test}\b" if test else r"def test_|\.TestCase"
        assert re.search(is_there, source), (path, test)
