"""What holds for the store on either kind of database."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.store import (
    START,
    Address,
    ChannelSettings,
    GuildSettings,
    Load,
    StoreError,
    open_beside,
    open_store,
)

NOON = datetime(2025, 7, 2, 12, 0, 0, 123456, tzinfo=UTC)
GUILD, CHANNEL = 1_100_000_000_000_000_001, 9_223_372_036_854_775_807
OPEN = ChannelSettings(is_open=True)


async def open_and_close(address: Address) -> None:
    async with open_store(address):
        pass


async def test_new_store_holds_nothing(address: Address) -> None:
    async with open_store(address) as store:
        assert await store.loads.last() is None
        assert await store.loads.newest(10) == ()
        assert await store.settings.all() == {}


async def test_loads_come_last_noted_first_whatever_their_clock_says(address: Address) -> None:
    async with open_store(address) as store:
        await store.loads.add(Load("aa", START, NOON, 24))
        await store.loads.add(Load("bb", "123456789", NOON - timedelta(hours=1), 25))
        await store.loads.add(Load("aa", "123456789", NOON, 24))

        first = Load("aa", START, NOON, 24)
        second = Load("bb", "123456789", NOON - timedelta(hours=1), 25)
        third = Load("aa", "123456789", NOON, 24)
        assert await store.loads.last() == third
        assert await store.loads.newest(2) == (third, second)
        assert await store.loads.newest(100) == (third, second, first)
        assert await store.loads.newest(0) == ()
        assert await store.loads.newest(-1) == ()


async def test_time_is_kept_in_utc(address: Address) -> None:
    baku = timezone(timedelta(hours=4))
    async with open_store(address) as store:
        await store.loads.add(Load("aa", START, NOON.astimezone(baku), 1))
        load = await store.loads.last()
    assert load is not None
    assert load.at == NOON
    assert load.at.tzinfo is UTC


async def test_time_without_a_zone_is_refused(address: Address) -> None:
    async with open_store(address) as store:
        with pytest.raises(ValueError, match="aware"):
            await store.loads.add(Load("aa", START, NOON.replace(tzinfo=None), 1))
        assert await store.loads.newest(1) == ()


async def test_everything_survives_a_reopening(address: Address) -> None:
    async with open_store(address) as store:
        await store.loads.add(Load("aa", START, NOON, 24))
        await store.settings.put(GUILD, CHANNEL, "is_open", True)
    async with open_store(address) as store:
        assert await store.loads.last() == Load("aa", START, NOON, 24)
        assert await store.settings.all() == {GUILD: GuildSettings(channels={CHANNEL: OPEN})}


async def test_text_is_data_and_never_sql(address: Address) -> None:
    hostile = "'); DROP TABLE load; --"
    async with open_store(address) as store:
        await store.loads.add(Load(hostile, hostile, NOON, 1))
        assert await store.loads.last() == Load(hostile, hostile, NOON, 1)


async def test_refused_write_changes_nothing(address: Address) -> None:
    async with open_store(address) as store:
        await store.loads.add(Load("aa", START, NOON, 24))
        with pytest.raises(StoreError):
            await store.loads.add(Load("bb", START, NOON, -1))
        assert await store.loads.newest(5) == (Load("aa", START, NOON, 24),)


async def test_connections_that_write_at_once_lose_nothing(address: Address) -> None:
    await open_and_close(address)

    async def write(writer: int) -> None:
        async with open_beside(address) as store:
            for number in range(10):
                await store.loads.add(Load(f"{writer}-{number}", str(writer), NOON, number))
                await store.settings.put(writer, number, "is_open", True)

    await asyncio.gather(*(write(writer) for writer in range(6)))

    async with open_store(address) as store:
        revisions = {load.revision for load in await store.loads.newest(1000)}
        assert revisions == {f"{writer}-{n}" for writer in range(6) for n in range(10)}
        assert set((await store.settings.all())[3].channels) == set(range(10))


async def test_one_store_serves_many_tasks(address: Address) -> None:
    async with open_store(address) as store:
        await asyncio.gather(*(store.settings.put(GUILD, n, "is_open", True) for n in range(50)))
        assert set((await store.settings.all())[GUILD].channels) == set(range(50))


async def test_error_of_the_caller_is_passed_on_as_it_is(address: Address) -> None:
    with pytest.raises(OSError, match="of the caller's own"):
        async with open_store(address):
            raise OSError("of the caller's own")
