"""A backup is whole, taken while the bot writes, and never written over another file."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.store import Actor, StoreError, back_up, open_store

ANN = Actor("111", 7)


def rows(path: Path, sql: str) -> Sequence[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def hidden(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


async def test_a_backup_taken_while_writing_holds_all_that_was_done_before(
    tmp_path: Path,
) -> None:
    path = tmp_path / "store.sqlite3"
    async with open_store(path) as store:
        for number in range(20):
            await store.audit.note(ANN, f"action {number}")
            await store.settings.put(7, number, "is_open", False)

        async def write() -> None:
            for number in range(50):
                await store.audit.note(ANN, f"later {number}")

        await asyncio.gather(write(), asyncio.to_thread(back_up, path, tmp_path / "copy.sqlite3"))
    copy = tmp_path / "copy.sqlite3"
    assert rows(copy, "PRAGMA integrity_check") == [("ok",)]
    assert rows(copy, "SELECT count(*) FROM channel_setting") == [(20,)]
    async with open_store(copy) as store:
        assert "action 0" in [line.action for line in await store.audit.newest(7, 100)]
    assert hidden(tmp_path) == []


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    path, taken = tmp_path / "store.sqlite3", tmp_path / "taken"
    asyncio.run(_make(path))
    taken.write_text("precious")
    with pytest.raises(StoreError, match="is there already"):
        back_up(path, taken)
    assert taken.read_text() == "precious"


def test_a_file_system_without_links_does_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    path, copy = tmp_path / "store.sqlite3", tmp_path / "copy"
    asyncio.run(_make(path))
    monkeypatch.setattr(os, "link", refuse)
    back_up(path, copy)
    assert rows(copy, "PRAGMA integrity_check") == [("ok",)]
    with pytest.raises(StoreError, match="is there already"):
        back_up(path, copy)


def test_what_is_no_store_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store"):
        back_up(tmp_path / "nothing", tmp_path / "copy")
    (tmp_path / "other").write_bytes(b"no database" * 100)
    with pytest.raises(StoreError):
        back_up(tmp_path / "other", tmp_path / "copy")
    with pytest.raises(StoreError):
        back_up(tmp_path / "other", tmp_path / "no-folder" / "copy")
    assert not (tmp_path / "copy").exists()


async def _make(path: Path) -> None:
    async with open_store(path) as store:
        await store.audit.note(ANN, "first")
