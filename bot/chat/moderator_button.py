"""A button that only moderators may press, at the moment when they press it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import discord

from .error import apologise
from .moderator import ensure_moderator

if TYPE_CHECKING:
    from .client import WhoSaid


# discord.py asks every dynamic item for a template; nothing matches this one.
class ModeratorButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"(?!)"):
    """Acts for a moderator, and apologises on the one error path; subclasses say what it does.

    Whoever could see it when it was sent may have lost the permission since.
    """

    async def callback(self, interaction: discord.Interaction[WhoSaid]) -> None:  # type: ignore[override]
        """Check, then act; discord.py only logs what this raises, so it apologises itself."""
        try:
            await ensure_moderator(interaction)
            await self.act(interaction)
        except Exception as error:  # noqa: BLE001 - the one error path
            await apologise(interaction, error)

    async def act(self, interaction: discord.Interaction[WhoSaid]) -> None:
        """Do what the button is for; the one who pressed it is a moderator."""
        raise NotImplementedError
