"""`/knowledge status|check|diff|reload`: what serves, and what the files would make of it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

import discord
from discord import app_commands
from discord.utils import format_dt
from typing_extensions import override

from bot.app.outcome import Proposal, Refused, Status
from bot.app.revisions.keeper import Keeper
from bot.locales import Phrases
from bot.store import START, WATCH, Load

from ..kit.language import phrases_for
from .agreement import What, agreement_view
from .change import changes_file, proposal_embed
from .fault import fault_list
from .group import Part
from .outcome_text import refusal_text

_SOUND = discord.Colour(0x2F6F9F)
_FAULTY = discord.Colour(0xB7791F)


class Reloading(Part):
    """Commands about the files as they are now."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    @override
    def commands(self) -> Iterable[app_commands.Command[Any, ..., Any]]:
        yield app_commands.Command(
            name="status",
            description="Say which record is being served, who loaded it, and what waits on disk",
            callback=self.status,
        )
        yield app_commands.Command(
            name="check",
            description="Say what is wrong with the files as they are now, changing nothing",
            callback=self.check,
        )
        yield app_commands.Command(
            name="diff",
            description="Say what a reload would add, change and remove, word by word",
            callback=self.diff,
        )
        yield app_commands.Command(
            name="reload",
            description="Serve the files as they are now, after showing what that changes",
            callback=self.reload,
        )

    async def status(self, interaction: discord.Interaction[Any]) -> None:
        """Say which record is being served, who loaded it, and what waits on disk."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        embed = status_embed(
            await self._keeper.status(interaction.guild_id), phrases_for(interaction)
        )
        await interaction.followup.send(embed=embed, ephemeral=True)

    async def check(self, interaction: discord.Interaction[Any]) -> None:
        """Say what is wrong with the files as they are now."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        phrases = phrases_for(interaction)
        faults = await self._keeper.check(interaction.guild_id)
        if not faults:
            await interaction.followup.send(phrases.text("check-sound"), ephemeral=True)
            return
        heading = phrases.text("check-faulty", count=len(faults))
        text, files = fault_list(heading, faults, phrases)
        await interaction.followup.send(text, files=files, ephemeral=True)

    async def diff(self, interaction: discord.Interaction[Any]) -> None:
        """Say what a reload would change."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        await send_proposal(interaction, await self._keeper.compare(interaction.guild_id), None)

    async def reload(self, interaction: discord.Interaction[Any]) -> None:
        """Say what a reload would change, and ask."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        await send_proposal(interaction, await self._keeper.compare(interaction.guild_id), "reload")


async def send_proposal(
    interaction: discord.Interaction[Any], proposal: Proposal | Refused, ask: What | None
) -> None:
    """Show what would change, with buttons where there is something to agree to."""
    phrases = phrases_for(interaction)
    if isinstance(proposal, Refused):
        text, files = refusal_text(proposal, phrases)
        await interaction.followup.send(text, files=files, ephemeral=True)
        return
    if proposal.revision == proposal.in_place_of:
        text = phrases.text("reload-unchanged", revision=proposal.revision[:12])
        await interaction.followup.send(text, ephemeral=True)
        return
    parts: dict[str, Any] = {"embed": proposal_embed(proposal, phrases)}
    if proposal.changes:
        # Thousands of known questions take a while to lay out.
        parts["file"] = await asyncio.to_thread(changes_file, proposal, phrases)
    if ask is not None:
        parts["content"] = phrases.text(f"ask-{ask}", revision=proposal.revision[:12])
        parts["view"] = agreement_view(ask, interaction.user.id, proposal, phrases)
    await interaction.followup.send(**parts, ephemeral=True)


def status_embed(status: Status, phrases: Phrases) -> discord.Embed:
    """Say what is being served, and how the files on disk stand to it."""
    text = phrases.text
    embed = discord.Embed(title=text("status-title"), colour=_FAULTY if status.faults else _SOUND)
    embed.add_field(name=text("status-revision"), value=f"`{status.revision[:12]}`")
    if status.last_load is not None:
        embed.add_field(
            name=text("status-loaded"), value=loaded_text(status.last_load, phrases), inline=False
        )
    counts = {
        "status-statements": status.statements,
        "status-speakers": status.speakers,
        "status-sources": status.sources,
        "status-words": status.words,
    }
    for key, count in counts.items():
        embed.add_field(name=text(key), value=f"{count:,}")
    embed.add_field(name=text("status-disk"), value=_disk_text(status, phrases), inline=False)
    if status.lost_notes:
        lost = text("status-lost-text", count=status.lost_notes)
        embed.add_field(name=text("status-lost"), value=lost, inline=False)
    return embed


def loaded_text(load: Load, phrases: Phrases) -> str:
    """Say who put a revision to use, and when."""
    when = format_dt(load.at, "f")
    if load.by in (START, WATCH):
        return phrases.text(f"loaded-by-{load.by}", when=when)
    return phrases.text("loaded-by", who=f"<@{load.by}>", when=when)


def _disk_text(status: Status, phrases: Phrases) -> str:
    if status.waiting is None:
        return phrases.text("status-disk-same")
    waiting = status.waiting[:12]
    if status.faults:
        return phrases.text("status-disk-faulty", revision=waiting, count=len(status.faults))
    return phrases.text("status-disk-other", revision=waiting)
