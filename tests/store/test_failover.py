"""A replica that takes the place of a lost server has the store, and nobody restarts anything."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from bot.store import Actor, PostgresAddress, Store, StoreAwayError, StoreError, open_store
from tests.postgres import Server, own_folder, serving

ANN = Actor("1", 7)


@pytest.fixture
def servers() -> Iterator[tuple[Server, Server, str]]:
    """One that writes, a replica, and the name of an empty database in both."""
    with ExitStack() as stack:
        primary = stack.enter_context(serving())
        name = primary.new_database().url.rpartition("/")[2]
        replica = primary.replica(stack.enter_context(own_folder()))
        replica.start()
        stack.callback(replica.stop, "immediate")
        yield primary, replica, name


async def actions(store: Store) -> list[str]:
    return [line.action for line in await store.audit.newest(7, 9)]


async def test_the_store_goes_on_at_a_replica_that_is_promoted(
    servers: tuple[Server, Server, str],
) -> None:
    primary, replica, name = servers
    hosts = f"127.0.0.1:{replica.port},127.0.0.1:{primary.port}"
    address = PostgresAddress(f"postgresql://who@{hosts}/{name}?target_session_attrs=primary")
    async with open_store(address) as store:
        await store.audit.note(ANN, "before")
        await asyncio.sleep(0.5)  # the replica follows within moments
        await asyncio.to_thread(primary.stop, "immediate")
        with pytest.raises(StoreError):
            await store.audit.note(ANN, "while nobody writes")
        for _ in range(3):  # the one is gone, the other does not write: nobody can take anything
            with pytest.raises(StoreAwayError):
                await store.audit.note(ANN, "while nobody writes")
        await asyncio.to_thread(replica.promote)
        await store.audit.note(ANN, "after")
        assert await actions(store) == ["after", "before"]
