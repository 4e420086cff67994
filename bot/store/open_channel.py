"""The channels in which the bot may answer unprompted."""

from __future__ import annotations

from .database import Connection


class OpenChannels:
    """Open channels by guild."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def of(self, guild_id: int) -> frozenset[int]:
        """Give the open channels of a guild."""
        rows = await self._connection.read(
            "SELECT channel_id FROM open_channel WHERE guild_id = ?", (guild_id,)
        )
        return frozenset(channel_id for (channel_id,) in rows)

    async def open(self, guild_id: int, channel_id: int) -> None:
        """Open a channel; one that is open stays so."""
        await self._connection.write(
            "INSERT INTO open_channel (guild_id, channel_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            (guild_id, channel_id),
        )

    async def close(self, guild_id: int, channel_id: int) -> None:
        """Close a channel; one that is closed stays so."""
        await self._connection.write(
            "DELETE FROM open_channel WHERE guild_id = ? AND channel_id = ?",
            (guild_id, channel_id),
        )
