"""Heavy work on the record off the event loop, away from the threads that answer questions."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import TypeVar

from ..thread_pool import ThreadPool

T = TypeVar("T")


class CrowdedError(Exception):
    """The guild's own work is not done yet, or too many guilds wait; later it may be possible."""


class Workshop:
    """Checks, compares and builds, one thing at a time, in one thread of its own.

    A guild has one turn at a time, and `waiting` guilds stand in line, so that nobody can keep
    the others out. The operator's work waits its turn and is never refused.
    """

    def __init__(self, waiting: int = 8) -> None:
        self._limit = 1 + waiting
        self._guilds: set[int] = set()
        self._bench = asyncio.Lock()
        self._thread = ThreadPool(1, "workshop")

    @property
    def is_busy(self) -> bool:
        """Whether the thread is at something, which nothing can end early."""
        return self._thread.is_busy

    @asynccontextmanager
    async def turn(self, guild_id: int | None = None) -> AsyncIterator[None]:
        """Wait for a turn, which lasts as long as the block; `CrowdedError` where there is none."""
        if guild_id is None:
            async with self._bench:
                yield
            return
        if guild_id in self._guilds or len(self._guilds) >= self._limit:
            raise CrowdedError
        self._guilds.add(guild_id)
        try:
            async with self._bench:
                yield
        finally:
            self._guilds.discard(guild_id)

    async def do(self, work: Callable[..., T], *arguments: object) -> T:
        """Do something in the thread, and give what comes of it; for whoever has the turn."""
        return await self._thread.run(partial(work, *arguments))

    def close(self) -> None:
        """Take nothing on any more, without waiting for what is being done."""
        self._thread.close()
