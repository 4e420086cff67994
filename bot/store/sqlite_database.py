"""Reads and transactions on one SQLite file."""

from __future__ import annotations

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from .database import Database, Row, Transaction, Values, storable
from .error import translated
from .scrub import empty_log, rewrite
from .whole import whole

if TYPE_CHECKING:
    import aiosqlite


class SqliteDatabase(Database):
    """One connection that writes and one that reads, both in autocommit mode."""

    def __init__(
        self, writer: aiosqlite.Connection, reader: aiosqlite.Connection, path: Path
    ) -> None:
        super().__init__()
        self._writer = writer
        self._reader = reader
        self._path = path
        self._rewritten: int | None = None

    async def _read(self, sql: str, values: Values) -> list[Row]:
        with translated():
            rows = await self._reader.execute_fetchall(sql, storable(values))
            return [tuple(row) for row in rows]

    @asynccontextmanager
    async def _begun(self) -> AsyncIterator[Transaction]:
        try:
            with translated():
                await self._writer.execute("BEGIN IMMEDIATE")
            yield _SqliteTransaction(self._writer)
            with translated():
                await self._writer.execute("COMMIT")
        except BaseException:
            await self._undo()
            raise

    async def overwrite(self, tables: Iterable[str], last: int) -> None:
        """Overwrite what was deleted, in the file and in its log.

        One table after the other, so that whoever writes gets a turn. `StoreError` where it cannot
        be done now, such as while another program reads.
        """
        if last != self._rewritten:
            for table in tables:
                await self._alone(partial(rewrite, self._path, table))
            # Doing it again would only make a log longer that somebody reads.
            self._rewritten = last
        await self._alone(partial(empty_log, self._path))

    def listening(self, _hear: Callable[[str], None]) -> AbstractAsyncContextManager[None]:
        """Hear nothing: a file has one process."""
        return contextlib.nullcontext()

    async def resume_ids(self, table: str) -> None:
        """Do nothing: SQLite does so by itself."""

    async def _alone(self, work: Callable[[], object]) -> None:
        """Do something to the file in a thread, with no transaction of this process beside it."""
        async with self._writing:
            self._ensure_open()
            with translated():
                await whole(asyncio.to_thread(work))

    async def _undo(self) -> None:
        """Leave no transaction open, however often the caller is cancelled.

        The connection does one thing after the other: whatever a cancelled caller no longer waits
        for is done before this, so that what was begun is undone, and what was committed stays.
        """
        with contextlib.suppress(sqlite3.Error):  # of interest is what led here
            await whole(self._writer.rollback())


class _SqliteTransaction(Transaction):
    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def read(self, sql: str, values: Values = ()) -> list[Row]:
        with translated():
            rows = await self._connection.execute_fetchall(sql, storable(values))
            return [tuple(row) for row in rows]

    async def write(self, sql: str, values: Values = ()) -> int:
        with translated():
            async with self._connection.execute(sql, storable(values)) as cursor:
                return cursor.rowcount

    async def write_many(self, sql: str, rows: Iterable[Values]) -> None:
        with translated():
            await self._connection.executemany(sql, map(storable, rows))

    async def tell(self, news: str) -> None:
        """Do nothing: a file has one process."""
