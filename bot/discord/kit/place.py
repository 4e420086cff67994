"""Where somebody acts, and what moderators have set there."""

from __future__ import annotations

import discord

from bot.app.settings import InForce

from .bot import Bot


def in_force(bot: Bot, where: discord.Interaction[Bot] | discord.Message) -> InForce:
    """Return the settings that hold where somebody acts or writes."""
    guild_id = where.guild.id if isinstance(where, discord.Message) and where.guild else None
    if isinstance(where, discord.Interaction):
        guild_id = where.guild_id
    return bot.services.settings.at(guild_id, channel_id_of(where.channel))


def channel_id_of(channel: object) -> int | None:
    """Return a channel's id; a thread counts as the channel that it hangs on."""
    return getattr(channel, "parent_id", None) or getattr(channel, "id", None)
