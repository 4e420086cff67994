"""Reads and transactions on a database of PostgreSQL."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import cache
from itertools import count

import asyncpg

from ..address import PostgresAddress
from ..database import Database, Row, Transaction, Values, storable
from ..whole import whole
from .connection import PATIENCE_S
from .error import FAILURES, translated
from .listening import CHANNEL, listening


class PostgresDatabase(Database):
    """Connections from a pool, which makes new ones once a server that was away is back.

    What is under way in a transaction is done before a cancelled caller goes: to cancel it at the
    server takes another connection, and may come too late.
    """

    def __init__(self, pool: asyncpg.Pool, address: PostgresAddress) -> None:
        super().__init__()
        self._pool = pool
        self._address = address
        # Which process tells something: what comes back of it is no news here.
        self._origin = secrets.token_hex(8)

    def listening(self, hear: Callable[[str], None]) -> AbstractAsyncContextManager[None]:
        """Call `hear` with what other processes tell while the block lasts."""
        return listening(self._address, self._origin, hear)

    async def _read(self, sql: str, values: Values) -> list[Row]:
        with translated():
            async with self._pool.acquire(timeout=PATIENCE_S) as connection:
                rows = await connection.fetch(_numbered(sql), *storable(values))
                return [tuple(row) for row in rows]

    @asynccontextmanager
    async def _begun(self) -> AsyncIterator[Transaction]:
        with translated():
            connection = await self._pool.acquire(timeout=PATIENCE_S)
        try:
            with translated():
                await whole(connection.execute("BEGIN"))
            yield _PostgresTransaction(connection, self._origin)
            with translated():
                await whole(connection.execute("COMMIT"))
        except BaseException:
            await whole(_undo(connection))
            raise
        finally:
            # One that goes on alone for a caller who was cancelled twice is given up by the pool,
            # which says so by an error: the cancellation counts.
            with contextlib.suppress(*FAILURES):
                await whole(self._pool.release(connection))

    async def overwrite(self, tables: Iterable[str], last: int) -> None:
        """Take dead rows out of the tables' pages, `last` or not.

        What the server's log, its copies and the disk still have of them is out of reach.
        """
        with translated():
            async with self._pool.acquire(timeout=PATIENCE_S) as connection:
                for table in tables:
                    await connection.execute(f"VACUUM {table}", timeout=None)

    async def resume_ids(self, table: str) -> None:
        """Go on with the ids of a table after the highest that was written into it."""
        await self.read(
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"  # noqa: S608
        )


async def _undo(connection: asyncpg.Connection) -> None:
    """Leave no transaction open; a connection that cannot say so is given up."""
    try:
        if connection.is_in_transaction():
            await connection.execute("ROLLBACK", timeout=PATIENCE_S)
    except FAILURES:
        with contextlib.suppress(asyncpg.InterfaceError):
            connection.terminate()


class _PostgresTransaction(Transaction):
    def __init__(self, connection: asyncpg.Connection, origin: str) -> None:
        self._connection = connection
        self._origin = origin

    async def read(self, sql: str, values: Values = ()) -> list[Row]:
        with translated():
            rows = await whole(self._connection.fetch(_numbered(sql), *storable(values)))
            return [tuple(row) for row in rows]

    async def write(self, sql: str, values: Values = ()) -> int:
        with translated():
            done = await whole(self._connection.execute(_numbered(sql), *storable(values)))
        # "UPDATE 3", "INSERT 0 1"; what changes no rows, such as CREATE TABLE, has no number.
        number = done.rpartition(" ")[2]
        return int(number) if number.isdecimal() else 0

    async def write_many(self, sql: str, rows: Iterable[Values]) -> None:
        with translated():
            await whole(self._connection.executemany(_numbered(sql), map(storable, rows)))

    async def tell(self, news: str) -> None:
        await self.read("SELECT pg_notify(?, ?)", (CHANNEL, f"@{self._origin} {news}"))


@cache
def _numbered(sql: str) -> str:
    """Number the places of values, as PostgreSQL wants them; no text in our SQL has a `?`."""
    numbers = count(1)
    first, *others = sql.split("?")
    return first + "".join(f"${next(numbers)}{other}" for other in others)
