"""A command takes in what it needs, and none of the rest of the bot."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import INVENTED

# Tells at the end, behind what the command itself says, what was imported on the way.
_PROGRAM = """
import atexit, sys
atexit.register(lambda: print("", *sys.modules, sep="\\n", file=sys.stderr))
from bot.__main__ import main
main()
"""

ON_DISCORD = {"aiohttp", "discord", "bot.discord"}
ON_REQUEST = {"ir_measures", "matplotlib", "scipy", "simcord"}
ENGINE = {"numpy", "tantivy", "bot.search"}


def imported_by(*arguments: str) -> set[str]:
    command = [sys.executable, "-c", _PROGRAM, *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return set(done.stderr.splitlines())


@pytest.mark.parametrize(
    ("arguments", "spared"),
    [
        (["--help"], ENGINE | ON_DISCORD | ON_REQUEST | {"aiosqlite", "pydantic", "bot.record"}),
        (["check", str(INVENTED)], ENGINE | ON_DISCORD | ON_REQUEST | {"aiosqlite"}),
        (
            ["export", "--format", "jsonl", "--knowledge", str(INVENTED)],
            ENGINE | ON_DISCORD | ON_REQUEST | {"aiosqlite"},
        ),
        (
            ["ask", "who lost mussels?", "--knowledge", str(INVENTED)],
            ON_DISCORD | ON_REQUEST | {"aiosqlite"},
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_command_spares_what_it_does_not_need(arguments: list[str], spared: set[str]) -> None:
    imported = imported_by(*arguments)
    assert "bot.cli.app" in imported
    assert not imported & spared


def test_a_bot_imports_neither_what_draws_nor_the_page_until_they_are_asked_for() -> None:
    program = "import sys, bot.cli.run; print(*sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )
    imported = set(done.stdout.splitlines())
    assert "bot.discord.browse.browsing" in imported
    assert not imported & ON_REQUEST
