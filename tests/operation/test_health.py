"""What a monitor and an operator see of the real bot, and what neither ever sees."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from tests.loopback.child import Child
from tests.loopback.server import GUILD_ID, Loopback
from tests.postgres import free_port

# Of a search by words and known questions.
STEPS = ("parse", "retrieve", "rank", "decide")


@pytest.fixture
async def discord() -> AsyncIterator[Loopback]:
    async with Loopback() as loopback:
        yield loopback


async def page(port: int, path: str) -> tuple[int, str]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}{path}") as response,
    ):
        return response.status, await response.text()


async def until_told(port: int, path: str, text: str) -> str:
    told = ""
    for _ in range(100):
        _, told = await page(port, path)
        if text in told:
            return told
        await asyncio.sleep(0.1)
    raise AssertionError(told)


async def test_a_bot_in_service_tells_its_monitor_and_logs_no_question(
    discord: Loopback, tmp_path: Path
) -> None:
    port = free_port()
    child = await Child.start(discord, tmp_path, HEALTH_ADDRESS=str(port), LOG_FORMAT="json")
    try:
        await discord.gateway.until_in_service()
        assert await page(port, "/healthz") == (200, "alive\n")
        message_id = await discord.asked()
        assert await discord.answered(message_id)
        await until_told(port, "/readyz", "ready")
        numbers = await until_told(port, "/metrics", "deliver")
        assert 'who_said_questions_total{language="en",outcome="answer"} 1.0' in numbers
        for stage in ("wait", "search", "deliver", *STEPS):
            assert f'who_said_stage_seconds_count{{stage="{stage}"}} 1.0' in numbers
        for name in (
            *("revision_age_seconds", "searches", "notes_waiting", "notes_dropped_total"),
            *("loop_lag_seconds_bucket", "gateway_lost_total", "gateway_latency_seconds"),
        ):
            assert f"\nwho_said_{name}" in numbers
        await discord.gateway.drop()
        await until_told(port, "/metrics", "who_said_gateway_lost_total 1.0")
        assert await child.stop() == 0
    finally:
        child.kill()
    lines = [json.loads(line) for line in child.written.splitlines()]
    (decided,) = (line for line in lines if line["message"] == "decided")
    assert decided["guild"] == int(GUILD_ID)
    assert (decided["shard"], decided["outcome"], decided["level"]) == (0, "answer", "INFO")
    steps_ms = sum(decided[f"{step}_ms"] for step in STEPS)
    assert 0.9 * decided["search_ms"] < steps_ms <= decided["search_ms"] + 0.1
    assert "larder" not in child.written


async def test_a_port_that_is_taken_is_said_in_one_line(discord: Loopback, tmp_path: Path) -> None:
    taken = discord.api.partition("//")[2].partition("/")[0]
    child = await Child.start(discord, tmp_path, HEALTH_ADDRESS=taken)
    try:
        assert await child.ended() == 2
    finally:
        child.kill()
    assert child.written.splitlines()[-1].startswith("HEALTH_ADDRESS cannot be listened at")
