"""What moderators dismissed, so that it is not shown to them again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from .database import Connection


class Dismissals:
    """What moderators do not want to be shown again, as digests."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, guild_id: int, digests: Iterable[str], at: datetime) -> None:
        """Dismiss everything with one of the digests that was asked until now."""
        async with self._connection.transaction() as transaction:
            for digest in digests:
                await transaction.write(
                    "INSERT INTO dismissal (guild_id, digest, dismissed_at) VALUES (?, ?, ?)"
                    " ON CONFLICT (guild_id, digest)"
                    " DO UPDATE SET dismissed_at = excluded.dismissed_at",
                    (guild_id, digest, at.astimezone(UTC).isoformat()),
                )

    async def of(self, guild_id: int) -> dict[str, datetime]:
        """Return when each digest of a guild was dismissed."""
        rows = await self._connection.read(
            "SELECT digest, dismissed_at FROM dismissal WHERE guild_id = ?", (guild_id,)
        )
        return {digest: datetime.fromisoformat(at) for digest, at in rows}
