"""Keeps every shard with one process that lives, and none with two.

A process shows that it lives by a number that grows. Who watches the number stand still for
`STALE_S` of its own time, with the database at hand all the while, gives the other up and frees its
shards. A process that cannot show for so long that it lives, while others may see the database,
leaves its shards before that. Where the database says itself that it serves nobody, no process can
take anything, and all go on with what they have.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from contextlib import asynccontextmanager

from bot.store import Membership, StoreAwayError, StoreError

_log = logging.getLogger(__name__)

TICK_S = 2.0
CALL_S = 3.0
FENCE_S = 12.0
STALE_S = 15.0

ShardWork = Callable[[int], Awaitable[None]]


class Claims:
    """Claims shards for this process: of `wanted` all, else its fair share of all.

    `take` begins to serve a shard and `drop` has ended that when it returns.
    """

    def __init__(
        self,
        membership: Membership,
        shard_count: int,
        take: ShardWork,
        drop: ShardWork,
        *,
        wanted: Collection[int] | None = None,
    ) -> None:
        self._membership = membership
        self._shard_count = shard_count
        self._take, self._drop = take, drop
        self._wanted = wanted
        self._held: set[int] = set()
        self._seen: dict[str, tuple[int, float]] = {}
        self._beaten = self._looked = self._watched = time.monotonic()
        self._is_away = False

    @asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        """Claim and serve while the block lasts; what is held is free afterwards."""
        await self._join()
        task = asyncio.create_task(self._run(), name=f"claims of {self._membership.own}")
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])
            await self._drop_all(self._held)
            with contextlib.suppress(StoreError, TimeoutError):
                async with asyncio.timeout(CALL_S):
                    await self._membership.leave()

    async def _join(self) -> None:
        """Join the others, once those that are dead are given up where that is in the way."""
        self._watched = time.monotonic()
        while not await self._membership.join(self._shard_count):
            await self._bury_the_dead()
            if time.monotonic() - self._watched > 2 * STALE_S:
                raise StoreError("processes with another SHARD_COUNT run; stop all of them first")
            await asyncio.sleep(TICK_S)

    async def _run(self) -> None:
        while True:
            try:
                async with asyncio.timeout(CALL_S):
                    await self._show_life()
                await self._divide()
                self._tell_back()
            except (StoreError, TimeoutError) as error:
                await self._endure(error)
            except Exception:  # noqa: BLE001 - the shards are looked after whatever it is
                _log.exception("the shards could not be looked after")
            await asyncio.sleep(TICK_S)

    async def _show_life(self) -> None:
        began = time.monotonic()
        if not await self._membership.beat():
            _log.warning("the other processes have given this one up: it begins anew")
            await self._drop_all(self._held)
            await self._membership.join(self._shard_count)
        self._beaten = began

    async def _endure(self, error: Exception) -> None:
        """Go on without the database for as long as no other process can take what is held."""
        self._seen.clear()
        if not self._is_away:
            _log.warning("the store is away; the shards stay as they are: %s", error)
        self._is_away = True
        if isinstance(error, StoreAwayError):
            self._beaten = time.monotonic()
        elif self._held and time.monotonic() - self._beaten + TICK_S + CALL_S > FENCE_S:
            _log.warning("others may reach the store, and this process does not: it serves nobody")
            await self._drop_all(self._held)

    def _tell_back(self) -> None:
        if self._is_away:
            _log.info("the store is back")
        self._is_away = False

    async def _divide(self) -> None:
        living = await self._bury_the_dead()
        owners = await self._membership.owners()
        own = {shard for shard, owner in owners.items() if owner == self._membership.own}
        # What was lost by the fence is still in the rows: it is taken up again.
        for shard in sorted(own - self._held):
            await self._begin(shard)
        await self._drop_all(self._held - own)
        share = math.ceil(self._shard_count / max(1, living))
        if self._wanted is not None:
            share = len(self._wanted)
        for shard in sorted(self._held, reverse=True)[: max(0, len(self._held) - share)]:
            await self._end(shard)
        for shard in self._free(owners)[: max(0, share - len(self._held))]:
            if await self._membership.claim(shard):
                await self._begin(shard)

    def _free(self, owners: Mapping[int, str | None]) -> list[int]:
        return [
            shard
            for shard, owner in owners.items()
            if owner is None and (self._wanted is None or shard in self._wanted)
        ]

    async def _bury_the_dead(self) -> int:
        """Return up the processes whose number stood still; give how many live."""
        beats, now = await self._membership.beats(), time.monotonic()
        if now - self._looked > STALE_S / 2:
            # Who was held up itself has not seen that another stood still, and watches anew.
            self._seen.clear()
            self._watched = now
        self._looked = now
        fresh = {process: (beat, now) for process, beat in beats.items()}
        still = {process: at for process, at in self._seen.items() if beats.get(process) == at[0]}
        self._seen = fresh | still
        living = len(beats)
        for process, (beat, since) in list(self._seen.items()):
            is_dead = process != self._membership.own and now - since > STALE_S
            if is_dead and await self._membership.bury(process, beat):
                _log.warning("process %s does not live any more: its shards are free", process)
                living -= 1
        return living

    async def _begin(self, shard: int) -> None:
        self._held.add(shard)
        _log.info("shard %d is this process's", shard)
        await self._take(shard)

    async def _end(self, shard: int) -> None:
        await self._drop_all([shard])
        await self._membership.release(shard)
        _log.info("shard %d is left to another process", shard)

    async def _drop_all(self, shards: Collection[int]) -> None:
        dropped = list(shards)
        await asyncio.gather(*map(self._drop, dropped))
        self._held.difference_update(dropped)
