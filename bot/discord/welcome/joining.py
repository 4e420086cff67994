"""One short message when the bot joins a server, to whoever invited it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import discord
from discord.ext import commands

from ..kit.bot import Bot
from ..kit.delivery import is_undeliverable, log_undelivered

# The server's log has the invitation among its last entries, if anywhere.
_LOOKED_AT = 10


class Joining(commands.Cog):
    """Says how to ask, once, where it is read."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Tell the one who invited the bot, else the channel for such messages, else nobody."""
        phrases = self._bot.locales.of(str(guild.preferred_locale))
        async for place in self._places(guild):
            try:
                await place.send(phrases.text("joined", server=guild.name))
            except Exception as error:
                if not is_undeliverable(error):
                    raise
                log_undelivered(f"no welcome on server {guild.id}", error)
            else:
                return

    async def _places(self, guild: discord.Guild) -> AsyncIterator[discord.abc.Messageable]:
        if inviter := await self._inviter(guild):
            yield inviter
        channel = guild.system_channel
        if channel is not None and channel.permissions_for(guild.me).send_messages:
            yield channel

    async def _inviter(self, guild: discord.Guild) -> discord.abc.Messageable | None:
        """Find who added the bot, as the server's log has it; None where it may not be read."""
        if not guild.me.guild_permissions.view_audit_log:
            return None
        added = discord.AuditLogAction.bot_add
        try:
            async for entry in guild.audit_logs(limit=_LOOKED_AT, action=added):
                if entry.target is not None and entry.target.id == self._bot.me.id:
                    return entry.user
        except Exception as error:
            if not is_undeliverable(error):
                raise
            log_undelivered(f"the log of server {guild.id} cannot be read", error)
        return None
