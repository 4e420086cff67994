"""Which revision of the record was put to use when, and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from .database import Database

# Who made a load that no one asked for.
START = "start"


@dataclass(frozen=True, slots=True)
class Load:
    """One time a revision of the record was put to use.

    `by` is a Discord user id as text, or `START`. `at` is aware, in UTC.
    """

    revision: str
    by: str
    at: datetime
    statements: int


class Loads:
    """All loads, in the order they were noted."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, load: Load) -> None:
        """Note that a revision was put to use; its time must be aware."""
        if load.at.tzinfo is None:
            raise ValueError("a load's time must be aware of its zone")
        await self._database.write(
            "INSERT INTO load (revision, loaded_by, loaded_at, statements) VALUES (?, ?, ?, ?)",
            (load.revision, load.by, load.at.astimezone(UTC).isoformat(), load.statements),
        )

    async def last(self) -> Load | None:
        """Give the load noted last, None where there was none."""
        return next(iter(await self.newest(1)), None)

    async def newest(self, limit: int) -> tuple[Load, ...]:
        """Give up to `limit` loads, the one noted last first."""
        rows = await self._database.read(
            "SELECT revision, loaded_by, loaded_at, statements FROM load ORDER BY id DESC LIMIT ?",
            # SQLite takes a negative limit for none.
            (max(limit, 0),),
        )
        return tuple(
            Load(revision, by, datetime.fromisoformat(at), statements)
            for revision, by, at, statements in rows
        )
