"""The buttons under what would change: agree to exactly that, or leave it.

All they need stands in their custom ids, so that they survive a restart and hold nothing in memory;
whether what was shown still holds is looked up when they are pressed.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, Literal, Self, TypeAlias

import discord
from typing_extensions import override

from bot.app.outcome import Proposal, Refused, Reloaded
from bot.app.revisions.keeper import ShownProposal
from bot.app.services import Services
from bot.locales import Phrases
from bot.store import Actor

from ..kit.bot import Bot
from ..kit.component import DynamicItem, View
from ..kit.language import phrases_for
from ..kit.moderator import actor_of, ensure_moderator
from .outcome_text import outcome_text

What: TypeAlias = Literal["reload", "rollback"]

# Enough of a revision to tell it from every other, and two of them fit into a custom id.
_DIGITS = 16
_VALID = timedelta(minutes=10)
_WHO = r"(?P<by>\d{1,20})"
_SHOWN = rf"(?P<revision>[0-9a-f]{{{_DIGITS}}}):(?P<served>[0-9a-f]{{{_DIGITS}}})"


def agreement_view(what: What, by: int, proposal: Proposal, phrases: Phrases) -> discord.ui.View:
    """Return the buttons that ask one moderator."""
    shown = ShownProposal(proposal.revision[:_DIGITS], proposal.in_place_of[:_DIGITS])
    view = View(timeout=None)
    view.add_item(AgreeButton(what, by, shown, phrases))
    view.add_item(DeclineButton(by, phrases))
    return view


class AgreeButton(
    DynamicItem[discord.ui.Button[Any]],
    template=rf"agree:(?P<what>reload|rollback):{_WHO}:{_SHOWN}",
):
    """Serves what was shown, if nothing has changed since."""

    def __init__(self, what: What, by: int, shown: ShownProposal, phrases: Phrases) -> None:
        self.by = by
        self.what = what
        self.shown = shown
        button: discord.ui.Button[Any] = discord.ui.Button(
            style=discord.ButtonStyle.success,
            label=phrases.text(f"button-{what}"),
            custom_id=f"agree:{what}:{by}:{shown.revision}:{shown.in_place_of}",
        )
        super().__init__(button)

    @override
    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        shown = ShownProposal(match["revision"], match["served"])
        what: What = "reload" if match["what"] == "reload" else "rollback"
        return cls(what, int(match["by"]), shown, phrases_for(interaction))

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Serve it, where the one who was asked says so in time."""
        await _answer(interaction, self.by, self._serve)

    async def _serve(self, interaction: discord.Interaction[Bot], phrases: Phrases) -> None:
        """Say at once that it is being done, since Discord waits for three seconds only."""
        await _close(interaction, phrases.text("agreement-working"))
        outcome = await self._act(interaction.client.services, actor_of(interaction))
        text, files = outcome_text(outcome, phrases)
        await interaction.edit_original_response(content=text, attachments=files)

    def _act(self, services: Services, by: Actor) -> Awaitable[Reloaded | Refused]:
        keeper = services.keeper
        if self.what == "reload":
            return keeper.reload(by, self.shown)
        return keeper.roll_back(self.shown.revision, by, self.shown)


class DeclineButton(DynamicItem[discord.ui.Button[Any]], template=rf"decline:{_WHO}"):
    """Leaves everything as it is."""

    def __init__(self, by: int, phrases: Phrases) -> None:
        self.by = by
        button: discord.ui.Button[Any] = discord.ui.Button(
            label=phrases.text("button-leave"), custom_id=f"decline:{by}"
        )
        super().__init__(button)

    @override
    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(int(match["by"]), phrases_for(interaction))

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Say that nothing has changed."""
        await _answer(interaction, self.by, _leave)


async def _leave(interaction: discord.Interaction[Bot], phrases: Phrases) -> None:
    await _close(interaction, phrases.text("agreement-left"))


async def _answer(
    interaction: discord.Interaction[Bot],
    asked: int,
    act: Callable[[discord.Interaction[Bot], Phrases], Awaitable[None]],
) -> None:
    """Act for the moderator who was asked, for a while, and for nobody else."""
    await ensure_moderator(interaction)
    phrases = phrases_for(interaction)
    if interaction.user.id != asked:
        text = phrases.text("agreement-not-yours")
        await interaction.response.send_message(text, ephemeral=True)
    elif _is_expired(interaction):
        await _close(interaction, phrases.text("agreement-expired"))
    else:
        await act(interaction, phrases)


def _is_expired(interaction: discord.Interaction[Bot]) -> bool:
    asked = interaction.message
    return asked is None or interaction.created_at - asked.created_at > _VALID


async def _close(interaction: discord.Interaction[Bot], text: str) -> None:
    """Take the buttons away, so that nobody presses twice."""
    await interaction.response.edit_message(content=text, view=None)
