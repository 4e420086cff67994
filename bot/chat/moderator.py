"""Who may change anything: checked in code on every call, whatever Discord's menus offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.store import Actor

if TYPE_CHECKING:
    from .client import WhoSaid


async def ensure_moderator(interaction: discord.Interaction[WhoSaid]) -> None:
    """Raise `app_commands.CheckFailure` unless the one who acts is a moderator here and now."""
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    if not interaction.permissions.manage_guild:
        raise app_commands.MissingPermissions(["manage_guild"])


def actor_of(interaction: discord.Interaction[WhoSaid]) -> Actor:
    """Give the one who acts, as the audit log names them."""
    return Actor(str(interaction.user.id), interaction.guild_id)
