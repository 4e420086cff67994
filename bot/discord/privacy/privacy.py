"""`/privacy`: what is kept about the one who asks; nobody else sees the answers."""

from __future__ import annotations

import io
import json
import re
from typing import Any, Self

import discord
from discord import app_commands
from discord.ext import commands

from bot.app.privacy import Deleted, Kept
from bot.app.privacy import Privacy as PrivacyService
from bot.locales import Phrases
from bot.store import Question

from ..kit.bot import Bot
from ..kit.component import DynamicItem, View
from ..kit.installation import everywhere
from ..kit.language import phrases_for
from ..kit.text import typed_text

_MOST_SHOWN = 10
_MAX_TEXT = 200
_COLOUR = discord.Colour(0x2F6F9F)


@everywhere
class Privacy(commands.GroupCog, group_name="privacy", group_description="What is kept about you"):
    """Commands for everybody, about themselves."""

    def __init__(self, privacy: PrivacyService) -> None:
        super().__init__()
        self._privacy = privacy

    @app_commands.command()
    async def show(self, interaction: discord.Interaction[Any]) -> None:
        """Show what is kept about you."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        kept = await self._privacy.show(interaction.user.id)
        phrases = phrases_for(interaction)
        parts: dict[str, Any] = {"embed": _kept_embed(kept, phrases)}
        if kept.questions or kept.remarks or kept.follows:
            parts["file"] = _kept_file(kept)
            parts["view"] = View(timeout=None).add_item(DeleteButton(phrases))
        await interaction.followup.send(**parts, ephemeral=True)

    @app_commands.command()
    async def delete(self, interaction: discord.Interaction[Any]) -> None:
        """Delete what is kept about you, at once and for good."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        deleted = await self._privacy.delete(interaction.user.id)
        text = _deleted_text(deleted, phrases_for(interaction))
        await interaction.followup.send(text, ephemeral=True)

    @app_commands.command(name="opt-out")
    async def opt_out(self, interaction: discord.Interaction[Any]) -> None:
        """Have your questions counted, and not kept."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        kept = await self._privacy.opt_out(interaction.user.id)
        phrases = phrases_for(interaction)
        lines = [phrases.text("privacy-opted-out")]
        if kept.questions:
            lines.append(phrases.text("privacy-still-kept", questions=len(kept.questions)))
        await interaction.followup.send("\n".join(lines), ephemeral=True)

    @app_commands.command(name="opt-in")
    async def opt_in(self, interaction: discord.Interaction[Any]) -> None:
        """Have your questions kept again, so that the record can be mended."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        await self._privacy.opt_in(interaction.user.id)
        text = phrases_for(interaction).text("privacy-opted-in")
        await interaction.followup.send(text, ephemeral=True)


class DeleteButton(DynamicItem[discord.ui.Button[Any]], template="privacy:delete"):
    """Deletes what is kept about whoever presses it, and about nobody else."""

    def __init__(self, phrases: Phrases) -> None:
        super().__init__(
            discord.ui.Button(
                label=phrases.text("privacy-button-delete"),
                style=discord.ButtonStyle.danger,
                custom_id="privacy:delete",
            )
        )

    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], _match: re.Match[str]) -> Self:
        """Build the button again; its message carries nothing that is needed."""
        return cls(phrases_for(interaction))

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Delete, and say how much that was."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        deleted = await interaction.client.services.privacy.delete(interaction.user.id)
        text = _deleted_text(deleted, phrases_for(interaction))
        await interaction.followup.send(text, ephemeral=True)


def _kept_embed(kept: Kept, phrases: Phrases) -> discord.Embed:
    text = phrases.text
    lines = [text("privacy-questions", questions=len(kept.questions))]
    lines += [_question_line(question) for question in kept.questions[:_MOST_SHOWN]]
    if kept.remarks:
        lines.append(text("privacy-remarks", remarks=len(kept.remarks)))
    if kept.follows:
        lines.append(text("privacy-follows", follows=len(kept.follows)))
    if kept.questions or kept.remarks or kept.follows:
        lines += ["", text("privacy-more")]
    lines += ["", text("privacy-out" if kept.opted_out else "privacy-in")]
    embed = discord.Embed(title=text("privacy-title"), description="\n".join(lines))
    embed.colour = _COLOUR
    return embed.set_footer(text=text("privacy-moderators"))


def _question_line(question: Question) -> str:
    asked = discord.utils.format_dt(question.asked_at, "f")
    return f"- {asked}: {typed_text(question.text, _MAX_TEXT)}"


def _kept_file(kept: Kept) -> discord.File:
    """Write down all that is kept, under the names it is kept by."""
    questions = [
        {
            "text": q.text,
            "asked_at": q.asked_at.isoformat(),
            "language": q.language,
            "outcome": q.outcome,
            "reason": q.reason,
            "about": q.about,
            "party": q.party,
            "statement": q.statement,
            "place": q.place.value,
            "guild_id": q.guild_id and str(q.guild_id),
            "asker": q.asker,
        }
        for q in kept.questions
    ]
    remarks = [
        {
            "question": r.question,
            "statements": r.statements,
            "reason": r.reason,
            "text": r.remark,
            "may_ask_back": r.asked_by is not None,
            "at": r.at.isoformat(),
            "guild_id": r.guild_id and str(r.guild_id),
        }
        for r in kept.remarks
    ]
    follows = [
        {
            "speaker": f.speaker,
            "topic": f.topic,
            "language": f.language,
            "person": str(f.person),
            "told_at": f.told_at and f.told_at.isoformat(),
        }
        for f in kept.follows
    ]
    everything = {
        "questions": questions,
        "remarks": remarks,
        "follows": follows,
        "opted_out": kept.opted_out,
    }
    written = json.dumps(everything, ensure_ascii=False, indent=2)
    return discord.File(io.BytesIO(written.encode()), "kept-about-you.json")


def _deleted_text(deleted: Deleted, phrases: Phrases) -> str:
    lines = []
    if deleted.questions:
        lines.append(phrases.text("privacy-deleted", questions=deleted.questions))
    if deleted.remarks:
        lines.append(phrases.text("privacy-deleted-remarks", remarks=deleted.remarks))
    if deleted.follows:
        lines.append(phrases.text("privacy-deleted-follows", follows=deleted.follows))
    if not lines:
        return phrases.text("privacy-deleted-nothing")
    return "\n".join((*lines, phrases.text("privacy-deleted-files")))
