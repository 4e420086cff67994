"""What holds for a store in PostgreSQL alone."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator

import pytest

from bot.store import (
    Actor,
    PostgresAddress,
    StoreAwayError,
    StoreBusyError,
    StoreError,
    address_of,
    open_beside,
    open_store,
)
from tests.postgres import Server, serving

ANN = Actor("1", 7)


@pytest.fixture
def database(postgres: Server, monkeypatch: pytest.MonkeyPatch) -> PostgresAddress:
    monkeypatch.setattr("bot.store.postgresql.opening._LOCK_PATIENCE_S", 0.1)
    return postgres.new_database()


@pytest.fixture
def own_server() -> Iterator[Server]:
    """A server that a test may stop."""
    with serving() as server:
        yield server


async def use(address: PostgresAddress) -> list[str]:
    async with open_store(address) as store:
        await store.audit.note(ANN, "one more")
        return [line.action for line in await store.audit.newest(7, 99)]


async def test_a_second_bot_is_refused_and_commands_are_not(database: PostgresAddress) -> None:
    async with open_store(database) as store:
        with pytest.raises(StoreError, match="another bot uses it"):
            async with open_store(database):
                pass
        async with open_beside(database) as beside:
            await beside.audit.note(ANN, "by a command")
        assert [line.action for line in await store.audit.newest(7, 9)] == ["by a command"]
    assert await use(database) == ["one more", "by a command"]


async def test_a_command_makes_no_store(database: PostgresAddress) -> None:
    with pytest.raises(StoreError, match="there is no store in that database"):
        async with open_beside(database):
            pass


async def test_a_newer_layout_is_refused_untouched(database: PostgresAddress) -> None:
    async with open_store(database) as store:
        await store.database.write("UPDATE layout SET version = 99")
    for opened in (open_store, open_beside):
        with pytest.raises(StoreError, match="start a newer version"):
            async with opened(database):
                pass


_HOLD = """
import asyncio, sys
from bot.store import address_of, open_store

async def hold():
    async with open_store(address_of(sys.argv[1])):
        print("open", flush=True)
        await asyncio.sleep(60)

asyncio.run(hold())
"""


def test_a_bot_that_is_killed_leaves_the_store_to_the_next(database: PostgresAddress) -> None:
    command = [sys.executable, "-c", _HOLD, database.url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(StoreError, match="another bot uses it"):
            asyncio.run(use(database))
        holder.kill()
    assert asyncio.run(use(database)) == ["one more"]


async def test_a_server_that_goes_and_comes_back_is_said_and_used_again(
    own_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.postgresql.opening._LOCK_PATIENCE_S", 0.1)
    address = await asyncio.to_thread(own_server.new_database)
    async with open_store(address) as store:
        await store.audit.note(ANN, "before")
        await asyncio.to_thread(own_server.stop)
        with pytest.raises(StoreAwayError, match="start PostgreSQL"):
            await store.audit.note(ANN, "while it is away")
        with pytest.raises(StoreBusyError):
            await store.audit.newest(7, 9)
        await asyncio.to_thread(own_server.start)
        await store.audit.note(ANN, "after")
        assert [line.action for line in await store.audit.newest(7, 9)] == ["after", "before"]
        await asyncio.sleep(1.5)
        with pytest.raises(StoreError, match="another bot uses it"):
            async with open_store(address):
                pass


@pytest.mark.parametrize(
    ("database", "told"),
    [("nowhere", "make that database"), ("", "make that database")],
)
async def test_a_database_that_is_not_there_is_said(
    postgres: Server, database: str, told: str
) -> None:
    with pytest.raises(StoreError, match=told):
        async with open_store(postgres.address(database)):
            pass


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://who:secret@db:5432/said", "postgresql://who@db:5432/said"),
        ("postgres://who:se:c@ret@db/said", "postgres://who@db/said"),
        ("postgresql://db/said?password=secret", "postgresql://db/said"),
    ],
)
def test_a_password_is_never_shown(url: str, shown: str) -> None:
    address = address_of(url)
    assert str(address) == shown
    assert "sec" not in repr(address)
