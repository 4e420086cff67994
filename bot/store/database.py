"""Reads and transactions on one database; knows neither which kind it is nor what is in it.

Queries are written once, with `?` for each value, in what SQLite and PostgreSQL have in common.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from typing import Any, TypeAlias

from .error import StoreError

_log = logging.getLogger(__name__)

Row: TypeAlias = tuple[Any, ...]
Values: TypeAlias = Sequence[object]
Finish: TypeAlias = Callable[[], Awaitable[None]]

# How long closing waits for a transaction that is under way.
_CLOSING_S = 10.0


class Transaction(ABC):
    """Reads and writes that take effect together; good only while its block lasts."""

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Return itself: what belongs together already is not divided any further."""
        yield self

    @abstractmethod
    async def read(self, sql: str, values: Values = ()) -> list[Row]:
        """Return the rows of a query, the transaction's own changes seen."""

    @abstractmethod
    async def write(self, sql: str, values: Values = ()) -> int:
        """Run one statement that changes something, and give how many rows it changed."""

    @abstractmethod
    async def write_many(self, sql: str, rows: Iterable[Values]) -> None:
        """Run one statement for each of the rows."""

    @abstractmethod
    async def tell(self, news: str) -> None:
        """Tell the other processes once this is committed, where there can be others."""


class Database(ABC):
    """Every call takes effect as a whole or raises `StoreError`.

    A reader never sees half of a transaction, and of two writers in this process one waits. A call
    that is cancelled takes effect as a whole or not at all, and the next finds the database as
    usable.
    """

    def __init__(self) -> None:
        self._writing = asyncio.Lock()
        self._finishing: list[Finish] = []
        self._is_closed = False
        # How many calls failed since the start, by the kind of the error.
        self.failures: Counter[str] = Counter()

    async def read(self, sql: str, values: Values = ()) -> list[Row]:
        """Return the rows of a query, as last committed."""
        self._ensure_open()
        with self._counted():
            return await self._read(sql, values)

    @abstractmethod
    async def _read(self, sql: str, values: Values) -> list[Row]:
        """Do what `read` says."""

    async def write(self, sql: str, values: Values = ()) -> int:
        """Run one statement that changes something, and give how many rows it changed."""
        async with self.transaction() as transaction:
            return await transaction.write(sql, values)

    async def tell(self, news: str) -> None:
        """Tell the other processes something, where there can be others."""
        async with self.transaction() as transaction:
            await transaction.tell(news)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Return a transaction; it is committed at the end of the block, or undone on any error.

        What the caller does next, without awaiting anything, comes before any other transaction
        of this process.
        """
        async with self._writing:
            self._ensure_open()
            with self._counted():
                async with self._begun() as transaction:
                    yield transaction

    @abstractmethod
    def _begun(self) -> AbstractAsyncContextManager[Transaction]:
        """Begin a transaction; the caller has the turn."""

    @abstractmethod
    async def overwrite(self, tables: Iterable[str], last: int) -> None:
        """Leave nothing of what was deleted from the tables, as far as this kind of database can.

        `last` is the number of the last deletion: with the same number it may be done already.
        """

    @abstractmethod
    async def resume_ids(self, table: str) -> None:
        """Go on with the ids of a table after the highest that was written into it."""

    @abstractmethod
    def listening(self, hear: Callable[[str], None]) -> AbstractAsyncContextManager[None]:
        """Call `hear` with what other processes tell while the block lasts.

        It neither waits nor raises.
        """

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

    @contextmanager
    def _counted(self) -> Iterator[None]:
        try:
            yield
        except StoreError as error:
            self.failures[type(error).__name__] += 1
            raise

    def _ensure_open(self) -> None:
        if self._is_closed:
            raise StoreError("the store is closed")


def storable(values: Values) -> Values:
    """Put question marks for what no database takes, or not each: half characters and NUL.

    JSON can bring both.
    """
    return [
        value.encode("utf-8", "replace").decode().replace("\0", "?")
        if isinstance(value, str)
        else value
        for value in values
    ]


# What a kind of thing is kept through: on its own, or together with others.
Connection: TypeAlias = Database | Transaction
