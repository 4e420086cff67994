"""A stop is clean whenever it comes: at once during the start, else after the answers in flight."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.loopback.child import Child
from tests.loopback.server import TOKEN, Loopback

SHIPPED = Path(__file__).parents[2] / "knowledge"
MESSAGES = "/messages$"


@pytest.fixture
async def discord() -> AsyncIterator[Loopback]:
    async with Loopback() as loopback:
        yield loopback


@pytest.fixture
async def child(discord: Loopback, tmp_path: Path) -> AsyncIterator[Child]:
    """A bot that is in service, and has answered once."""
    running = await Child.start(discord, tmp_path)
    try:
        await discord.gateway.until_in_service()
        await discord.answered(await discord.asked())
        yield running
    finally:
        running.kill()


def assert_clean(child: Child) -> None:
    assert "Traceback" not in child.written
    assert "ERROR" not in child.written
    assert "voice" not in child.written  # which discord.py would warn of that it cannot be used
    assert TOKEN not in child.written


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM])
async def test_a_stop_during_the_start_waits_for_no_record(
    discord: Loopback, tmp_path: Path, signum: signal.Signals
) -> None:
    nothing_made_yet = str(tmp_path / "cache")
    child = await Child.start(
        discord, tmp_path, KNOWLEDGE_DIR=str(SHIPPED), CACHE_DIR=nothing_made_yet
    )
    try:
        async with asyncio.timeout(30):
            while not (tmp_path / "bot.sqlite3").exists():  # noqa: ASYNC110 - of another process
                await asyncio.sleep(0.02)
        child.tell(signum)
        told_s = time.monotonic()
        assert await child.ended() == 0
        assert time.monotonic() - told_s < 3
    finally:
        child.kill()
    assert "stopped" in child.written
    assert_clean(child)


async def test_a_stop_lets_answers_be_given_tells_the_others_and_waits_no_longer(
    discord: Loopback, child: Child
) -> None:
    discord.rest.hold("POST", MESSAGES, 60)
    before = len(discord.rest.requests)
    late = await discord.asked()
    await discord.rest.until(lambda: len(discord.rest.requests) > before)
    discord.rest.hold("POST", MESSAGES, 1, times=20)
    in_flight = [await discord.asked() for _ in range(20)]
    await asyncio.sleep(0.5)
    child.tell(signal.SIGTERM)
    told_s = time.monotonic()
    await asyncio.sleep(0.5)
    refused = await discord.asked()
    # Nor does a gateway that says nothing keep the bot from going.
    discord.gateway.is_deaf = True
    assert "about to stop" in (await discord.answered(refused))[0]
    assert await child.ended() == 0
    assert time.monotonic() - told_s < 5 + 3 + 4
    for question in in_flight:
        (answer,) = await discord.answered(question)
        assert "larder" in answer
    assert "about to stop" in (await discord.answered(late))[0]
    assert "cannot be given before the stop: 1" in child.written
    assert_clean(child)
