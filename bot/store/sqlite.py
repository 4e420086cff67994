"""The store in one SQLite file."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite
from filelock import AsyncFileLock

from .migration import migrate
from .store import Load, Store, StoreError

# How long a call waits for another process that writes.
_BUSY_S = 10.0


@asynccontextmanager
async def open_store(path: Path) -> AsyncIterator[Store]:
    """Open the store; make its folder and file, or migrate the file, where need be.

    The connection is closed whatever happens: one left open keeps the process alive. `StoreError`
    where there can be no store at `path`.
    """
    async with AsyncExitStack() as stack:
        # What the caller does with the store raises its own errors, so only opening is translated.
        with _translated():
            await asyncio.to_thread(path.parent.mkdir, parents=True, exist_ok=True)
            # Autocommit: a call is one statement; a transaction is begun where it is needed.
            opening = aiosqlite.connect(path, timeout=_BUSY_S, isolation_level=None)
            # Two that switch a new file to WAL at once do not wait for each other: one is told
            # that the database is locked (https://sqlite.org/wal.html, "Sometimes Queries Return
            # SQLITE_BUSY In WAL Mode"). So only one opens at a time.
            async with AsyncFileLock(f"{path}.lock", timeout=_BUSY_S):
                connection = await stack.enter_async_context(opening)
                await connection.execute("PRAGMA journal_mode = WAL")
                await connection.execute("PRAGMA synchronous = NORMAL")
                await connection.execute("PRAGMA foreign_keys = ON")
                await migrate(connection)
        yield SqliteStore(connection)


class SqliteStore:
    """A store on an open connection in autocommit mode."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def record_load(self, revision: str, by: str, at: datetime, statements: int) -> None:
        """Note that a revision was put to use; `at` must be aware."""
        if at.tzinfo is None:
            raise ValueError("a load's time must be aware of its zone")
        await self._write(
            "INSERT INTO load (revision, loaded_by, loaded_at, statements) VALUES (?, ?, ?, ?)",
            (revision, by, at.astimezone(UTC).isoformat(), statements),
        )

    async def last_load(self) -> Load | None:
        """Give the load noted last, None where there was none."""
        return next(iter(await self.loads(1)), None)

    async def loads(self, limit: int) -> tuple[Load, ...]:
        """Give up to `limit` loads, the one noted last first."""
        rows = await self._read(
            "SELECT revision, loaded_by, loaded_at, statements FROM load ORDER BY id DESC LIMIT ?",
            # SQLite takes a negative limit for none.
            (max(limit, 0),),
        )
        return tuple(
            Load(revision, by, datetime.fromisoformat(at), statements)
            for revision, by, at, statements in rows
        )

    async def open_channels(self, guild_id: int) -> frozenset[int]:
        """Give the channels of a guild in which the bot may answer unprompted."""
        rows = await self._read(
            "SELECT channel_id FROM open_channel WHERE guild_id = ?", (guild_id,)
        )
        return frozenset(channel_id for (channel_id,) in rows)

    async def open_channel(self, guild_id: int, channel_id: int) -> None:
        """Open a channel; one that is open stays so."""
        await self._write(
            "INSERT INTO open_channel (guild_id, channel_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (guild_id, channel_id),
        )

    async def close_channel(self, guild_id: int, channel_id: int) -> None:
        """Close a channel; one that is closed stays so."""
        await self._write(
            "DELETE FROM open_channel WHERE guild_id = ? AND channel_id = ?",
            (guild_id, channel_id),
        )

    async def _read(self, sql: str, parameters: tuple[object, ...]) -> Iterable[sqlite3.Row]:
        with _translated():
            return await self._connection.execute_fetchall(sql, parameters)

    async def _write(self, sql: str, parameters: tuple[object, ...]) -> None:
        with _translated():
            async with self._connection.execute(sql, parameters):
                pass


@contextmanager
def _translated() -> Iterator[None]:
    """Turn errors of SQLite and of its file into the store's own."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"the store cannot be used: {error}") from error
