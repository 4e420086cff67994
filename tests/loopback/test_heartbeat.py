"""A gateway that says nothing any more is left, and the session taken up again."""

from __future__ import annotations

import asyncio

from bot.app.services import Services
from bot.discord import WhoSaid
from bot.locales import load_locales
from tests.loopback.server import TOKEN, Loopback


async def test_a_gateway_that_is_silent_is_left_and_the_session_resumed(
    services: Services,
) -> None:
    async with Loopback() as discord, WhoSaid(services, load_locales(), api=discord.api) as bot:
        # Discord beats every 41 seconds, and discord.py waits for a minute.
        discord.gateway.interval_s, bot._connection.heartbeat_timeout = 0.1, 0.4
        running = asyncio.create_task(bot.start(TOKEN))
        await discord.gateway.until_in_service()
        await asyncio.sleep(1)
        assert discord.gateway.log == ["identify", "ready"]
        discord.gateway.is_deaf = True
        missed = await discord.asked()
        await asyncio.sleep(0.6)
        discord.gateway.is_deaf = False
        await discord.gateway.until_in_service(after=2)
        assert "resumed" in discord.gateway.log
        assert len(await discord.answered(missed)) == 1
        await bot.leave()
        await running
