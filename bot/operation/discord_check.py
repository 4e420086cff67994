"""Checks what the bot needs of Discord: its token, intents, permissions, shards and the time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp
import discord
from discord.http import Route

from .finding import Finding, fault, fine, note

_PAGE = "https://discord.com/developers/applications"
# Discord takes an interaction's age from the clock; a minute is far more than clocks drift.
_DRIFT_S = 30.0
_NEEDED = discord.Permissions(
    view_channel=True, send_messages=True, embed_links=True, read_message_history=True
)
_FEW_SESSIONS = 50
_MOST_GUILDS = 200


async def check_discord(
    token: str, api: str | None, *, message_content: bool
) -> AsyncIterator[Finding]:
    """Log in and look; nothing is changed, and no connection to the gateway is opened."""
    if api is not None:
        Route.BASE = api
    yield await _clock(Route.BASE)
    async with discord.Client(intents=discord.Intents.none()) as client:
        try:
            await client.login(token)
        except discord.LoginFailure:
            yield fault("token", f"Discord refuses it; reset it under Bot at {_PAGE}")
            return
        except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError) as error:
            yield fault("token", f"Discord cannot be asked ({error!r}); check the network")
            return
        yield fine("token", f"Discord knows it as {client.user}")
        yield _intent(client, message_content=message_content)
        async for finding in _guilds(client):
            yield finding
        yield await _sessions(client)


async def _clock(api: str) -> Finding:
    try:
        async with aiohttp.ClientSession() as session, session.get(f"{api}/gateway") as response:
            theirs = parsedate_to_datetime(response.headers["Date"])
    except (aiohttp.ClientError, OSError, TimeoutError, KeyError, ValueError) as error:
        return note("clock", f"Discord does not tell the time ({error!r})")
    ahead_s = (datetime.now(UTC) - theirs).total_seconds()
    if abs(ahead_s) > _DRIFT_S:
        how = "ahead of" if ahead_s > 0 else "behind"
        told = f"it is {abs(ahead_s):.0f} s {how} Discord's; switch time synchronisation on"
        return fault("clock", told)
    return fine("clock", "it agrees with Discord's")


def _intent(client: discord.Client, *, message_content: bool) -> Finding:
    what = "intents"
    flags = client.application_flags
    is_on = flags.gateway_message_content or flags.gateway_message_content_limited
    if message_content and not is_on:
        told = "MESSAGE_CONTENT=true and the Message Content Intent is off; switch it on under Bot"
        return fault(what, f"{told} at {_PAGE}, or leave the setting out")
    if is_on and not message_content:
        return note(what, "the Message Content Intent is on and not used; switch it off")
    return fine(what, "message content" if message_content else "none that is privileged")


async def _guilds(client: discord.Client) -> AsyncIterator[Finding]:
    what = "permissions"
    guilds = await client.http.get_guilds(_MOST_GUILDS, with_counts=False)
    lacking = False
    for guild in guilds:
        given = discord.Permissions(int(guild["permissions"]))
        if given.administrator or given >= _NEEDED:
            continue
        lacking = True
        missing = [name for name, is_needed in _NEEDED if is_needed and not getattr(given, name)]
        told = f"{', '.join(missing)} are missing on server {guild['id']}"
        yield note(what, f"{told}; give them to the bot's role there")
    if not guilds:
        yield note(what, "the bot is on no server yet; docs/discord.md says how to invite it")
    elif not lacking:
        yield fine(what, f"it may do what it has to on every server looked at ({len(guilds)})")


async def _sessions(client: discord.Client) -> Finding:
    shards, _, limit = await client.http.get_bot_gateway()
    left = limit["remaining"]
    told = f"Discord wants {shards} and allows {left} more sessions today"
    if left < _FEW_SESSIONS:
        return note("shards", f"{told}; find out why the bot starts so often")
    return fine("shards", told)
