"""Who asks and where, as Discord tells it."""

from __future__ import annotations

from typing import Any

import discord

from bot.app.answering.asker import Asker
from bot.store import Place


def asker_in(interaction: discord.Interaction[Any]) -> Asker:
    """Tell who uses a command; on a server that the bot is not on, the guild is not kept."""
    person = interaction.user.id
    # Somebody may have installed the bot for themselves and use it on servers of others.
    is_own = interaction.is_user_integration() and not interaction.is_guild_integration()
    if interaction.guild_id is not None and not is_own:
        return Asker(person, Place.SERVER, interaction.guild_id)
    is_direct = interaction.context.dm_channel
    return Asker(person, Place.DIRECT if is_direct else Place.ELSEWHERE)


def author_of(message: discord.Message) -> Asker:
    """Tell who wrote a message."""
    if message.guild is None:
        return Asker(message.author.id, Place.DIRECT)
    return Asker(message.author.id, Place.SERVER, message.guild.id)
