"""The Discord client: what it asks Discord for, and which cogs it has."""

from __future__ import annotations

import discord
from discord.ext import commands

from bot.locales import Locales
from bot.service import Services

from .asking import Asking
from .knowledge import (
    AgreeButton,
    Auditing,
    DeclineButton,
    History,
    KnowledgeGroup,
    OlderButton,
    Reloading,
)
from .listening import Listening
from .more import MoreButton
from .tree import Tree


class WhoSaid(commands.Bot):
    """Answers from the record on Discord.

    No privileged intent is needed. With `message_content`, which Discord must grant, the bot also
    hears what is said in channels that were opened to it.
    """

    def __init__(
        self, services: Services, locales: Locales, *, message_content: bool = False
    ) -> None:
        intents = discord.Intents.none()
        intents.guilds = True
        intents.guild_messages = True
        intents.dm_messages = True
        intents.message_content = message_content
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=intents,
            tree_cls=Tree,
            # Nothing that the bot ever sends may ping anybody, whatever stands in it.
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
        )
        self.services = services
        self.locales = locales

    @property
    def me(self) -> discord.ClientUser:
        """The bot's own account, known once it has logged in."""
        if self.user is None:
            raise RuntimeError("not logged in")
        return self.user

    async def setup_hook(self) -> None:
        """Add cogs and buttons, and register the commands if Discord has others."""
        services = self.services
        self.add_dynamic_items(MoreButton, AgreeButton, DeclineButton, OlderButton)
        await self.add_cog(Asking(self.tree, services.clerk))
        await self.add_cog(Listening(self, services.clerk))
        self.tree.add_command(
            KnowledgeGroup(
                Reloading(services.keeper), History(services.keeper), Auditing(services.audit)
            )
        )
        if isinstance(self.tree, Tree):
            await self.tree.sync_if_changed()

    async def on_message(self, message: discord.Message, /) -> None:
        """Leave messages to the cogs: there are no prefix commands."""
