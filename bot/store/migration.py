"""Steps from one layout of the SQLite file to the next; `PRAGMA user_version` counts them.

Each step is a file `migrations/<number>-<what>.sql`. A step that was shipped is never changed:
what comes later is a step of its own.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from .error import StoreError

if TYPE_CHECKING:
    import aiosqlite

_FOLDER = Path(__file__).parent / "migrations"


@cache
def shipped_migrations(folder: Path = _FOLDER) -> tuple[str, ...]:
    """Return the SQL of every step, in order; they are numbered from 1 without a gap."""
    files = sorted(folder.glob("*.sql"))
    numbers = [int(file.name.partition("-")[0]) for file in files]
    if numbers != list(range(1, len(files) + 1)):
        raise StoreError(f"the steps in {folder} are not numbered 1 to {len(files)}: {numbers}")
    return tuple(file.read_text(encoding="utf-8") for file in files)


async def migrate(
    connection: aiosqlite.Connection, migrations: Sequence[str] | None = None
) -> None:
    """Take every step that the file has not taken yet: all of them, or none.

    The connection must be in autocommit mode. A file from a newer version is a `StoreError`.
    """
    steps = shipped_migrations() if migrations is None else migrations
    try:
        # Taken before the version is read, so that of two processes one waits and finds it done.
        await connection.execute("BEGIN IMMEDIATE")
        untaken = missing(await _version(connection), steps)
        for step in untaken:
            for statement in _statements(step):
                await connection.execute(statement)
        if untaken:
            # A pragma takes no parameters; the number is our own.
            await connection.execute(f"PRAGMA user_version = {len(steps)}")
        await connection.execute("COMMIT")
    except BaseException:
        await connection.rollback()
        raise


async def is_current(connection: aiosqlite.Connection) -> bool:
    """Tell whether every step has been taken; a file from a newer version is a `StoreError`."""
    return not missing(await _version(connection), shipped_migrations())


def missing(version: int, migrations: Sequence[str]) -> Sequence[str]:
    """Return the steps after the first `version`; those of a newer version are a `StoreError`."""
    if version > len(migrations):
        raise StoreError(
            f"the store has layout {version} and this version knows {len(migrations)};"
            " start a newer version"
        )
    return migrations[version:]


def _statements(step: str) -> Iterator[str]:
    """Split a step: running it as one script would commit the transaction that it stands in."""
    statement = ""
    for line in step.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


async def _version(connection: aiosqlite.Connection) -> int:
    async with connection.execute("PRAGMA user_version") as cursor:
        row = await cursor.fetchone()
    return int(row[0]) if row is not None else 0
