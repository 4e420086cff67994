"""The Discord client: what it asks Discord for, and which cogs it has."""

from __future__ import annotations

import logging
from functools import partial

import discord
from discord.ext import commands

from bot.app.outcome import Refused, Reloaded
from bot.app.services import Services
from bot.locales import Locales

from .answers.asking import Asking
from .answers.correcting import Correcting
from .answers.listening import Listening
from .answers.more import MoreButton, PageButton
from .answers.unhelpful import UnhelpfulButton
from .browse.browsing import Browsing
from .card.button import (
    AccountsButton,
    CardButton,
    CiteButton,
    ContextButton,
    EventButton,
    RepliesButton,
)
from .follow.following import Following
from .follow.stop import StopButton
from .follow.telling import Telling
from .kit.bot import Bot
from .kit.budget import Budget
from .listing.picture import Pictures
from .listing.turning import ListButton, OpenMenu, TurnButton
from .moderation import (
    BUTTONS,
    Auditing,
    History,
    KnowledgeGroup,
    Proposing,
    Questions,
    Reloading,
    watch_note,
)
from .moderation.notification import leave_note
from .privacy.privacy import DeleteButton, Privacy
from .settings.setting import Settings
from .translator import CommandTranslator
from .tree import Tree
from .welcome.help import Help
from .welcome.joining import Joining

_log = logging.getLogger(__name__)


class WhoSaid(Bot):
    """Answers from the record on Discord.

    No privileged intent is needed. With `message_content`, which Discord must grant, the bot also
    hears what is said in channels that were opened to it.
    """

    def __init__(
        self,
        services: Services,
        locales: Locales,
        *,
        message_content: bool = False,
        budget: Budget | None = None,
        api: str | None = None,
        shard_count: int | None = 1,
    ) -> None:
        intents = discord.Intents.none()
        intents.guilds = True
        intents.guild_messages = True
        intents.dm_messages = True
        intents.message_content = message_content
        super().__init__(
            services,
            locales,
            budget=budget,
            command_prefix=commands.when_mentioned,
            help_command=None,
            intents=intents,
            tree_cls=Tree,
            # Nothing that the bot ever sends may ping anybody, whatever stands in it.
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            activity=discord.CustomActivity(name=locales.base.text("presence")),
            api=api,
            shard_count=shard_count,
        )

    async def setup_hook(self) -> None:
        """Add what the bot offers, and register the commands if Discord has others."""
        await self.add_everything()
        try:
            await self.commands_tree.sync_if_changed()
        except Exception as error:  # noqa: BLE001 - those that Discord has go on working
            _log.warning("the commands are not registered (%r); try `who-said sync`", error)

    @property
    def commands_tree(self) -> Tree:
        """The command tree, as what it is."""
        if not isinstance(self.tree, Tree):
            raise TypeError(f"{self.tree!r} is not the bot's own tree")
        return self.tree

    async def add_everything(self) -> None:
        """Add cogs and buttons, and the translations of commands."""
        await self.tree.set_translator(CommandTranslator(self.locales))
        self.add_dynamic_items(
            *(CardButton, ContextButton, MoreButton, PageButton, RepliesButton, UnhelpfulButton),
            *(EventButton, ListButton),
            *(AccountsButton, CiteButton, StopButton, TurnButton, OpenMenu, DeleteButton),
            *BUTTONS,
        )
        services, pictures = self.services, Pictures()
        await self.add_cog(Asking(self.tree, services.answering, pictures))
        await self.add_cog(Browsing(services.browse, pictures))
        await self.add_cog(Listening(self, pictures))
        await self.add_cog(Correcting(self, services))
        await self.add_cog(Following(services.following, services.browse))
        await self.add_cog(Telling(self, services.following))
        await self.add_cog(Settings(self, services.settings))
        await self.add_cog(Privacy(services.privacy))
        await self.add_cog(Help())
        await self.add_cog(Joining(self))
        self.tree.add_command(
            KnowledgeGroup(
                Reloading(services.keeper),
                History(services.keeper),
                Auditing(services.audit),
                Questions(services),
                Proposing(services),
            )
        )

    async def leave(self) -> None:
        """Take nothing new on, give the answers in flight, and close the connection."""
        await self.reception.close()
        await self.close()

    async def tell_moderators(self, outcome: Reloaded | Refused) -> None:
        """Leave a note about files that have changed by themselves."""
        await leave_note(self, partial(watch_note, outcome))

    async def on_message(self, message: discord.Message, /) -> None:
        """Leave messages to the cogs: there are no prefix commands."""
