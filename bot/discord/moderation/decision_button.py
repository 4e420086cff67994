"""What a moderator may do about a proposed change: accept it, reject it, or withdraw one's own."""

from __future__ import annotations

import re
from typing import Any, Self

import discord
from typing_extensions import override

from bot.app.proposals.overlay import Unsound
from bot.app.proposals.pending import Decided
from bot.locales import Phrases

from ..kit.bot import Bot
from ..kit.language import phrases_for
from ..kit.moderator import actor_of
from ..kit.moderator_button import ModeratorButton
from .fault import fault_list

DIGITS = 12  # of a digest, as far as people and buttons see it
_SHOWN = rf"(?P<id>\d{{1,18}}):(?P<digest>[0-9a-f]{{{DIGITS}}})"


async def show_decided(
    interaction: discord.Interaction[Any], decided: Decided | Unsound, change_id: int
) -> None:
    """Say what came of a decision, in place of the buttons where nothing is left to decide."""
    phrases = phrases_for(interaction)
    if isinstance(decided, Unsound):
        heading = phrases.text("proposed-unsound", count=len(decided.faults))
        text, files = fault_list(heading, decided.faults, phrases)
        await interaction.followup.send(text, files=files, ephemeral=True)
        return
    text = phrases.text(f"decided-{decided.value}", id=change_id)
    if decided in {Decided.OWN, Decided.NOT_OWN}:
        await interaction.followup.send(text, ephemeral=True)
    else:
        await interaction.edit_original_response(content=text, view=None)


class _Decision(ModeratorButton, template=r"(?!)"):
    """A button for another moderator's change, as it was shown."""

    deed: str
    style: discord.ButtonStyle

    def __init__(self, change_id: int, digest: str, phrases: Phrases) -> None:
        self.change_id, self.digest = change_id, digest[:DIGITS]
        super().__init__(
            discord.ui.Button(
                label=phrases.text(f"button-{self.deed}"),
                style=self.style,
                custom_id=f"pending:{self.deed}:{change_id}:{self.digest}",
            )
        )

    @override
    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(int(match["id"]), match["digest"], phrases_for(interaction))


class AcceptButton(_Decision, template=rf"pending:accept:{_SHOWN}"):
    """Accepts a change, for the operator to take."""

    deed, style = "accept", discord.ButtonStyle.success

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Accept it, if it is still what was shown."""
        await interaction.response.defer()
        pending = interaction.client.services.pending
        decided = await pending.accept(actor_of(interaction), self.change_id, self.digest)
        await show_decided(interaction, decided, self.change_id)


class RejectButton(_Decision, template=rf"pending:reject:{_SHOWN}"):
    """Rejects a change."""

    deed, style = "reject", discord.ButtonStyle.danger

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Reject it, if it is still what was shown."""
        await interaction.response.defer()
        pending = interaction.client.services.pending
        decided = await pending.reject(actor_of(interaction), self.change_id, self.digest)
        await show_decided(interaction, decided, self.change_id)


class WithdrawButton(ModeratorButton, template=r"pending:withdraw:(?P<id>\d{1,18})"):
    """Takes one's own change back."""

    def __init__(self, change_id: int, phrases: Phrases) -> None:
        self.change_id = change_id
        label, custom_id = phrases.text("button-withdraw"), f"pending:withdraw:{change_id}"
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id))

    @override
    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(int(match["id"]), phrases_for(interaction))

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Withdraw it."""
        await interaction.response.defer()
        pending = interaction.client.services.pending
        decided = await pending.withdraw(actor_of(interaction), self.change_id)
        await show_decided(interaction, decided, self.change_id)
