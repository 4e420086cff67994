"""Every shard has one process that lives, and never two."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Callable, Collection, Iterator

import pytest

from bot.app.sharing import claims
from bot.app.sharing.claims import Claims
from bot.store import Membership, Store, StoreBusyError, StoreError, open_store
from tests.postgres import Server, serving

COUNT = 4


@pytest.fixture(autouse=True)
def sooner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "TICK_S", 0.05)
    monkeypatch.setattr(claims, "CALL_S", 0.3)
    monkeypatch.setattr(claims, "FENCE_S", 1.0)
    monkeypatch.setattr(claims, "STALE_S", 1.6)


@pytest.fixture
async def store(postgres: Server) -> AsyncIterator[Store]:
    address = await asyncio.to_thread(postgres.new_database)
    async with open_store(address, is_shared=True) as opened:
        yield opened


class Discord:
    """Knows which process serves which shard, and refuses that two do."""

    def __init__(self) -> None:
        self.served: dict[int, str] = {}

    def process(
        self, store: Store, name: str, *, wanted: Collection[int] | None = None, count: int = COUNT
    ) -> Process:
        return Process(self, Membership(store.database, name), wanted, count)

    def share(self) -> Counter[str]:
        return Counter(self.served.values())


class Process:
    def __init__(
        self,
        discord: Discord,
        membership: Membership,
        wanted: Collection[int] | None,
        count: int,
    ) -> None:
        self._discord, self.membership = discord, membership
        self.claims = Claims(membership, count, self.take, self.drop, wanted=wanted)
        self._stack = contextlib.AsyncExitStack()
        self._is_killed = False

    async def take(self, shard: int) -> None:
        assert shard not in self._discord.served, "served twice"
        self._discord.served[shard] = self.membership.own

    async def drop(self, shard: int) -> None:
        if not self._is_killed:
            assert self._discord.served.pop(shard) == self.membership.own

    async def start(self) -> None:
        await self._stack.enter_async_context(self.claims.held())

    async def stop(self) -> None:
        await self._stack.aclose()

    def kill(self) -> None:
        """End as a process that is killed does: without a word to anybody."""
        self._is_killed = True
        for task in asyncio.all_tasks():
            if task.get_name() == f"claims of {self.membership.own}":
                task.cancel()
        self._discord.served = {
            shard: name
            for shard, name in self._discord.served.items()
            if name != self.membership.own
        }


async def until(is_so: Callable[[], bool], timeout_s: float = 6) -> None:
    end = asyncio.get_running_loop().time() + timeout_s
    while not is_so():
        assert asyncio.get_running_loop().time() < end
        await asyncio.sleep(0.02)


async def test_shards_are_shared_among_those_that_live(store: Store) -> None:
    discord = Discord()
    one, two = discord.process(store, "one"), discord.process(store, "two")
    await one.start()
    await until(lambda: discord.share() == {"one": 4})
    await two.start()
    await until(lambda: discord.share() == {"one": 2, "two": 2})
    await one.stop()
    await until(lambda: discord.share() == {"two": 4}, timeout_s=1)
    await two.stop()
    assert discord.served == {}


async def test_what_a_killed_process_had_is_taken_over(store: Store) -> None:
    discord = Discord()
    one, two = discord.process(store, "one"), discord.process(store, "two")
    await one.start()
    await two.start()
    await until(lambda: discord.share() == {"one": 2, "two": 2})
    one.kill()
    await asyncio.sleep(0.3)
    assert discord.share() == {"two": 2}, "it may still live"
    await until(lambda: discord.share() == {"two": 4})
    for process in (one, two):
        await process.stop()


async def test_a_process_takes_the_shards_it_was_given_and_no_others(store: Store) -> None:
    discord = Discord()
    one = discord.process(store, "one", wanted={0, 3})
    await one.start()
    await until(lambda: discord.share() == {"one": 2})
    assert set(discord.served) == {0, 3}
    two = discord.process(store, "two", wanted={1, 3})
    await two.start()
    await until(lambda: len(discord.served) == 3)
    assert discord.served[3] == "one"
    await one.stop()
    await until(lambda: discord.served == {1: "two", 3: "two"})
    await two.stop()


async def test_another_number_of_shards_is_refused_while_any_process_lives(store: Store) -> None:
    discord = Discord()
    one, other = discord.process(store, "one"), discord.process(store, "other", count=8)
    await one.start()
    await until(lambda: len(discord.served) == 4)
    with pytest.raises(StoreError, match="another SHARD_COUNT"):
        await other.start()
    one.kill()
    await other.start()
    await until(lambda: len(discord.served) == 8)
    for process in (one, other):
        await process.stop()


async def test_who_cannot_show_that_it_lives_leaves_before_others_take_over(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    discord = Discord()
    one, two = discord.process(store, "one"), discord.process(store, "two")
    await one.start()
    await two.start()
    await until(lambda: discord.share() == {"one": 2, "two": 2})

    async def cut_off() -> bool:
        raise StoreBusyError("no way there")

    monkeypatch.setattr(one.membership, "beat", cut_off)
    await until(lambda: discord.share() == {"two": 4})
    monkeypatch.undo()
    await until(lambda: discord.share() == {"one": 2, "two": 2})
    await one.stop()
    await two.stop()


@pytest.fixture
def own_server() -> Iterator[Server]:
    with serving() as server:
        yield server


async def test_a_database_that_is_down_for_all_moves_nothing(own_server: Server) -> None:
    address = await asyncio.to_thread(own_server.new_database)
    async with open_store(address, is_shared=True) as store:
        discord = Discord()
        one, two = discord.process(store, "one"), discord.process(store, "two")
        await one.start()
        await two.start()
        await until(lambda: discord.share() == {"one": 2, "two": 2})
        before = dict(discord.served)
        await asyncio.to_thread(own_server.stop)
        await asyncio.sleep(2)
        assert discord.served == before
        await asyncio.to_thread(own_server.start)
        await asyncio.sleep(1.5)
        assert discord.served == before
        await one.stop()
        await until(lambda: discord.share() == {"two": 4})
        await two.stop()


async def test_sessions_of_a_bucket_begin_one_after_the_other_in_all_processes(
    store: Store,
) -> None:
    one, two = Membership(store.database, "one"), Membership(store.database, "two")
    waits = [await one.session_start(0), await two.session_start(0), await one.session_start(0)]
    assert waits[0] == pytest.approx(0, abs=0.2)
    assert waits[1] == pytest.approx(5.5, abs=0.5)
    assert waits[2] == pytest.approx(11, abs=0.5)
    assert await two.session_start(1) == pytest.approx(0, abs=0.2)
