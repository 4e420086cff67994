"""`who-said backup`: one line, and an exit code that a timer can go by."""

from __future__ import annotations

import asyncio
from pathlib import Path

from bot.store import Actor, open_store
from tests.cli.conftest import Run


async def note(path: Path) -> int:
    async with open_store(path) as store:
        await store.audit.note(Actor("1", 7), "settings language")
        return len(await store.audit.newest(7, 99))


def test_a_backup_is_a_store_like_the_first(who_said: Run, database: Path, tmp_path: Path) -> None:
    asyncio.run(note(database))
    result = who_said("backup", tmp_path / "copy.sqlite3")
    assert result.exit_code == 0
    assert str(tmp_path / "copy.sqlite3") in result.output
    assert asyncio.run(note(tmp_path / "copy.sqlite3")) == 2


def test_what_is_there_already_is_left_alone(who_said: Run, database: Path, tmp_path: Path) -> None:
    asyncio.run(note(database))
    (tmp_path / "taken").write_text("precious", "utf-8")
    result = who_said("backup", tmp_path / "taken")
    assert result.exit_code == 1
    assert "is there already" in result.output
    assert (tmp_path / "taken").read_text("utf-8") == "precious"


def test_where_there_is_no_store_it_says_so(who_said: Run, database: Path, tmp_path: Path) -> None:
    result = who_said("backup", tmp_path / "copy.sqlite3")
    assert result.exit_code == 1
    assert f"there is no store at {database}" in result.output


def test_a_folder_that_is_not_there_is_named(who_said: Run, database: Path, tmp_path: Path) -> None:
    asyncio.run(note(database))
    result = who_said("backup", tmp_path / "nowhere" / "copy.sqlite3")
    assert result.exit_code == 1
    assert f"there is no folder {tmp_path / 'nowhere'}" in result.output
