"""Commands for everybody: `/ask`, `/who-said`, and two for the menu of a message."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.app.answering.answering import Answering
from bot.app.answering.clerk import MAX_QUESTION
from bot.app.answering.finding import Asked
from bot.locales import Phrases

from ..kit.asker import asker_in
from ..kit.bot import Bot
from ..kit.installation import everywhere
from ..kit.language import phrases_for
from ..kit.place import in_force
from ..kit.reply import Reply
from ..kit.response import awaited, respond
from ..listing.picture import Pictures
from .answer import reply_to
from .check import check_of, lookup_of, words_in
from .pictured import pictured

PRIVATE = "Only you see the answer; left out, as the moderators have set"


class Asking(commands.Cog):
    """Questions asked through Discord's own commands; each works without any intent."""

    def __init__(
        self, tree: app_commands.CommandTree[Any], answering: Answering, pictures: Pictures
    ) -> None:
        self._tree = tree
        self._answering = answering
        self._pictures = pictures
        # discord.py does not collect context menus from a cog by itself.
        self._menus = (
            everywhere(
                app_commands.ContextMenu(name="Who said this?", callback=self.who_said_this)
            ),
            everywhere(
                app_commands.ContextMenu(name="Check this quote", callback=self.check_this_quote)
            ),
        )

    async def cog_load(self) -> None:
        """Add the context menus."""
        for menu in self._menus:
            self._tree.add_command(menu)

    async def cog_unload(self) -> None:
        """Take the context menus away again."""
        for menu in self._menus:
            self._tree.remove_command(menu.name, type=menu.type)

    @everywhere
    @app_commands.command()
    @app_commands.describe(
        question="What you want to know, in your own words, in any language", private=PRIVATE
    )
    async def ask(
        self,
        interaction: discord.Interaction[Any],
        question: app_commands.Range[str, 1, MAX_QUESTION],
        private: bool | None = None,
    ) -> None:
        """Ask who said what: the quote, the speaker, the date, the source."""
        asking = self._answering.ask(question, asker_in(interaction))
        await self._answer(interaction, asking, private=private)

    @everywhere
    @app_commands.command(name="who-said")
    @app_commands.describe(words="The words as you remember them", private=PRIVATE)
    async def who_said(
        self,
        interaction: discord.Interaction[Any],
        words: app_commands.Range[str, 1, MAX_QUESTION],
        private: bool | None = None,
    ) -> None:
        """Find who said words that you half remember."""
        finding = self._answering.who_said(words, asker_in(interaction))
        await self._answer(interaction, finding, lookup_of, private=private)

    async def who_said_this(
        self, interaction: discord.Interaction[Bot], message: discord.Message
    ) -> None:
        """Find who said the words of a message, for the one who asks only."""
        if words := await _words(interaction, message):
            found = self._answering.who_said(words, asker_in(interaction), is_own=False)
            await self._answer(interaction, found, lookup_of, private=True)

    async def check_this_quote(
        self, interaction: discord.Interaction[Bot], message: discord.Message
    ) -> None:
        """Hold the words of a message against the record, for the one who asks only."""
        if words := await _words(interaction, message):
            found = self._answering.who_said(words, asker_in(interaction), is_own=False)
            finding = await awaited(interaction, found, private=True)
            phrases = phrases_for(interaction, finding.ruling.language)
            await respond(interaction, check_of(finding, phrases), private=True)

    async def _answer(
        self,
        interaction: discord.Interaction[Bot],
        asking: Awaitable[Asked],
        compose: Callable[[Asked, Phrases], Reply] = reply_to,
        *,
        private: bool | None,
    ) -> None:
        if private is None:
            private = in_force(interaction.client, interaction).is_private
        may_attach = interaction.app_permissions.attach_files

        async def composed() -> tuple[Asked, Phrases, Reply]:
            asked = await asking
            phrases = phrases_for(interaction, asked.ruling.language)
            reply = compose(asked, phrases)
            reply = await pictured(self._pictures, reply, asked, phrases, may_attach=may_attach)
            return asked, phrases, reply

        asked, phrases, reply = await awaited(interaction, composed(), private=private)
        message_id = await respond(interaction, reply, private=private)
        if message_id and interaction.channel_id and not private:  # nobody replies to private ones
            where = interaction.channel_id, interaction.guild_id
            delivery = reply.delivery(message_id, *where, phrases)
            interaction.client.services.answering.delivered(asked, delivery)


async def _words(interaction: discord.Interaction[Bot], message: discord.Message) -> str | None:
    """Return the words of a message; tell the one who asks where it has none."""
    words = words_in(message)
    if words is None:
        await respond(interaction, Reply(phrases_for(interaction).text("no-words")), private=True)
    return words
