"""The audit log: who did what when, before and after. Lines are added and never changed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime

from .database import Connection

_AT_ONCE = 500
# No line has so high an id.
_NEWER = 2**63 - 1
# All guilds share the record, so that what one's moderators put to use concerns the others'.
# What they propose, or dismiss of what was asked there, concerns nobody else's.
RELOAD = "knowledge reload"
RESEAL = "knowledge reseal"  # words that were sealed are others now, and sealed anew
ROLLBACK = "knowledge rollback"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: a Discord user id as text, or the name of a part of the bot; and in which guild."""

    id: str
    guild_id: int | None = None


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One thing that was done, at an aware time in UTC.

    `action` is the command that did it, without the slash. `before` and `after` are what it
    changed, as text; None where there was nothing.
    """

    id: int
    at: datetime
    by: str
    guild_id: int | None
    action: str
    before: str | None
    after: str | None


class Audit:
    """The log of all guilds. The database itself refuses to change or delete a line."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def note(
        self, by: Actor, action: str, before: str | None = None, after: str | None = None
    ) -> None:
        """Add a line.

        In the transaction of what it tells of (`Store.transaction`), both are kept or neither.
        """
        await self._connection.write(
            "INSERT INTO audit (done_at, done_by, guild_id, action, before, after)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (datetime.now(UTC).isoformat(), by.id, by.guild_id, action, before, after),
        )

    async def newest(
        self, guild_id: int, limit: int, *, before: int | None = None
    ) -> tuple[AuditLine, ...]:
        """Return up to `limit` lines, newest first, older than the line of id `before`.

        Those are the guild's own, and what was done to the record that all guilds share.
        """
        rows = await self._connection.read(
            "SELECT id, done_at, done_by, guild_id, action, before, after FROM audit"
            " WHERE (guild_id = ? OR guild_id IS NULL OR action IN (?, ?, ?))"
            " AND id < ? ORDER BY id DESC LIMIT ?",
            (guild_id, RELOAD, RESEAL, ROLLBACK, before or _NEWER, max(limit, 0)),
        )
        return tuple(
            AuditLine(id_, datetime.fromisoformat(at), *others) for id_, at, *others in rows
        )

    async def all(self, guild_id: int) -> AsyncIterator[AuditLine]:
        """Return every line that `newest` would, a few at a time."""
        last: int | None = None
        while lines := await self.newest(guild_id, _AT_ONCE, before=last):
            for line in lines:
                yield line
            last = lines[-1].id
