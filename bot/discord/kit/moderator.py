"""Who may change anything: checked in code on every call, whatever Discord's menus offer."""

from __future__ import annotations

from typing import TypeVar

import discord
from discord import app_commands

from bot.store import Actor

from .bot import Bot

T = TypeVar("T")


def for_moderators(group: T) -> T:
    """Offer commands to those who may manage the server, where the server installed the bot.

    That is a hint: a server's administrator can offer them to others.
    """
    app_commands.guild_only()(group)
    app_commands.allowed_installs(guilds=True, users=False)(group)
    app_commands.default_permissions(manage_guild=True)(group)
    return group


async def ensure_moderator(interaction: discord.Interaction[Bot]) -> None:
    """Raise `app_commands.CheckFailure` unless the one who acts is a moderator here and now.

    Permissions and roles come with every interaction, so that what was taken away while a dialog
    was open counts at once.
    """
    if interaction.guild_id is None or _is_foreign(interaction):
        raise app_commands.NoPrivateMessage
    if not _is_moderator(interaction, interaction.guild_id):
        raise app_commands.MissingPermissions(["manage_guild"])


def may_manage(interaction: discord.Interaction[Bot]) -> bool:
    """Tell whether the one who acts may manage the server, whatever their roles are called."""
    return interaction.permissions.manage_guild


def actor_of(interaction: discord.Interaction[Bot]) -> Actor:
    """Return the one who acts, as the audit log names them."""
    return Actor(str(interaction.user.id), interaction.guild_id)


def _is_foreign(interaction: discord.Interaction[Bot]) -> bool:
    """Tell whether somebody who installed the bot for themselves uses it on another server."""
    return interaction.is_user_integration() and not interaction.is_guild_integration()


def _is_moderator(interaction: discord.Interaction[Bot], guild_id: int) -> bool:
    if may_manage(interaction):
        return True
    role = interaction.client.services.settings.of(guild_id).moderator_role
    member = interaction.user
    return (
        role is not None
        and isinstance(member, discord.Member)
        and member.get_role(role) is not None
    )
