"""One process among several that are the same bot: its shards, and what the others change."""

from __future__ import annotations

import asyncio
import os
import secrets
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.app.services import Services
from bot.app.sharing.claims import Claims
from bot.app.sharing.news import News
from bot.discord import WhoSaid
from bot.store import Membership, Store, StoreError

from .settings import Settings

# As long as discord.py waits where nobody says how long.
_SESSION_S = 5.0


@asynccontextmanager
async def shared(
    settings: Settings, services: Services, store: Store, bot: WhoSaid
) -> AsyncIterator[None]:
    """Be one of several processes while the block lasts; where there is one only, do nothing."""
    wanted, count = settings.shard_ids, settings.shard_count
    if wanted is None or count is None:
        yield
        return
    name = f"{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
    membership = Membership(store.database, name)
    bot.budget.tell = _Telling(store).spent

    async def session_start(bucket: int) -> float:
        try:
            return await membership.session_start(bucket)
        except StoreError:
            return _SESSION_S

    bot.session_start = session_start
    news = News(services.keeper, services.settings, services.people, bot.budget.note)
    only = None if wanted == "auto" else wanted
    claims = Claims(membership, count, bot.take_shard, bot.drop_shard, wanted=only)
    try:
        async with store.database.listening(news.hear), claims.held():
            yield
    finally:
        await news.close()


class _Telling:
    """Tells the other processes what people have done here, behind the answers."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tasks: set[asyncio.Task[None]] = set()

    def spent(self, person_id: int) -> None:
        """Tell that somebody has used one action of their budget."""
        task = asyncio.create_task(self._tell(f"spent {person_id}"))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _tell(self, news: str) -> None:
        try:
            await self._store.tell(news)
        except StoreError:
            return  # for as long as the store is away, each process has its own budget
