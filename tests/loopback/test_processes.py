"""Several processes are one bot: the real ones, on a real PostgreSQL and a Discord with shards."""

from __future__ import annotations

import asyncio
import itertools
import json
import signal
from collections import Counter
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.knowledge.files import Files
from bot.store import Actor, Load, Store, open_beside
from tests.loopback.child import Child
from tests.loopback.server import CHANNEL_ID, GUILD_ID, Loopback
from tests.postgres import Server, serving

SHARDS = 2
_GUILDS = [(number << 22) + 1 for number in range(1000, 1004)]


class Many(Loopback):
    """A Discord with several servers, divided into shards."""

    def __init__(self) -> None:
        super().__init__()
        template = json.dumps(self.gateway.guilds.pop())
        for guild in _GUILDS:
            text = template.replace(GUILD_ID, str(guild)).replace(CHANNEL_ID, str(guild + 1))
            self.gateway.guilds.append(json.loads(text))

    async def ask_everywhere(self) -> list[str]:
        """Let somebody on every server ask; give the ids of the messages."""
        asked = []
        for guild in _GUILDS:
            text = json.dumps(self.question("who said a harbour is a larder?"))
            text = text.replace(GUILD_ID, str(guild)).replace(CHANNEL_ID, str(guild + 1))
            question: dict[str, Any] = json.loads(text)
            await self.gateway.dispatch_to((guild >> 22) % SHARDS, "MESSAGE_CREATE", question)
            asked.append(str(question["id"]))
        return asked

    async def answered_once(self, asked: list[str]) -> None:
        await self.rest.until(lambda: all(self.rest.answers_to(id_) for id_ in asked))
        await asyncio.sleep(0.3)
        assert Counter(len(self.rest.answers_to(id_)) for id_ in asked) == {1: len(asked)}


@pytest.fixture
async def discord() -> AsyncIterator[Many]:
    async with Many() as loopback:
        yield loopback


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    with serving() as running:
        yield running


class Fleet:
    """Processes that share a cache and a database."""

    def __init__(self, discord: Many, server: Server, folder: Path) -> None:
        self._discord, self._folder = discord, folder
        self.server = server
        self.children: list[Child] = []
        self._numbers = itertools.count()

    async def prepare(self) -> None:
        self.address = await asyncio.to_thread(self.server.new_database)

    async def start(self) -> Child:
        folder = self._folder / f"process-{next(self._numbers)}"
        folder.mkdir()
        child = await Child.start(
            self._discord,
            folder,
            DATABASE=self.address.url,
            SHARD_COUNT=str(SHARDS),
            SHARD_IDS="auto",
        )
        self.children.append(child)
        return child


@pytest.fixture
async def fleet(discord: Many, server: Server, tmp_path: Path) -> AsyncIterator[Fleet]:
    fleet = Fleet(discord, server, tmp_path)
    await fleet.prepare()
    yield fleet
    for child in fleet.children:
        child.kill()
        await child.ended()


def shards_of(child: Child) -> set[int]:
    held: set[int] = set()
    for line in child.written.splitlines():
        words = line.split()
        if "is this process's" in line:
            held.add(int(words[words.index("shard") + 1]))
        elif "is left to another" in line:
            held.discard(int(words[words.index("shard") + 1]))
    return held


async def until(is_so: Callable[[], bool], timeout_s: float) -> float:
    loop = asyncio.get_running_loop()
    began = loop.time()
    while not is_so():
        assert loop.time() - began < timeout_s
        await asyncio.sleep(0.05)
    return loop.time() - began


async def test_processes_share_what_changes_and_take_over_from_one_that_is_killed(
    discord: Many, fleet: Fleet
) -> None:
    one, two = await fleet.start(), await fleet.start()
    await until(lambda: len(shards_of(one)) == len(shards_of(two)) == 1, 60)
    await discord.gateway.until_shards_are_served(SHARDS)
    await discord.answered_once(await discord.ask_everywhere())

    # What is put to use by whomever, every process has within two seconds.
    so_far = [len(child.written) for child in (one, two)]
    async with open_beside(fleet.address) as store:
        revision = await another_revision(store)
    for child, length in zip((one, two), so_far, strict=True):
        await child.until_written(f"caught up: {revision}", after=length, timeout_s=2)

    # The database goes: answers go on, nothing moves; it is back: so is everything.
    await asyncio.to_thread(fleet.server.stop)
    await asyncio.sleep(3)
    await discord.answered_once(await discord.ask_everywhere())
    await asyncio.to_thread(fleet.server.start)
    for child in (one, two):
        await child.until_written("the store is back", timeout_s=15)

    one.tell(signal.SIGKILL)
    await one.ended()
    taken_over_s = await until(lambda: len(shards_of(two)) == SHARDS, 30)
    await discord.gateway.until_shards_are_served(SHARDS)
    assert taken_over_s < 30
    await discord.answered_once(await discord.ask_everywhere())
    assert discord.gateway.most_at_once == 1, "a shard was served twice"
    assert await two.stop() == 0


async def another_revision(store: Store) -> str:
    """Put another revision to use as a process does: its files, the load, the audit line."""
    last = await store.loads.last()
    assert last is not None
    contents = dict(await store.revisions.contents(last.revision))
    contents["dispute.yaml"] += b"\n# another revision\n"
    files = Files(contents)
    await store.revisions.keep(files.revision, files.contents)
    async with store.transaction() as inside:
        await inside.loads.add(Load(files.revision, "1", datetime.now(UTC), last.statements))
        await inside.audit.note(Actor("1"), "knowledge reload", last.revision, files.revision)
    return files.revision
