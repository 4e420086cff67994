"""A button that only moderators may press, at the moment when they press it."""

from __future__ import annotations

from typing import Any

import discord

from .bot import Bot
from .component import DynamicItem
from .moderator import ensure_moderator


class ModeratorButton(DynamicItem[discord.ui.Button[Any]], template=r"(?!)"):
    """Acts for a moderator; subclasses say what it does.

    Whoever could see it when it was sent may have lost the permission since.
    """

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Check, then act."""
        await ensure_moderator(interaction)
        await self.act(interaction)

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Do what the button is for; the one who pressed it is a moderator."""
        raise NotImplementedError
