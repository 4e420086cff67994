"""What the bot says to a question: content, embeds and buttons of one message."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import discord

from bot.cards import cut, notice
from bot.locales import Phrases
from bot.search import Answer, NothingOnRecord, hits_of
from bot.service import Finding

from .embed import MAX_CONTENT, comparison_text
from .more import more_of
from .text import fitted


@dataclass(frozen=True, slots=True)
class Reply:
    """The parts of a message; `parts` are keyword arguments of any `send` of discord.py."""

    content: str | None
    embeds: list[discord.Embed] = field(default_factory=list)
    view: discord.ui.View | None = None
    file: discord.File | None = None

    @property
    def parts(self) -> dict[str, Any]:
        """Give what is there; discord.py wants what is absent left out."""
        parts: dict[str, Any] = {"content": self.content, "embeds": self.embeds}
        if self.view is not None and self.view.children:
            parts["view"] = self.view
        if self.file is not None:
            parts["file"] = self.file
        return parts


def reply_to(finding: Finding, phrases: Phrases) -> Reply:
    """Compose the message: one card for an answer, up to three where nothing answers."""
    ruling, record = finding.ruling, finding.base.record
    lines: list[str] = []
    if not isinstance(ruling.decision, Answer):
        lines.append(fitted(notice(record, ruling.decision, phrases), MAX_CONTENT // 4))
    if ruling.comparison is not None:
        lines.append(comparison_text(ruling.comparison, phrases))
    content = cut("\n".join(lines), MAX_CONTENT) or None
    if isinstance(ruling.decision, NothingOnRecord):
        return Reply(content)
    near = not isinstance(ruling.decision, Answer)
    statements = [hit.statement for hit in hits_of(ruling.decision)]
    embeds, view = more_of(finding.base, statements, phrases, near=near, first=3 if near else 1)
    return Reply(content, embeds, view)
