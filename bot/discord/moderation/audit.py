"""`/knowledge audit`: who did what when, a page at a time or all of it as a file."""

from __future__ import annotations

import io
import json
import re
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, Self

import discord
from discord import app_commands
from discord.utils import format_dt
from typing_extensions import override

from bot.export.table import csv_lines
from bot.locales import Phrases
from bot.render import clean
from bot.store import Audit, AuditLine

from ..kit.bot import Bot
from ..kit.component import DynamicItem, LayoutView
from ..kit.language import phrases_for
from ..kit.moderator import ensure_moderator
from ..kit.text import fitted, typed_text

_ON_PAGE = 10
# Ten lines of two such values stay below the 4,000 characters that a message may show.
_MAX_VALUE = 120
# Discord takes 10 MiB from a bot; the newest lines come first and are the ones that stay.
_MAX_FILE_BYTES = 8 * 1024 * 1024
_COLUMNS = ("at", "by", "guild", "action", "before", "after")

_COLOUR = discord.Colour(0x2F6F9F)


class Auditing:
    """The command that shows the audit log."""

    def __init__(self, audit: Audit) -> None:
        self._audit = audit

    def commands(self) -> Iterable[app_commands.Command[Any, ..., Any]]:
        """Return the command, not yet in any group."""
        yield app_commands.Command(
            name="audit",
            description="Say who changed what and when, newest first",
            callback=self.audit,
        )

    @app_commands.describe(export="Give the whole log as a file instead")
    async def audit(
        self, interaction: discord.Interaction[Any], export: Literal["csv", "jsonl"] | None = None
    ) -> None:
        """Show the newest page, or give all as a file."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        guild_id = interaction.guild_id or 0
        if export is None:
            view = await audit_page(self._audit, guild_id, phrases_for(interaction))
            await interaction.followup.send(view=view, ephemeral=True)
        else:
            file = await _audit_file(self._audit.all(guild_id), export)
            await interaction.followup.send(file=file, ephemeral=True)


class OlderButton(DynamicItem[discord.ui.Button[Any]], template=r"audit:(?P<before>\d{1,18})"):
    """Turns to the page before a line of the log; 0 turns to the newest."""

    def __init__(self, before: int, phrases: Phrases) -> None:
        self.before = before
        key = "button-older" if before else "button-newest"
        super().__init__(discord.ui.Button(label=phrases.text(key), custom_id=f"audit:{before}"))

    @override
    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(int(match["before"]), phrases_for(interaction))

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Turn the page."""
        await ensure_moderator(interaction)
        audit = interaction.client.services.audit
        guild_id, phrases = interaction.guild_id or 0, phrases_for(interaction)
        view = await audit_page(audit, guild_id, phrases, before=self.before or None)
        await interaction.response.edit_message(view=view)


async def audit_page(
    audit: Audit, guild_id: int, phrases: Phrases, *, before: int | None = None
) -> discord.ui.LayoutView:
    """Return one page of the log, with buttons to turn it."""
    lines = await audit.newest(guild_id, _ON_PAGE + 1, before=before)
    title = discord.ui.TextDisplay[Any](f"### {phrases.text('audit-title')}")
    shown = "\n".join(_shown(line, phrases) for line in lines[:_ON_PAGE])
    told = discord.ui.TextDisplay[Any](shown or phrases.text("audit-empty"))
    box = discord.ui.Container[Any](title, told, accent_colour=_COLOUR)
    turns = [OlderButton(0, phrases)] if before is not None else []
    if len(lines) > _ON_PAGE:
        turns.append(OlderButton(lines[_ON_PAGE - 1].id, phrases))
    if turns:
        box.add_item(discord.ui.ActionRow(*turns))
    return LayoutView(timeout=None).add_item(box)


def _shown(line: AuditLine, phrases: Phrases) -> str:
    who = f"<@{line.by}>" if line.by.isdecimal() else typed_text(line.by, 30)
    first = f"{format_dt(line.at, 'f')} · {who} · **{typed_text(line.action, 60)}**"
    before, after = _value(line.before), _value(line.after)
    if before and after:
        return f"{first}\n-# {phrases.text('audit-change', before=before, after=after)}"
    return f"{first}\n-# {before or after}" if before or after else first


def _value(value: str | None) -> str:
    """Show a value; a revision is told by its first digits, a channel by its name."""
    if value is not None and re.fullmatch("[0-9a-f]{64}", value):
        return f"`{value[:12]}`"
    shown = fitted(clean(value or ""), _MAX_VALUE)
    return re.sub(r"(?<=in channel )(\d{15,20})$", r"<#\1>", shown)


async def _audit_file(
    lines: AsyncIterator[AuditLine], form: Literal["csv", "jsonl"]
) -> discord.File:
    taken = [_row(line) async for line in lines]
    written = csv_lines(_COLUMNS, taken) if form == "csv" else _json_lines(taken)
    return discord.File(io.BytesIO(b"".join(_fitting(written))), filename=f"audit.{form}")


def _row(line: AuditLine) -> Mapping[str, object]:
    # A guild's id is larger than the numbers that spreadsheets and JavaScript keep exactly.
    guild = None if line.guild_id is None else str(line.guild_id)
    values = (line.at.isoformat(), line.by, guild, line.action, line.before, line.after)
    return dict(zip(_COLUMNS, values, strict=True))


def _json_lines(rows: Sequence[Mapping[str, object]]) -> Iterator[str]:
    return (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _fitting(lines: Iterable[str]) -> Iterator[bytes]:
    room = _MAX_FILE_BYTES
    for line in lines:
        encoded = line.encode()
        room -= len(encoded)
        if room < 0:
            return
        yield encoded
