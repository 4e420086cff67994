"""Which language the bot speaks to somebody.

What moderators have set, else the question's own, else theirs, else the guild's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.locales import Phrases

from .place import in_force

if TYPE_CHECKING:
    from .client import WhoSaid


def phrases_for(interaction: discord.Interaction[WhoSaid], asked_in: str | None = None) -> Phrases:
    """Give the phrases for one who acts; `asked_in` is the language of their question, if any."""
    bot, own, guilds = interaction.client, interaction.locale, interaction.guild_locale
    set_here = in_force(bot, interaction).language
    return bot.locales.of(set_here, asked_in, str(own), str(guilds) if guilds else None)
