"""The command group `/knowledge`, which several classes add their commands to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

import discord
from discord import app_commands

from ..kit.moderator import ensure_moderator, for_moderators


class Part(Protocol):
    """Some of the group's commands, with what they need."""

    def commands(self) -> Iterable[app_commands.Command[Any, ..., Any]]:
        """Return the commands, not yet in any group."""


@for_moderators
class KnowledgeGroup(app_commands.Group):
    """Commands for moderators; who uses one is checked on every call."""

    def __init__(self, *parts: Part) -> None:
        super().__init__(name="knowledge", description="The record: its files and its revisions")
        for part in parts:
            for command in part.commands():
                self.add_command(command)

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Let only moderators through, on a server only."""
        await ensure_moderator(interaction)
        return True
