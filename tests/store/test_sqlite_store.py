"""The store on real SQLite files."""

import asyncio
import contextlib
import random
import sqlite3
import threading
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite
import pytest

from bot.store import (
    START,
    Actor,
    ChannelSettings,
    Load,
    StoreError,
    open_store,
)
from bot.store.migration import migrate, shipped_migrations
from bot.store.sqlite_database import SqliteDatabase

NOON = datetime(2025, 7, 2, 12, 0, 0, 123456, tzinfo=UTC)
TABLES = {
    *("asker_key", "audit", "channel_setting", "content", "dismissal", "guild_setting", "load"),
    *("feedback", "feedback_statement", "shown", "shown_statement"),
    *("opt_out", "pending_change", "question", "question_count", "revision", "revision_file"),
    *("follow", "follow_statement", "scrub_owed"),
}
GUILD, CHANNEL = 1_100_000_000_000_000_001, 9_223_372_036_854_775_807
OPEN = ChannelSettings(is_open=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite3"


def user_version(path: Path) -> int:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def tables(path: Path) -> set[str]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {name for (name,) in rows if not name.startswith("sqlite_")}


async def open_and_close(path: Path) -> None:
    async with open_store(path):
        pass


async def test_missing_folders_are_made(tmp_path: Path) -> None:
    async with open_store(tmp_path / "a" / "b" / "store.sqlite3") as store:
        assert await store.loads.last() is None


async def test_reader_is_not_held_up_by_a_writer(path: Path) -> None:
    async with open_store(path) as store:
        await store.settings.put(GUILD, 1, "is_open", True)
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as writer:
            writer.execute("BEGIN IMMEDIATE")
            writer.execute("DELETE FROM channel_setting")
            assert set(await store.settings.all()) == {GUILD}
            writer.execute("ROLLBACK")


async def test_file_from_before_any_step_is_migrated(path: Path) -> None:
    sqlite3.connect(path).close()
    assert user_version(path) == 0
    async with open_store(path):
        pass
    assert user_version(path) == len(shipped_migrations())
    assert tables(path) == TABLES


async def test_later_step_keeps_what_is_there(path: Path) -> None:
    async with open_store(path) as store:
        await store.loads.add(Load("aa", START, NOON, 24))
    later = (*shipped_migrations(), "ALTER TABLE load ADD COLUMN note TEXT")
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        await migrate(connection, later)
        await migrate(connection, later)
        rows = await connection.execute_fetchall("SELECT revision, note FROM load")
    assert [tuple(row) for row in rows] == [("aa", None)]
    assert user_version(path) == len(later)


async def test_step_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    async with open_store(path):
        pass
    broken = (*shipped_migrations(), "CREATE TABLE extra (x)", "CREATE TABLE extra (x)")
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        with pytest.raises(sqlite3.OperationalError):
            await migrate(connection, broken)
        assert not connection.in_transaction
    assert user_version(path) == len(shipped_migrations())
    assert tables(path) == TABLES


async def test_file_of_a_newer_version_is_refused_untouched(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="start a newer version"):
        async with open_store(path):
            pass
    assert user_version(path) == 99
    assert tables(path) == set()


@pytest.mark.parametrize("content", [b"not a database" * 100, b"SQLite format 3\0" + b"\xff" * 500])
def test_file_that_is_no_database_is_refused_untouched(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreError):
        asyncio.run(open_and_close(path))
    assert path.read_bytes() == content


async def test_path_that_cannot_be_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "file" / "store.sqlite3"):
        with pytest.raises(StoreError):
            async with open_store(path):
                pass


def test_nothing_keeps_the_process_alive_after_an_error(path: Path) -> None:
    path.write_bytes(b"no database" * 100)
    with pytest.raises(StoreError):
        asyncio.run(open_and_close(path))
    for thread in threading.enumerate():
        if "_connection_worker_thread" in thread.name:
            thread.join(5)
            assert not thread.is_alive()


async def test_a_disk_that_is_full_is_said_and_costs_nothing_that_was_there(path: Path) -> None:
    async with open_store(path) as store:
        await store.audit.note(Actor("1", 7), "before")
        assert isinstance(store._connection, SqliteDatabase)
        ((pages,),) = await store._connection.read("PRAGMA page_count")
        await store._connection._writer.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="database or disk is full"):
            await store.revisions.keep("a" * 64, {"x.yaml": random.Random(1).randbytes(10**6)})  # noqa: S311
        assert [line.action for line in await store.audit.newest(7, 9)] == ["before"]
    async with open_store(path) as store:  # once there is room again
        await store.revisions.keep("a" * 64, {"x.yaml": b"1"})
        assert await store.revisions.contents("a" * 64) == {"x.yaml": b"1"}
