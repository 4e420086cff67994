"""`/knowledge history|rollback`: what has served, and serving it again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import discord
from discord import app_commands
from typing_extensions import override

from bot.app.revisions.keeper import Keeper
from bot.render import clean

from ..kit.component import LayoutView
from ..kit.language import phrases_for
from ..kit.moderator import ensure_moderator
from .group import Part
from .reloading import loaded_text, send_proposal

_SHOWN = 20
_MAX_CHOICES = 25

_COLOUR = discord.Colour(0x2F6F9F)


class History(Part):
    """Commands about revisions that the store has kept."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    @override
    def commands(self) -> Iterable[app_commands.Command[Any, ..., Any]]:
        yield app_commands.Command(
            name="history",
            description="Say which revisions have been served, since when and by whom",
            callback=self.history,
        )
        rollback: app_commands.Command[Any, ..., Any] = app_commands.Command(
            name="rollback",
            description="Serve an earlier revision again, after showing what that changes",
            callback=self.rollback,
        )
        rollback.autocomplete("revision")(self.revisions)
        yield rollback

    async def history(self, interaction: discord.Interaction[Any]) -> None:
        """Say which revisions have been served."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        phrases = phrases_for(interaction)
        lines = [
            phrases.beside(
                f"`{load.revision[:12]}`",
                phrases.text("history-statements", count=load.statements),
            )
            + f"\n-# {loaded_text(load, phrases)}"
            for load in await self._keeper.history(_SHOWN)
        ]
        title = discord.ui.TextDisplay[Any](f"### {phrases.text('history-title')}")
        told = discord.ui.TextDisplay[Any]("\n".join(lines))
        view = LayoutView(timeout=None)
        view.add_item(discord.ui.Container(title, told, accent_colour=_COLOUR))
        await interaction.followup.send(view=view, ephemeral=True)

    @app_commands.describe(revision="The revision to serve again")
    async def rollback(
        self, interaction: discord.Interaction[Any], revision: app_commands.Range[str, 1, 100]
    ) -> None:
        """Say what going back would change, and ask."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        proposal = await self._keeper.compare_kept(_copied(revision), interaction.guild_id)
        await send_proposal(interaction, proposal, "rollback")

    async def revisions(
        self, interaction: discord.Interaction[Any], current: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the kept revisions that begin as typed, the one loaded last first."""
        # Discord asks for what is offered before any check of the command itself.
        try:
            await ensure_moderator(interaction)
        except app_commands.CheckFailure:
            return []
        phrases = phrases_for(interaction)
        kept = await self._keeper.kept(_copied(current), _MAX_CHOICES)
        return [
            app_commands.Choice(
                name=phrases.text(
                    "rollback-choice",
                    revision=load.revision[:12],
                    when=f"{load.at:%Y-%m-%d %H:%M} UTC",
                    count=load.statements,
                )[:100],
                value=load.revision,
            )
            for load in kept
        ]


def _copied(revision: str) -> str:
    """Take a revision as it was copied: with marks of direction around it, or of code."""
    return clean(revision).strip("`… ").lower()
