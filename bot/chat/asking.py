"""Commands for everybody: `/ask`, `/who-said`, and "Who said this?" on a message."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.service import MAX_QUESTION, Clerk, Finding

from .reply import reply_to
from .tongue import phrases_for


class Asking(commands.Cog):
    """Questions asked through Discord's own commands; each works without any intent."""

    def __init__(self, tree: app_commands.CommandTree[Any], clerk: Clerk) -> None:
        self._tree = tree
        self._clerk = clerk
        # discord.py does not collect context menus from a cog by itself.
        self._menu = app_commands.ContextMenu(
            name="Who said this?",
            callback=self.who_said_this,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True),
        )

    async def cog_load(self) -> None:
        """Add the context menu."""
        self._tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take the context menu away again."""
        self._tree.remove_command(self._menu.name, type=self._menu.type)

    @app_commands.command()
    @app_commands.describe(question="What you want to know, in your own words, in any language")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def ask(
        self,
        interaction: discord.Interaction[Any],
        question: app_commands.Range[str, 1, MAX_QUESTION],
    ) -> None:
        """Ask who said what: the quote, the speaker, the date, the source."""
        await _answer(interaction, self._clerk.ask(question))

    @app_commands.command(name="who-said")
    @app_commands.describe(words="The words as you remember them")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def who_said(
        self,
        interaction: discord.Interaction[Any],
        words: app_commands.Range[str, 1, MAX_QUESTION],
    ) -> None:
        """Find who said words that you half remember."""
        await _answer(interaction, self._clerk.who_said(words))

    async def who_said_this(
        self, interaction: discord.Interaction[Any], message: discord.Message
    ) -> None:
        """Look the words of a message up, for the one who asks only."""
        if not message.content.strip():
            await interaction.response.send_message(
                phrases_for(interaction).text("no-words"), ephemeral=True
            )
            return
        await _answer(interaction, self._clerk.who_said(message.content), ephemeral=True)


async def _answer(
    interaction: discord.Interaction[Any], finding: Awaitable[Finding], *, ephemeral: bool = False
) -> None:
    # Discord gives three seconds; a search may have to stand in line for longer.
    await interaction.response.defer(thinking=True, ephemeral=ephemeral)
    found = await finding
    reply = reply_to(found, phrases_for(interaction, found.ruling.language))
    await interaction.followup.send(**reply.parts, ephemeral=ephemeral)
