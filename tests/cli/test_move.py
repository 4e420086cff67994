"""`who-said move`: from a laptop's file to a server, with everything in it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.store import Actor, open_beside, open_store
from tests.cli.conftest import Run
from tests.postgres import Server


async def note(path: Path) -> None:
    async with open_store(path) as store:
        await store.audit.note(Actor("1", 7), "settings language")


def test_everything_is_carried_over_and_the_old_one_stays(
    who_said: Run, tmp_path: Path, postgres: Server
) -> None:
    path, server = tmp_path / "kept.sqlite3", postgres.new_database()
    asyncio.run(note(path))
    result = who_said("move", f"sqlite:{path}", server.url)
    assert result.exit_code == 0, result.output
    assert "1  audit" in result.output

    async def actions() -> list[str]:
        async with open_beside(server) as there, open_beside(path) as here:
            assert len(await here.audit.newest(7, 9)) == 1
            return [line.action for line in await there.audit.newest(7, 9)]

    assert asyncio.run(actions()) == ["settings language"]
    again = who_said("move", f"sqlite:{path}", server.url)
    assert again.exit_code == 1
    assert "name an empty one" in again.output


def test_what_is_not_there_is_not_made(who_said: Run, tmp_path: Path) -> None:
    result = who_said("move", f"sqlite:{tmp_path / 'no'}", f"sqlite:{tmp_path / 'new.sqlite3'}")
    assert result.exit_code == 1
    assert "there is no store at" in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_backup_of_a_server_is_its_own_tools_work(
    who_said: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE", "postgresql://who:secret@127.0.0.1:1/said")
    result = who_said("backup", tmp_path / "copy")
    assert result.exit_code == 2
    assert "pg_dump" in result.output
    assert "secret" not in result.output
