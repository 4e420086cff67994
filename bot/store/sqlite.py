"""Opens the store's SQLite file."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import AsyncFileLock

from .database import Database
from .error import translated
from .migration import migrate
from .store import Store

if TYPE_CHECKING:
    import aiosqlite

# How long a call waits for another process that writes.
_BUSY_S = 10.0


@asynccontextmanager
async def open_store(path: Path) -> AsyncIterator[Store]:
    """Open the store; make its folder and file, or migrate the file, where need be.

    The connections are closed whatever happens: one left open keeps the process alive.
    `StoreError` where there can be no store at `path`.
    """
    async with AsyncExitStack() as stack:
        # What the caller does with the store raises its own errors, so only opening is translated.
        with translated():
            await asyncio.to_thread(path.parent.mkdir, parents=True, exist_ok=True)
            # Two that switch a new file to WAL at once do not wait for each other: one is told
            # that the database is locked (https://sqlite.org/wal.html, "Sometimes Queries Return
            # SQLITE_BUSY In WAL Mode"). So only one opens at a time.
            async with AsyncFileLock(f"{path}.lock", timeout=_BUSY_S):
                writer = await stack.enter_async_context(_connected(path))
                await writer.execute("PRAGMA journal_mode = WAL")
                await migrate(writer)
            reader = await stack.enter_async_context(_connected(path))
            await reader.execute("PRAGMA query_only = ON")
        yield Store(Database(writer, reader))


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
