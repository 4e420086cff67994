"""Answering an interaction in time: at once where the work is quick, deferred where it is not."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

import discord

from .reply import Reply

T = TypeVar("T")

# Discord takes a first response for three seconds; half of that is left for the road.
# https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
PATIENCE_S = 1.5


async def awaited(interaction: discord.Interaction[Any], work: Awaitable[T], *, private: bool) -> T:
    """Await `work`, and show that the bot is thinking where that takes a while."""
    task = asyncio.ensure_future(work)
    if not await is_done_soon(task):
        await interaction.response.defer(thinking=True, ephemeral=private)
    return await task


async def is_done_soon(task: asyncio.Future[T], patience_s: float = PATIENCE_S) -> bool:
    """Wait until a task is done, or patience is at its end."""
    done, _ = await asyncio.wait({task}, timeout=patience_s)
    return bool(done)


async def respond(
    interaction: discord.Interaction[Any], reply: Reply, *, private: bool
) -> int | None:
    """Send a reply, whether or not the interaction was deferred meanwhile; give its id."""
    if interaction.response.is_done():
        # Unlike a new message, an edit that is repeated after a failure shows once.
        parts = reply.parts
        if file := parts.pop("file", None):
            parts["attachments"] = [file]
        sent = await interaction.edit_original_response(**parts)
        return sent.id
    response = await interaction.response.send_message(**reply.parts, ephemeral=private)
    return response.message_id
