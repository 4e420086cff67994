"""The bot under load: a process of its own on the shipped record, with what it takes."""

from __future__ import annotations

import asyncio
import contextlib
import statistics
import time
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import aiohttp

from bot.app.revisions.knowledge_base import token_of
from tests.conftest import ARTEFACTS
from tests.fuzz.test_promise import FOLDERS, questions_about
from tests.load.load import GUILDS, Crowd, percentile
from tests.loopback.child import Child
from tests.loopback.server import Loopback
from tests.postgres import free_port
from tests.records import shipped_base

_MIB = 1024 * 1024
_PASSED_OVER = "who_said_passed_over_total "


class Bot:
    """A child that is watched: its memory each second, and how late its event loop is."""

    def __init__(self, child: Child, late: Path, port: int) -> None:
        self.child = child
        self._late = late
        self._port = port
        self.memory: list[tuple[float, int]] = []

    async def watch(self) -> None:
        """Note its memory each second, until cancelled."""
        while self.child.is_running:
            self.memory.append((time.perf_counter(), self.child.memory))
            await asyncio.sleep(1)

    def slope(self, seconds: float) -> float:
        """Return by how many MiB a minute its memory grew in the last so many seconds."""
        end_s = self.memory[-1][0]
        kept = [(at, size) for at, size in self.memory if end_s - at <= seconds]
        if len(kept) < 2:
            return 0.0
        return statistics.linear_regression(*zip(*kept, strict=True)).slope / _MIB * 60

    def growth(self, since_s: float, until_s: float) -> float:
        """Return by how many MiB its memory grew between two moments of `time.perf_counter`."""
        kept = [size for at, size in self.memory if since_s <= at <= until_s]
        return (kept[-1] - kept[0]) / _MIB if kept else 0.0

    async def passed_over(self) -> int:
        """Ask it how many it has left without a word since its start."""
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{self._port}/metrics") as told,
        ):
            lines = (await told.text()).splitlines()
        return int(float(next(line.split()[1] for line in lines if line.startswith(_PASSED_OVER))))

    async def lateness(self) -> Sequence[float]:
        """Stop it, and give how late its event loop was each time it looked at the clock."""
        assert await self.child.stop() == 0
        return [float(line) for line in self._late.read_text("ascii").split()]


@contextlib.asynccontextmanager
async def under_load(
    folder: Path, *, are_different: bool = False
) -> AsyncIterator[tuple[Bot, Crowd]]:
    """Start a bot on the shipped record, and give it with the people who will ask it."""
    late, port = folder / "late", free_port()
    async with Loopback(GUILDS) as discord:
        child = await Child.start(
            discord,
            folder,
            program=("-m", "tests.load.watched", str(late)),
            KNOWLEDGE_DIR=str(FOLDERS[0]),
            CACHE_DIR=str(ARTEFACTS),
            LOG_LEVEL="WARNING",
            HEALTH_ADDRESS=str(port),
        )
        bot = Bot(child, late, port)
        watching = asyncio.create_task(bot.watch())
        try:
            await discord.gateway.until_in_service()
            await discord.answered(await discord.asked())
            tokens = [token_of(s) for s in shipped_base().record.statements.values()]
            questions = questions_about(FOLDERS[0])
            yield bot, Crowd(discord, questions, tokens, are_different=are_different)
        finally:
            watching.cancel()
            child.kill()


def lateness_text(late: Sequence[float]) -> str:
    """Tell how late an event loop was."""
    return (
        f"event loop late by {1000 * percentile(late, 50):.0f} ms in the median,"
        f" {1000 * percentile(late, 99):.0f} ms at p99, {1000 * max(late):.0f} ms at most"
    )
