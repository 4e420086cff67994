"""Opens the store's SQLite file: for the one bot that has it, or for a command beside it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import AsyncFileLock, Timeout

from .error import StoreError, translated
from .migration import is_current, migrate
from .sqlite_database import SqliteDatabase
from .store import Store

if TYPE_CHECKING:
    import aiosqlite
_log = logging.getLogger(__name__)

# How long a call waits for another process that writes.
_BUSY_S = 5.0
# How long an opening waits for another bot, which may be about to end.
_PATIENCE_S = 2.0


@asynccontextmanager
async def open_store(path: Path) -> AsyncIterator[Store]:
    """Open the store for a bot; make its folder and file, or migrate the file, where need be.

    The file is this bot's alone until then, by a lock that ends with the process. What was to be
    done before closing is done, and the connections are closed whatever happens: one left open
    keeps the process alive. `StoreError` where there can be no store at `path`.
    """
    async with AsyncExitStack() as stack:
        # What the caller does with the store raises its own errors, so only opening is translated.
        with translated():
            await asyncio.to_thread(path.parent.mkdir, parents=True, exist_ok=True)
            was_here = await asyncio.to_thread(_lock_file(path).exists)
            await stack.enter_async_context(
                _locked(path, "another bot uses it; stop that one, or name another DATABASE")
            )
            await asyncio.to_thread(_tell_if_empty, path, was_here=was_here)
            await _prepare(path)
            database = await stack.enter_async_context(_opened(path))
        yield Store(database)


@asynccontextmanager
async def open_beside(path: Path) -> AsyncIterator[Store]:
    """Open a store that is there for a command, whether or not a bot uses it."""
    if not await asyncio.to_thread(path.is_file):
        raise StoreError("there is no database; DATABASE names it")
    async with AsyncExitStack() as stack:
        with translated():
            async with _connected(path) as connection:
                is_ready = await is_current(connection)
            if not is_ready:
                async with _locked(path, "a bot of another version uses it; stop that one first"):
                    await _prepare(path)
            database = await stack.enter_async_context(_opened(path))
        yield Store(database)


@asynccontextmanager
async def _locked(path: Path, otherwise: str) -> AsyncIterator[None]:
    """Keep other bots out; it is the system that holds the lock, so that it ends if we are killed.

    It also keeps two from switching a new file to WAL at once: they do not wait for each other,
    one is told that the database is locked (https://sqlite.org/wal.html, "Sometimes Queries Return
    SQLITE_BUSY In WAL Mode").
    """
    lock = AsyncFileLock(_lock_file(path), timeout=_PATIENCE_S)
    try:
        await lock.acquire()
    except Timeout:
        raise StoreError(otherwise) from None
    try:
        yield
    finally:
        await lock.release()


def _lock_file(path: Path) -> Path:
    return Path(f"{path}.lock")


def _tell_if_empty(path: Path, *, was_here: bool) -> None:
    """Say where a start has nothing to go on from, and whether it should have."""
    if path.exists() and path.stat().st_size:
        return
    if path.exists() or was_here:
        _log.warning("%s was emptied or taken away: the bot starts with nothing remembered", path)
    else:
        _log.info("%s is made: nothing is remembered yet", path)


async def _prepare(path: Path) -> None:
    """Bring the file to the layout of this version; `StoreError` where it cannot be written."""
    async with _connected(path) as connection:
        await connection.execute("PRAGMA journal_mode = WAL")
        await migrate(connection)


@asynccontextmanager
async def _opened(path: Path) -> AsyncIterator[SqliteDatabase]:
    async with _connected(path) as writer, _connected(path) as reader:
        await reader.execute("PRAGMA query_only = ON")
        database = SqliteDatabase(writer, reader, path)
        try:
            yield database
        finally:
            await database.close()


@asynccontextmanager
async def _connected(path: Path) -> AsyncIterator[aiosqlite.Connection]:
    """Connect in autocommit mode: a transaction is begun where it is needed."""
    # Most commands that have to do with the store's values never open it.
    import aiosqlite

    async with aiosqlite.connect(path, timeout=_BUSY_S, isolation_level=None) as connection:
        # What was answered with "done" is still done after a power cut.
        await connection.execute("PRAGMA synchronous = FULL")
        await connection.execute("PRAGMA foreign_keys = ON")
        # What is deleted is overwritten, and no copy of it goes to a temporary file.
        await connection.execute("PRAGMA secure_delete = ON")
        await connection.execute("PRAGMA temp_store = MEMORY")
        yield connection
