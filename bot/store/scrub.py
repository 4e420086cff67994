"""Overwrites what was deleted, in the file and in its log; and what of that is still owed.

`PRAGMA secure_delete` overwrites a row where it stood when it is deleted; but one that was moved
when a page was full may have left a copy behind. So every row of a table is taken out, which
overwrites every page of it, and put back; then the log is emptied.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from .database import Connection
from .error import StoreBusyError

# How long another program is waited for: what writes in this one waits meanwhile.
_BUSY_S = 0.1


class Scrubs:
    """What was deleted and not overwritten yet: noted with the deletion, so that both are kept."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def owe(self) -> None:
        """Note that something was deleted."""
        await self._connection.write("INSERT INTO scrub_owed DEFAULT VALUES")

    async def owed(self) -> int | None:
        """Return the number of the last deletion that was not overwritten yet, None if all were."""
        ((last,),) = await self._connection.read("SELECT max(id) FROM scrub_owed")
        return None if last is None else int(last)

    async def settle(self, last: int) -> None:
        """Note that what was deleted until then is overwritten."""
        await self._connection.write("DELETE FROM scrub_owed WHERE id <= ?", (last,))


def rewrite(path: Path, table: str) -> None:
    """Take out every row of a table and put it back, others seeing it whole.

    `table` is a name of ours, never typed. No trigger of it may keep a copy.
    """
    with _connected(path) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"CREATE TEMP TABLE kept AS SELECT * FROM main.{table}")  # noqa: S608
        connection.execute(f"DELETE FROM main.{table}")  # noqa: S608
        connection.execute(f"INSERT INTO main.{table} SELECT * FROM temp.kept")  # noqa: S608
        connection.execute("COMMIT")


def empty_log(path: Path) -> None:
    """Take all that was committed into the file, and leave nothing of it in the log.

    `StoreBusyError` while anybody reads what has been overwritten since.
    """
    with _connected(path) as connection:
        ((is_busy, *_),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    if is_busy:
        raise StoreBusyError("another program reads the store; its log cannot be emptied")


@contextlib.contextmanager
def _connected(path: Path) -> Iterator[sqlite3.Connection]:
    """Connect to a file that is there, without foreign keys: a row is only gone for a moment."""
    uri = f"{path.absolute().as_uri()}?mode=rw"
    with contextlib.closing(
        sqlite3.connect(uri, uri=True, timeout=_BUSY_S, isolation_level=None)
    ) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        yield connection
