"""What the bot says in one message: content, embeds and buttons."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import discord

from bot.app.answering.finding import Delivery
from bot.locales import Phrases
from bot.record import Statement


@dataclass(frozen=True, slots=True)
class Reply:
    """The parts of a message; `parts` are keyword arguments of any `send` of discord.py.

    `cards` are the statements on view, `behind` those that "More" opens.
    """

    content: str | None
    embeds: list[discord.Embed] = field(default_factory=list)
    view: discord.ui.View | None = None
    file: discord.File | None = None
    cards: tuple[Statement, ...] = ()
    behind: tuple[Statement, ...] = ()

    @property
    def parts(self) -> dict[str, Any]:
        """Return what is there; discord.py wants what is absent left out."""
        parts: dict[str, Any] = {"content": self.content, "embeds": self.embeds}
        if self.view is not None and self.view.children:
            parts["view"] = self.view
        if self.file is not None:
            parts["file"] = self.file
        return parts

    @property
    def replacing(self) -> dict[str, Any]:
        """Return what an edit takes: what is absent goes from the message."""
        parts = self.parts
        files = [parts.pop("file")] if "file" in parts else []
        return {"view": None, **parts, "attachments": files}

    def delivery(
        self, message_id: int, channel_id: int, guild_id: int | None, phrases: Phrases
    ) -> Delivery:
        """Say where the reply stands once it is sent, and what it shows."""
        return Delivery(
            message_id, channel_id, guild_id, phrases.tag, cards=self.cards, behind=self.behind
        )
