"""Which language the bot speaks to somebody: the question's own, else theirs, else the guild's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.locales import Phrases

if TYPE_CHECKING:
    from .client import WhoSaid


def phrases_for(interaction: discord.Interaction[WhoSaid], asked_in: str | None = None) -> Phrases:
    """Give the phrases for one who acts; `asked_in` is the language of their question, if any."""
    own, guilds = interaction.locale, interaction.guild_locale
    return interaction.client.locales.of(asked_in, str(own), str(guilds) if guilds else None)
