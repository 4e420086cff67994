"""Which revision of the record was put to use when, and by whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from .database import Connection, Row
from .error import sound_rows

# Who made a load that no one asked for: the bot's start, and the watch over the files.
START = "start"
WATCH = "watch"


@dataclass(frozen=True, slots=True)
class Load:
    """One time a revision of the record was put to use.

    `by` is a Discord user id as text, `START` or `WATCH`. `at` is aware, in UTC.
    """

    revision: str
    by: str
    at: datetime
    statements: int


class Loads:
    """All loads, in the order they were noted."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, load: Load) -> None:
        """Note that a revision was put to use; its time must be aware."""
        if load.at.tzinfo is None:
            raise ValueError("a load's time must be aware of its zone")
        async with self._connection.transaction() as inside:
            await inside.write(
                "INSERT INTO revision (digest) VALUES (?) ON CONFLICT DO NOTHING", (load.revision,)
            )
            await inside.write(
                "INSERT INTO load (revision, loaded_by, loaded_at, statements) VALUES (?, ?, ?, ?)",
                (load.revision, load.by, load.at.astimezone(UTC).isoformat(), load.statements),
            )

    async def last(self) -> Load | None:
        """Return the load noted last, None where there was none."""
        return next(iter(await self.newest(1)), None)

    async def newest(self, limit: int) -> tuple[Load, ...]:
        """Return up to `limit` loads, the one noted last first."""
        rows = await self._connection.read(
            "SELECT revision, loaded_by, loaded_at, statements FROM load ORDER BY id DESC LIMIT ?",
            # SQLite takes a negative limit for none.
            (max(limit, 0),),
        )
        return _loads(rows)

    async def kept(self, start: str, limit: int) -> tuple[Load, ...]:
        """Return the last load of each revision whose files are kept, the one noted last first.

        `start` is what the revision begins with: empty for any.
        """
        rows = await self._connection.read(
            "SELECT revision, loaded_by, loaded_at, statements FROM load WHERE id IN"
            " (SELECT MAX(id) FROM load WHERE substr(revision, 1, ?) = ?"
            " AND revision IN (SELECT revision FROM revision_file) GROUP BY revision)"
            " ORDER BY id DESC LIMIT ?",
            (len(start), start, max(limit, 0)),
        )
        return _loads(rows)


def _loads(rows: Iterable[Row]) -> tuple[Load, ...]:
    with sound_rows():
        return tuple(
            Load(revision, by, datetime.fromisoformat(at), statements)
            for revision, by, at, statements in rows
        )
