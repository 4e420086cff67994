"""Views, modals and buttons that apologise when something goes wrong.

discord.py only logs what its own raise. Everything of the bot derives from these.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Self, TypeVar

import discord

from .error import apologise

if TYPE_CHECKING:
    from .client import WhoSaid

ItemT = TypeVar("ItemT", bound=discord.ui.Item[Any])


class View(discord.ui.View):
    """A view on the one error path."""

    async def on_error(
        self,
        interaction: discord.Interaction[Any],
        error: Exception,
        _item: discord.ui.Item[Any],
        /,
    ) -> None:
        """Apologise to the one who used it."""
        await apologise(interaction, error)


class Modal(discord.ui.Modal):
    """A form on the one error path."""

    async def on_error(  # type: ignore[override] # as in discord.py itself
        self, interaction: discord.Interaction[Any], error: Exception, /
    ) -> None:
        """Apologise to the one who sent it."""
        await apologise(interaction, error)


class DynamicItem(discord.ui.DynamicItem[ItemT], template=r"(?!)"):
    """A button or menu that outlives the process, on the one error path.

    All it needs stands in its custom id. `restored` builds it again, `respond` does what it is
    for, and whatever they raise is answered.
    """

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        _item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """Build it again, as discord.py asks for it."""
        try:
            return cls.restored(interaction, match)
        except Exception as error:
            await apologise(interaction, error)
            raise

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Respond, as discord.py asks for it."""
        try:
            await self.respond(interaction)
        except Exception as error:  # noqa: BLE001 - the one error path
            await apologise(interaction, error)

    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        """Build it from what its custom id carries."""
        raise NotImplementedError

    async def respond(self, interaction: discord.Interaction[WhoSaid]) -> None:
        """Do what it is for."""
        raise NotImplementedError
