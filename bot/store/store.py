"""What the bot keeps between starts. Knows no database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

# Who made a load that no one asked for.
START = "start"


class StoreError(Exception):
    """The store cannot be opened, read or written; the message says why."""


@dataclass(frozen=True, slots=True)
class Load:
    """One time a revision of the record was put to use.

    `by` is a Discord user id as text, or `START`. `at` is aware, in UTC.
    """

    revision: str
    by: str
    at: datetime
    statements: int


class Store(Protocol):
    """Loads of revisions, and the settings of guilds.

    Every call is atomic: it takes effect as a whole or raises `StoreError`.
    """

    async def record_load(self, revision: str, by: str, at: datetime, statements: int) -> None:
        """Note that a revision was put to use; `at` must be aware."""

    async def last_load(self) -> Load | None:
        """Give the load noted last, None where there was none."""

    async def loads(self, limit: int) -> tuple[Load, ...]:
        """Give up to `limit` loads, the one noted last first."""

    async def open_channels(self, guild_id: int) -> frozenset[int]:
        """Give the channels of a guild in which the bot may answer unprompted."""

    async def open_channel(self, guild_id: int, channel_id: int) -> None:
        """Open a channel; one that is open stays so."""

    async def close_channel(self, guild_id: int, channel_id: int) -> None:
        """Close a channel; one that is closed stays so."""
