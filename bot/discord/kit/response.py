"""Answering an interaction in time: at once where the work is quick, deferred where it is not."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any, TypeVar

import discord

from .reception import TAKEN_S
from .reply import Reply

T = TypeVar("T")

# Half of the time for which Discord takes a first response is left for the road.
_ROAD_S = TAKEN_S / 2


async def awaited(interaction: discord.Interaction[Any], work: Awaitable[T], *, private: bool) -> T:
    """Await `work`, and show that the bot is thinking where that takes a while."""
    task = asyncio.ensure_future(work)
    left_s = interaction.client.reception.left_s(interaction.id)
    if not await is_done_soon(task, max(0.0, left_s - _ROAD_S)):
        await interaction.response.defer(thinking=True, ephemeral=private)
    return await task


async def is_done_soon(task: asyncio.Future[T], patience_s: float) -> bool:
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
