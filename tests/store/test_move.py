"""Everything is carried from one kind of database to the other, and is as it was."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
import sys
from pathlib import Path

import pytest

from bot.store import Actor, Address, NewChange, StoreError, move, open_store
from bot.store.database import Database, Row
from bot.store.move import NOT_MOVED, TABLES
from tests.postgres import Server

from .test_upgrade import NEWEST, make


async def everything(database: Database) -> dict[str, list[Row]]:
    return {
        table: sorted(await database.read(f"SELECT {columns} FROM {table}"), key=repr)  # noqa: S608
        for table, (_, columns) in TABLES.items()
    }


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """A file with rows in every table."""
    path = tmp_path / "full.sqlite3"
    make(path, NEWEST)
    return path


async def test_all_of_a_file_is_carried_to_a_server_and_back(
    full: Path, tmp_path: Path, postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["bot.store.move"], "_PAGE", 2)
    there = await asyncio.to_thread(postgres.new_schema)
    async with open_store(full) as source, open_store(there) as target:
        before = await everything(source.database)
        moved = await move(source.database, target.database)
        assert moved == {table: len(rows) for table, rows in before.items()}
        assert all(moved.values())
        assert await everything(target.database) == before
        async with open_store(tmp_path / "back.sqlite3") as back:
            await move(target.database, back.database)
            assert await everything(back.database) == before


async def test_a_moved_store_goes_on_with_its_numbers(full: Path, postgres: Server) -> None:
    there = await asyncio.to_thread(postgres.new_schema)
    async with open_store(full) as source, open_store(there) as target:
        await move(source.database, target.database)
        change = NewChange("dispute.yaml", b"x", None)
        expected = await source.pending.add(change, 7, "1")
        assert await target.pending.add(change, 7, "1") == expected
        await target.audit.note(Actor("1", 7), "after the move")
        assert (await target.audit.newest(7, 1))[0].action == "after the move"


async def test_a_store_with_anything_in_it_is_not_moved_into(full: Path, address: Address) -> None:
    async with open_store(full) as source, open_store(address) as target:
        await target.audit.note(Actor("1", 7), "was here")
        before = await everything(target.database)
        with pytest.raises(StoreError, match="name an empty one"):
            await move(source.database, target.database)
        assert await everything(target.database) == before


async def test_both_kinds_have_the_same_tables_and_all_of_them_are_moved(
    full: Path, postgres: Server
) -> None:
    with contextlib.closing(sqlite3.connect(full)) as connection:
        here = connection.execute(
            'SELECT t.name, c.name, c."notnull" OR c.pk > 0 FROM sqlite_master AS t'
            " JOIN pragma_table_info(t.name) AS c"
            " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'"
        ).fetchall()
    async with open_store(await asyncio.to_thread(postgres.new_schema)) as store:
        there = await store.database.read(
            "SELECT table_name, column_name, CASE is_nullable WHEN 'NO' THEN 1 ELSE 0 END"
            " FROM information_schema.columns"
            " WHERE table_schema = current_schema()"
            " AND table_name NOT IN ('layout', 'process', 'session_start', 'shard')"
        )
    assert sorted(there) == sorted(here)
    moved = {
        (table, column) for table, (_, names) in TABLES.items() for column in names.split(", ")
    }
    assert moved == {(table, column) for table, column, _ in here if table not in NOT_MOVED}
