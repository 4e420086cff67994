"""Who may change anything: checked in code on every call, whatever Discord's menus offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord
from discord import app_commands

if TYPE_CHECKING:
    from .client import WhoSaid


async def ensure_moderator(interaction: discord.Interaction[WhoSaid]) -> None:
    """Raise `app_commands.CheckFailure` unless the one who acts is a moderator here and now.

    Permissions and roles come with every interaction, so that what was taken away while a dialog
    was open counts at once.
    """
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    if not _is_moderator(interaction, interaction.guild_id):
        raise app_commands.MissingPermissions(["manage_guild"])


def _is_moderator(interaction: discord.Interaction[WhoSaid], guild_id: int) -> bool:
    if interaction.permissions.manage_guild:
        return True
    role = interaction.client.services.settings.of(guild_id).moderator_role
    member = interaction.user
    return (
        role is not None
        and isinstance(member, discord.Member)
        and member.get_role(role) is not None
    )
