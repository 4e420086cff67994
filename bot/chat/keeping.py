"""`/knowledge`: moderators reload the record, check its files, see what is being served."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.service import Clerk, Refused, Status
from bot.store import START

from .embed import MAX_CONTENT
from .moderator import ensure_moderator, for_moderators
from .text import typed_text

_MAX_LINE = 300


@for_moderators
class Keeping(commands.GroupCog, group_name="knowledge", group_description="The record's files"):
    """Commands for moderators.

    The default permission is a hint that a server's administrator can change, therefore the check
    here stands before every one of them.
    """

    def __init__(self, clerk: Clerk) -> None:
        super().__init__()
        self._clerk = clerk

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Let only moderators through, on a server only."""
        await ensure_moderator(interaction)
        return True

    @app_commands.command()
    async def reload(self, interaction: discord.Interaction[Any]) -> None:
        """Serve the files as they are now; with any fault the old record stays."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        outcome = await self._clerk.reload(str(interaction.user.id))
        if isinstance(outcome, Refused):
            text = _fault_list("Nothing changed, the old record keeps serving:", outcome.faults)
        elif outcome.revision == outcome.previous:
            text = f"The files have not changed: revision {outcome.revision[:12]}."
        else:
            text = (
                f"Now serving revision {outcome.revision[:12]} with {outcome.statements} "
                f"statements, in place of {outcome.previous[:12]}."
            )
        await interaction.followup.send(text, ephemeral=True)

    @app_commands.command()
    async def check(self, interaction: discord.Interaction[Any]) -> None:
        """Say what is wrong with the files as they are now, changing nothing."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        faults = await self._clerk.check()
        text = _fault_list("To be mended:", faults) if faults else "The files are in order."
        await interaction.followup.send(text, ephemeral=True)

    @app_commands.command()
    async def status(self, interaction: discord.Interaction[Any]) -> None:
        """Say which record is being served, and who loaded it."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        await interaction.followup.send(_status_text(await self._clerk.status()), ephemeral=True)


def _fault_list(heading: str, faults: Sequence[str]) -> str:
    """List as many faults as one message holds, and say how many are left out."""
    lines = [heading]
    room = MAX_CONTENT - len(heading) - len("\n… and 99999 more")
    for index, fault in enumerate(faults):
        line = f"- {typed_text(fault, _MAX_LINE)}"
        room -= len(line) + 1
        if room < 0:
            lines.append(f"… and {len(faults) - index} more")
            break
        lines.append(line)
    return "\n".join(lines)


def _status_text(status: Status) -> str:
    served = (
        f"Serving revision {status.revision[:12]}: {status.statements} statements by "
        f"{status.speakers} speakers in {status.sources} sources."
    )
    if status.last_load is None:
        return served
    load = status.last_load
    by = "when the bot started" if load.by == START else f"by <@{load.by}>"
    return f"{served}\nLoaded {by}, {load.at:%Y-%m-%d %H:%M} UTC."
