"""`who-said pending`: what was accepted comes out as files that can be committed."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.knowledge import Files, check
from bot.service import Pending, Proposed
from bot.store import Actor, open_store
from tests.conftest import INVENTED

from .conftest import Run

TITLE = b"title: Exported\n"


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database in which one change was accepted and another waits."""
    path = tmp_path / "db" / "who-said.sqlite3"
    monkeypatch.setenv("DATABASE", str(path))
    asyncio.run(_fill(path))
    return path


async def _fill(path: Path) -> None:
    lines = (INVENTED / "dispute.yaml").read_bytes().splitlines(keepends=True)
    content = b"".join(TITLE if line.startswith(b"title:") else line for line in lines)
    async with open_store(path) as store:
        pending = Pending(store, lambda: Files.read(INVENTED))
        for title in (b"Exported", b"Waiting"):
            changed = content.replace(b"Exported", title)
            found = await pending.propose_file(Actor("1", 7), "dispute.yaml", changed)
            assert isinstance(found, Proposed)
        await pending.accept(Actor("2", 7), 1, (await pending.waiting(7))[0].digest)


def test_what_was_accepted_is_listed_and_what_waits_is_not(who_said: Run, database: Path) -> None:
    result = who_said("pending")
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    assert line.startswith("1  dispute.yaml  proposed by 1, accepted by 2")


def test_files_are_written_once_and_sound(who_said: Run, database: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = who_said("pending", "--export", out)
    assert result.exit_code == 0
    written = (out / "dispute.yaml").read_bytes()
    assert TITLE in written
    assert check(Files.read(INVENTED).replaced("dispute.yaml", written)) == ()
    assert [path.name for path in out.rglob("*") if path.is_file()] == ["dispute.yaml"]
    assert who_said("pending", "--export", tmp_path / "again").stdout == "nothing to export\n"


def test_nothing_is_overwritten_and_nothing_is_lost(
    who_said: Run, database: Path, tmp_path: Path
) -> None:
    (tmp_path / "dispute.yaml").write_text("mine")
    result = who_said("pending", "--export", tmp_path)
    assert result.exit_code == 1
    assert "is there already" in result.stderr
    assert (tmp_path / "dispute.yaml").read_text() == "mine"
    assert "1  dispute.yaml" in who_said("pending").stdout


def test_a_change_whose_file_has_changed_is_told(
    who_said: Run, database: Path, tmp_path: Path
) -> None:
    other = tmp_path / "knowledge"
    other.mkdir()
    (other / "dispute.yaml").write_text("title: mine\n")
    result = who_said("pending", "--knowledge", other)
    assert result.exit_code == 1
    assert "has changed since" in result.stderr
    assert result.stdout == "nothing to export\n"


def test_without_a_database_it_says_so(
    who_said: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE", str(tmp_path / "none.sqlite3"))
    result = who_said("pending")
    assert result.exit_code == 1
    assert "there is no database" in result.stderr
    assert not (tmp_path / "none.sqlite3").exists()
