"""Reads and transactions on one SQLite file; knows nothing of what is in its tables."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeAlias

from .error import StoreError, translated
from .whole import whole

if TYPE_CHECKING:
    import aiosqlite
_log = logging.getLogger(__name__)

Row: TypeAlias = tuple[Any, ...]
Values: TypeAlias = Sequence[object]
Finish: TypeAlias = Callable[[], Awaitable[None]]

# How long closing waits for a transaction that is under way.
_CLOSING_S = 10.0


class Database:
    """One connection that writes and one that reads, both in autocommit mode.

    A reader never sees half of a transaction, since it has a connection of its own, and of two
    writers one waits. Every call takes effect as a whole or raises `StoreError`; one that is
    cancelled takes effect as a whole or not at all, and the next finds the database as usable.
    """

    def __init__(self, writer: aiosqlite.Connection, reader: aiosqlite.Connection) -> None:
        self._writer = writer
        self._reader = reader
        self._writing = asyncio.Lock()
        self._finishing: list[Finish] = []
        self._is_closed = False

    async def read(self, sql: str, values: Values = ()) -> list[Row]:
        """Give the rows of a query, as last committed."""
        self._ensure_open()
        with translated():
            rows = await self._reader.execute_fetchall(sql, _storable(values))
            return [tuple(row) for row in rows]

    async def write(self, sql: str, values: Values = ()) -> int:
        """Run one statement that changes something, and give how many rows it changed."""
        async with self.transaction() as transaction:
            return await transaction.write(sql, values)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Give a transaction; it is committed at the end of the block, or undone on any error.

        What the caller does next, without awaiting anything, comes before any other transaction.
        """
        async with self._writing:
            self._ensure_open()
            try:
                with translated():
                    await self._writer.execute("BEGIN IMMEDIATE")
                yield Transaction(self._writer)
                with translated():
                    await self._writer.execute("COMMIT")
            except BaseException:
                await self._undo()
                raise

    async def alone(self, work: Callable[[], object]) -> None:
        """Do something to the file in a thread, with no transaction of this process beside it."""
        async with self._writing:
            self._ensure_open()
            with translated():
                await whole(asyncio.to_thread(work))

    def before_closing(self, finish: Finish) -> None:
        """Have something done before the database is closed; the last one first. It must end."""
        self._finishing.append(finish)

    async def close(self) -> None:
        """Do what is to be done before, wait for what is being written, and take no more."""
        for finish in reversed(self._finishing):
            try:
                await finish()
            except Exception:  # noqa: BLE001 - the others are to be done too
                _log.exception("what is done before the store is closed failed")
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_CLOSING_S), self._writing:
                pass
        self._is_closed = True

    def _ensure_open(self) -> None:
        if self._is_closed:
            raise StoreError("the store is closed")

    async def _undo(self) -> None:
        """Leave no transaction open, however often the caller is cancelled.

        The connection does one thing after the other: whatever a cancelled caller no longer waits
        for is done before this, so that what was begun is undone, and what was committed stays.
        """
        with contextlib.suppress(sqlite3.Error):  # of interest is what led here
            await whole(self._writer.rollback())


class Transaction:
    """Reads and writes that take effect together; good only while its block lasts."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Give itself: what belongs together already is not divided any further."""
        yield self

    async def read(self, sql: str, values: Values = ()) -> list[Row]:
        """Give the rows of a query, the transaction's own changes seen."""
        with translated():
            rows = await self._connection.execute_fetchall(sql, _storable(values))
            return [tuple(row) for row in rows]

    async def write(self, sql: str, values: Values = ()) -> int:
        """Run one statement that changes something, and give how many rows it changed."""
        with translated():
            async with self._connection.execute(sql, _storable(values)) as cursor:
                return cursor.rowcount


# What a kind of thing is kept through: on its own, or together with others.
Connection: TypeAlias = Database | Transaction


def _storable(values: Values) -> Values:
    """Put question marks for halves of characters: JSON can bring some, and UTF-8 has none."""
    return [v.encode("utf-8", "replace").decode() if isinstance(v, str) else v for v in values]
