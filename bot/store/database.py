"""Reads and transactions on one SQLite file; knows nothing of what is in its tables."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeAlias

from .error import StoreError, translated

if TYPE_CHECKING:
    import aiosqlite

Row: TypeAlias = tuple[Any, ...]
Values: TypeAlias = Sequence[object]


class Database:
    """One connection that writes and one that reads, both in autocommit mode.

    A reader never sees half of a transaction, since it has a connection of its own, and of two
    writers one waits. Every call takes effect as a whole or raises `StoreError`.
    """

    def __init__(self, writer: aiosqlite.Connection, reader: aiosqlite.Connection) -> None:
        self._writer = writer
        self._reader = reader
        self._writing = asyncio.Lock()

    async def read(self, sql: str, values: Values = ()) -> list[Row]:
        """Give the rows of a query, as last committed."""
        with translated():
            return [tuple(row) for row in await self._reader.execute_fetchall(sql, values)]

    async def write(self, sql: str, values: Values = ()) -> int:
        """Run one statement that changes something, and give how many rows it changed."""
        async with self.transaction() as transaction:
            return await transaction.write(sql, values)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Give a transaction; it is committed at the end of the block, or undone on any error."""
        async with self._writing:
            with translated():
                await self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield Transaction(self._writer)
                with translated():
                    await self._writer.execute("COMMIT")
            except BaseException:
                await self._writer.rollback()
                raise

    async def scrub(self, *tables: str) -> None:
        """Overwrite all that was ever deleted or replaced in some tables, in the file and its log.

        `PRAGMA secure_delete` overwrites a row where it stood when it is deleted; but one that was
        moved when a page was full may have left a copy behind. So every row is taken out, which
        overwrites every page of the table, and put back; then the log is emptied. No index or
        trigger of the tables may hold it. `StoreError` while a reader stands in the way.
        """
        async with self._writing:
            with translated():
                # A row that is put back in the same transaction takes nothing with it.
                await self._writer.execute("PRAGMA foreign_keys = OFF")
                try:
                    await self._rewrite(tables)
                finally:
                    await self._writer.execute("PRAGMA foreign_keys = ON")
                rows = await self._writer.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
        if any(busy for busy, *_ in rows):
            raise StoreError("the log of the store is in use; what was deleted may still be in it")

    async def _rewrite(self, tables: Sequence[str]) -> None:
        await self._writer.execute("BEGIN IMMEDIATE")
        try:
            for table in tables:  # names of ours, never typed
                await self._writer.execute(f"CREATE TEMP TABLE kept AS SELECT * FROM main.{table}")  # noqa: S608
                await self._writer.execute(f"DELETE FROM main.{table}")  # noqa: S608
                await self._writer.execute(f"INSERT INTO main.{table} SELECT * FROM temp.kept")  # noqa: S608
                await self._writer.execute("DROP TABLE temp.kept")
            await self._writer.execute("COMMIT")
        except BaseException:
            await self._writer.rollback()
            raise


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
            return [tuple(row) for row in await self._connection.execute_fetchall(sql, values)]

    async def write(self, sql: str, values: Values = ()) -> int:
        """Run one statement that changes something, and give how many rows it changed."""
        with translated():
            async with self._connection.execute(sql, values) as cursor:
                return cursor.rowcount

    async def scrub(self, *tables: str) -> None:
        """Refuse: what is deleted can be overwritten only once that is committed."""
        raise RuntimeError(f"{', '.join(tables)}: not within a transaction")


# What a kind of thing is kept through: on its own, or together with others.
Connection: TypeAlias = Database | Transaction
