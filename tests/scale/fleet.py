"""Several real processes on a real PostgreSQL, with servers as large as real ones."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from pathlib import Path

from tests.conftest import ARTEFACTS
from tests.fuzz.test_promise import FOLDERS, questions_about
from tests.loopback.child import Child
from tests.loopback.server import Loopback
from tests.postgres import Server
from tests.scale.crowd import Crowd

# About what a server has.
_CHANNELS, _ROLES = 30, 15
_QUIET_S = 6.0


@contextlib.asynccontextmanager
async def fleet(
    server: Server, folder: Path, *, processes: int, shards: int, guilds: int
) -> AsyncIterator[tuple[Loopback, Crowd, list[Child]]]:
    """Start processes that share the shards, and give them with the people who will ask."""
    address = await asyncio.to_thread(server.new_database)
    async with Loopback(guilds) as discord:
        discord.gateway.guilds = [_furnished(json.dumps(g)) for g in discord.gateway.guilds]
        children: list[Child] = []
        try:
            for number in range(processes):
                home = folder / str(number)
                home.mkdir()
                child = await Child.start(
                    discord,
                    home,
                    DATABASE=address.url,
                    SHARD_COUNT=str(shards),
                    SHARD_IDS="auto",
                    KNOWLEDGE_DIR=str(FOLDERS[0]),
                    CACHE_DIR=str(ARTEFACTS),
                    LOG_LEVEL="WARNING",
                )
                children.append(child)
            await discord.gateway.until_shards_are_served(shards, timeout_s=180)
            await _shared_out(discord)
            yield discord, Crowd(discord, shards, questions_about(FOLDERS[0])), children
        finally:
            for child in children:
                child.kill()
                await child.ended()


async def _shared_out(discord: Loopback) -> None:
    """Wait until no shard goes from one process to another any more."""
    log = discord.gateway.log
    for _ in range(20):
        so_far = len(log)
        await asyncio.sleep(_QUIET_S)
        if len(log) == so_far:
            return
    raise TimeoutError(log[-10:])


def _furnished(guild: str) -> dict[str, object]:
    """Return a server with as many channels and roles as one has."""
    made = json.loads(guild)
    (channel,), (role,) = made["channels"], made["roles"]
    made["channels"] += [
        {**channel, "id": str(int(channel["id"]) + (n << 40))} for n in range(1, _CHANNELS)
    ]
    made["roles"] += [
        {**role, "id": str(int(role["id"]) + (n << 40)), "name": f"r{n}"} for n in range(1, _ROLES)
    ]
    return dict(made)
