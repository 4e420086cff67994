"""`/help`: how to ask, in a few lines, for the one who wants to know."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.locales import Phrases

from ..kit.bot import Bot
from ..kit.installation import everywhere
from ..kit.language import phrases_for
from ..kit.reply import Reply
from ..kit.response import respond

_PARTS = "help-ask", "help-words", "help-menu", "help-browse", "help-privacy"


class Help(commands.Cog):
    """The one command that explains the others."""

    @everywhere
    @app_commands.command(name="help")
    async def help(self, interaction: discord.Interaction[Bot]) -> None:
        """How to ask this bot, and what else it can do."""
        text = help_text(phrases_for(interaction))
        await respond(interaction, Reply(text), private=True)


def help_text(phrases: Phrases) -> str:
    """Say how to ask, a line for each way."""
    return "\n".join(phrases.text(part) for part in _PARTS)
