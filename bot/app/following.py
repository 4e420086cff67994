"""Telling people, or a channel, what is new on record about what they follow."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.record import Record, Statement
from bot.store import Follow, Store

from .browsing.catalog import Catalog, Selection
from .revisions.serving import Serving
from .scrubbing import Scrubbing

# Nobody is told more often, however often the record changes.
MIN_PAUSE = timedelta(hours=1)
MOST_FOLLOWS = 25


@dataclass(frozen=True, slots=True)
class News:
    """Statements of a record that a follow has not told of yet, in the published order.

    `told_before` is when something was told before they were claimed.
    """

    follow: Follow
    record: Record
    statements: tuple[Statement, ...]
    told_before: datetime | None = None


class Following:
    """Begins and ends follows, and finds what is to be told when."""

    def __init__(
        self,
        serving: Serving,
        store: Store,
        scrubbing: Scrubbing,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._serving = serving
        self._store = store
        self._scrubbing = scrubbing
        self._now = now

    def watch(self, tell: Callable[[], None]) -> None:
        """Call `tell` whenever there may be something new."""
        self._serving.watch(tell)

    async def begin(self, wanted: Follow) -> Follow | None:
        """Keep a follow, whose `id` is of no matter, or give the one that is there already.

        What is on record now is no news. None where there are `MOST_FOLLOWS` already.
        """
        there = await self._store.follows.of(person=wanted.person, channel=wanted.channel_id)
        for follow in there:
            if (follow.speaker, follow.topic) == (wanted.speaker, wanted.topic):
                return follow
        if len(there) >= MOST_FOLLOWS:
            return None
        catalog = await self._catalog()
        known = [statement.id for statement in _followed(catalog, wanted)]
        return await self._store.follows.add(wanted, known)

    async def of(
        self, *, person: int | None = None, channel: int | None = None
    ) -> tuple[Follow, ...]:
        """Return what a person follows, or what is told in a channel."""
        return await self._store.follows.of(person=person, channel=channel)

    async def end(self, follow_id: int) -> bool:
        """Tell no more; False where that was ended already."""
        ended = await self._store.follows.end(follow_id)
        self._scrubbing.start()
        return ended

    async def due(self) -> tuple[tuple[News, ...], datetime | None]:
        """Return what is to be told now, and when the next of what has to wait is due, if any."""
        news, next_at = [], None
        catalog = await self._catalog()
        for follow in await self._store.follows.all():
            if not (fresh := await self._news(catalog, follow)).statements:
                continue
            at = follow.told_at + MIN_PAUSE if follow.told_at else None
            if at is None or at <= self._now():
                news.append(fresh)
            else:
                next_at = min(at, next_at) if next_at else at
        return tuple(news), next_at

    async def claim(self, news: News) -> News | None:
        """Take news to tell them; None where another bot on the same store has taken them.

        Whoever dies before they are settled leaves them to be told after the usual pause.
        """
        follow, now = news.follow, self._now()
        if not await self._store.follows.claim(follow.id, follow.told_at, now):
            return None
        return replace(news, follow=replace(follow, told_at=now), told_before=follow.told_at)

    async def release(self, news: News) -> None:
        """Give back news that could not be told: they are due as they were before."""
        await self._store.follows.claim(news.follow.id, news.follow.told_at, news.told_before)

    async def settle(self, news: News) -> None:
        """Note that news were told."""
        told = [statement.id for statement in news.statements]
        await self._store.follows.told(news.follow.id, told, self._now())

    async def _news(self, catalog: Catalog, follow: Follow) -> News:
        known = await self._store.follows.known_to(follow.id)
        fresh = (s for s in _followed(catalog, follow) if known.isdisjoint((s.id, *s.formerly)))
        return News(follow, catalog.record, tuple(fresh))

    async def _catalog(self) -> Catalog:
        """Lay out the record that serves, in a thread: the first time takes a moment."""
        base = self._serving.base
        return await asyncio.to_thread(lambda: base.catalog)


def _followed(catalog: Catalog, follow: Follow) -> tuple[Statement, ...]:
    return catalog.select(Selection(speaker=follow.speaker, topic=follow.topic))
