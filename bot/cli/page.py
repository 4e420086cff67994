"""The local page: the same bot on a simulated Discord, used in a browser, without a token."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import discord

from bot.discord import WhoSaid
from bot.record import Record

from .until import until

if TYPE_CHECKING:
    import simcord

_HOW_TO_CONNECT = """\
This page is a simulated Discord. For the real one, make an application with a bot at
https://discord.com/developers/applications and start again with DISCORD_TOKEN=<its token>."""

_TICK_S = 0.5
_TOPIC = "/ask, /who-said, or ask right here"


class PageError(Exception):
    """The page cannot be started."""


async def serve_page(bot: WhoSaid, port: int, stop: asyncio.Event) -> None:
    """Serve the page until `stop` is set or it is closed in the browser; `port` 0 is any.

    The extra `page` must be installed.
    """
    import simcord

    try:
        # Errors have been answered and logged by the bot; they need not end the page.
        async with simcord.run(bot, check_errors=False, settle_timeout=30.0) as env:
            await _serve(env, bot, port, stop)
    except simcord.SetupError as error:
        raise PageError(str(error)) from error


def _topic(record: Record) -> str:
    """Say how to ask, with a question that the record answers where it knows of one."""
    known = (asks for s in record.statements.values() for asks in s.asks.values() if asks)
    asked = next(known, None)
    return f"Try: @bot {asked[0]} · {_TOPIC}" if asked else _TOPIC


async def _serve(env: simcord.Env, bot: WhoSaid, port: int, stop: asyncio.Event) -> None:
    _set_clock(env)
    await bot.me.edit(username="Who Said")
    guild = env.create_guild("Trying it out")
    channel = guild.create_text_channel(
        "the-record", topic=_topic(bot.services.serving.base.record)
    )
    await bot.services.settings.set_open(guild.id, channel.id, True, str(bot.me.id))
    may_manage = discord.Permissions(manage_guild=True)
    moderators = guild.create_role("Moderators", permissions=may_manage)
    # Two moderators, since nobody accepts a change of their own.
    people = {
        "member": ("A member", []),
        "moderator": ("A moderator", [moderators]),
        "another": ("Another moderator", [moderators]),
    }
    viewers = [
        guild.add_member(env.create_user(name, global_name=shown), roles=roles)
        for name, (shown, roles) in people.items()
    ]
    async with env.preview(channel, viewers=viewers, layout="channel", port=port) as preview:
        print(f"Open {preview.url}\nStop with Ctrl-C.\n{_HOW_TO_CONNECT}", flush=True)
        going = asyncio.create_task(_keep_clock(env, preview))
        try:
            await until(stop, preview.wait_closed())
        finally:
            going.cancel()


def _set_clock(env: simcord.Env) -> None:
    clock = env.backend.clock
    clock.advance((datetime.now(UTC) - clock.now()).total_seconds())


async def _keep_clock(env: simcord.Env, preview: simcord.Preview) -> None:
    """Keep a clock going that by itself stands still, and in the past at that.

    "An hour ago" would be told as "in a year", and what is pressed now would come long ago. What
    the page takes for now stands still too, and "a minute ago" would be "in a minute".
    """
    while True:
        _set_clock(env)
        preview.capture_time = env.backend.clock.now()
        await asyncio.sleep(_TICK_S)
