"""Views, modals and buttons that come in by the one door and apologise when something goes wrong.

discord.py only logs what its own raise. Everything of the bot derives from these. Nothing stays in
memory for a press: a button acts by its custom id, and a person has one form open at a time.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar, Self, TypeVar

import discord

from .admission import admit
from .bot import Bot
from .budget import ACTION
from .error import apologise
from .offer import ensure_offered

ItemT = TypeVar("ItemT", bound=discord.ui.Item[Any])

# Discord takes a response to a form for as long as to any other interaction.
_FORM_S = 15 * 60


class _OnePath(discord.ui.view.BaseView):
    """What views and layouts have in common."""

    cost: ClassVar[int] = ACTION

    def is_finished(self) -> bool:
        """Say of a view whose items all act by their custom ids that nothing waits for them.

        discord.py would keep one that only one person sees, with a task, for 15 minutes.
        """
        items = self.walk_children()
        return super().is_finished() or not any(map(_waits, items))

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Let whoever uses it in by the one door, with what it offers to pick."""
        if not admit(interaction, self.cost):
            return False
        used = dict(interaction.data or {}).get("custom_id")
        ensure_offered(i for i in self.walk_children() if getattr(i, "custom_id", None) == used)
        return True

    async def on_error(
        self,
        interaction: discord.Interaction[Any],
        error: Exception,
        _item: discord.ui.Item[Any],
        /,
    ) -> None:
        """Apologise to the one who used it."""
        await apologise(interaction, error)


class View(_OnePath, discord.ui.View):
    """A view on the one error path."""


class LayoutView(_OnePath, discord.ui.LayoutView):
    """A layout on the one error path."""


class Modal(discord.ui.Modal):
    """A form on the one error path."""

    cost: ClassVar[int] = ACTION

    def __init__(self, *, title: str) -> None:
        super().__init__(title=title, timeout=_FORM_S)

    async def open(self, interaction: discord.Interaction[Bot]) -> None:
        """Show it to the one who acts, in place of a form that they have left open."""
        forms, person = interaction.client.forms, interaction.user.id
        if left := forms.get(person):
            left.stop()
        await interaction.response.send_modal(self)
        forms[person] = self

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Let whoever sends it in by the one door, with what it offers to pick."""
        if not admit(interaction, self.cost):
            return False
        ensure_offered(self.walk_children())
        return True

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
            if admit(interaction):
                await self.respond(interaction)
        except Exception as error:  # noqa: BLE001 - the one error path
            await apologise(interaction, error)

    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        """Build it from what its custom id carries."""
        raise NotImplementedError

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Do what it is for."""
        raise NotImplementedError


def _waits(item: discord.ui.Item[Any]) -> bool:
    """Tell whether an item is answered only as long as its view is kept."""
    return item.is_dispatchable() and not isinstance(item, discord.ui.DynamicItem)
