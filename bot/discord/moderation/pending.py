"""The changes that wait for a second moderator, each to be opened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Self

import discord
from typing_extensions import override

from bot.app.proposals.overlay import Unsound
from bot.locales import Phrases
from bot.store import PendingChange

from ..kit.bot import Bot
from ..kit.component import LayoutView
from ..kit.language import phrases_for
from ..kit.moderator_button import ModeratorButton
from .fault import fault_list
from .proposal import change_line, proposed_parts

_MOST_SHOWN = 10
_COLOUR = discord.Colour(0x2F6F9F)


def pending_view(changes: Sequence[PendingChange], phrases: Phrases) -> discord.ui.LayoutView:
    """List the changes that wait longest."""
    view = LayoutView(timeout=None)
    title = discord.ui.TextDisplay[Any](f"### {phrases.text('pending-title')}")
    if not changes:
        nothing = discord.ui.TextDisplay[Any](phrases.text("pending-none"))
        return view.add_item(discord.ui.Container(title, nothing))
    box = discord.ui.Container[Any](title, accent_colour=_COLOUR)
    for change in changes[:_MOST_SHOWN]:
        button = OpenButton(change.id, phrases)
        box.add_item(discord.ui.Section(change_line(change, phrases), accessory=button))
    if left_out := len(changes[_MOST_SHOWN:]):
        text = phrases.text("pending-left-out", count=left_out)
        box.add_item(discord.ui.TextDisplay(f"-# {text}"))
    return view.add_item(box)


class OpenButton(ModeratorButton, template=r"pending:open:(?P<id>\d{1,18})"):
    """Shows a change with what the one who presses may do about it."""

    def __init__(self, change_id: int, phrases: Phrases) -> None:
        self.change_id = change_id
        label, custom_id = phrases.text("pending-open"), f"pending:open:{change_id}"
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id))

    @override
    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(int(match["id"]), phrases_for(interaction))

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Show the change as it would do now."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        phrases = phrases_for(interaction)
        services = interaction.client.services
        shown = await services.pending.show(interaction.guild_id or 0, self.change_id)
        if shown is None:
            await interaction.followup.send(phrases.text("decided-gone"), ephemeral=True)
        elif isinstance(shown, Unsound):
            heading = phrases.text("proposed-unsound", count=len(shown.faults))
            text, files = fault_list(heading, shown.faults, phrases)
            await interaction.followup.send(text, files=files, ephemeral=True)
        else:
            record = services.serving.base.record
            parts = await proposed_parts(shown, interaction.user.id, record, phrases)
            await interaction.followup.send(ephemeral=True, **parts)
