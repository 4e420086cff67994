"""The command line as somebody at a terminal meets it."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from typer.testing import CliRunner, Result

from bot.cli.app import app
from tests.conftest import ARTEFACTS, INVENTED


class Run(Protocol):
    """Runs `who-said` with arguments and what stands on the standard input."""

    def __call__(self, *arguments: str | Path, stdin: str | None = None) -> Result: ...


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """`run` and `sync` set logging up anew, for the whole process."""
    root = logging.getLogger()
    handlers, level, raises = root.handlers[:], root.level, logging.raiseExceptions
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.raiseExceptions = raises
    logging.getLogger("bot").setLevel(logging.NOTSET)


@pytest.fixture
def who_said(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a command line that answers from the invented dispute where nothing else is said."""
    monkeypatch.setenv("KNOWLEDGE_DIR", str(INVENTED))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("CACHE_DIR", str(ARTEFACTS))

    def run(*arguments: str | Path, stdin: str | None = None) -> Result:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)

    return run


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Return a copy of the invented dispute with a misspelt field in line 10 of its lexicon."""
    folder = tmp_path / "knowledge"
    shutil.copytree(INVENTED, folder)
    lexicon = folder / "lexicon.yaml"
    text = lexicon.read_text(encoding="utf-8")
    lexicon.write_text(text.replace("    words:", "    wordz:", 1), encoding="utf-8")
    return folder


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the command line looks for what the bot remembers; nothing is there yet."""
    path = tmp_path / "who-said.sqlite3"
    monkeypatch.setenv("DATABASE", str(path))
    return path
