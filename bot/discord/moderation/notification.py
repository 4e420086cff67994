"""Notes for moderators, in the channel that each server has set for them."""

from __future__ import annotations

from collections.abc import Callable

import discord

from bot.locales import Phrases

from ..kit.bot import Bot
from ..kit.delivery import is_undeliverable, log_undelivered
from ..kit.language import chosen


async def leave_note(bot: Bot, write: Callable[[Phrases], tuple[str, list[discord.File]]]) -> None:
    """Write a note on every server that has a channel for notes, in the language spoken there."""
    for guild in bot.guilds:
        channel = guild.get_channel(bot.services.settings.of(guild.id).notes_channel or 0)
        if not isinstance(channel, discord.TextChannel):
            continue
        phrases = chosen(
            bot.locales,
            set_here=bot.services.settings.at(guild.id, channel.id).language,
            asked_in=None,
            guilds=str(guild.preferred_locale),
        )
        try:
            text, files = write(phrases)
            await channel.send(text, files=files)
        except Exception as error:
            if not is_undeliverable(error):
                raise
            log_undelivered(f"no note can be left in channel {channel.id}", error)
