"""Steps from one layout of the SQLite file to the next; `PRAGMA user_version` counts them.

A step that was shipped is never changed: what comes later is a step of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import aiosqlite

from .store import StoreError

# The SQL statements of one step, run in one transaction.
Migration: TypeAlias = tuple[str, ...]

MIGRATIONS: tuple[Migration, ...] = (
    (
        """
        CREATE TABLE load (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            revision TEXT NOT NULL,
            loaded_by TEXT NOT NULL,
            loaded_at TEXT NOT NULL,
            statements INTEGER NOT NULL CHECK (statements >= 0)
        )
        """,
        """
        CREATE TABLE open_channel (
            guild_id INTEGER NOT NULL,
            channel_id INTEGER NOT NULL,
            PRIMARY KEY (guild_id, channel_id)
        ) WITHOUT ROWID
        """,
    ),
)


async def migrate(
    connection: aiosqlite.Connection, migrations: Sequence[Migration] = MIGRATIONS
) -> None:
    """Take every step that the file has not taken yet: all of them, or none.

    The connection must be in autocommit mode. A file from a newer version is a `StoreError`.
    """
    # Taken before the version is read, so that of two processes one waits and finds it done.
    await connection.execute("BEGIN IMMEDIATE")
    try:
        for statements in _missing(await _version(connection), migrations):
            for statement in statements:
                await connection.execute(statement)
        # A pragma takes no parameters; the number is our own.
        await connection.execute(f"PRAGMA user_version = {len(migrations)}")
        await connection.execute("COMMIT")
    except BaseException:
        await connection.rollback()
        raise


def _missing(version: int, migrations: Sequence[Migration]) -> Sequence[Migration]:
    if version > len(migrations):
        raise StoreError(
            f"the store has layout {version} and this version knows {len(migrations)};"
            " start a newer version"
        )
    return migrations[version:]


async def _version(connection: aiosqlite.Connection) -> int:
    async with connection.execute("PRAGMA user_version") as cursor:
        row = await cursor.fetchone()
    return int(row[0]) if row is not None else 0
