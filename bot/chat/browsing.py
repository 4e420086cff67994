"""Commands to look around in the record: `/said-by`, `/both-sides`, `/timeline`, `/sources`."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

import discord
from babel.lists import format_list
from discord import app_commands
from discord.ext import commands

from bot.cards import cut
from bot.cards.chart import MOST_ROWS, alt_text, chart_of
from bot.cards.timeline import Timelines
from bot.locales import Phrases
from bot.service import (
    Browse,
    KnowledgeBase,
    Named,
    Trouble,
    Unread,
    Wish,
)

from .about import about_embed
from .bookmark import Bookmark, ListKind
from .listing import page_of, title_of
from .text import fitted, typed_text
from .tongue import phrases_for
from .turning import view_of

_MAX_TYPED = 100
_MAX_CHOICE = 100

Name = app_commands.Range[str, 1, _MAX_TYPED]


class Browsing(commands.Cog):
    """Lists of what is on record. Everything is in memory; only the picture is drawn."""

    def __init__(self, browse: Browse, tree: app_commands.CommandTree[Any]) -> None:
        self._browse = browse
        self._tree = tree
        self._timelines = Timelines()

    @app_commands.command(name="said-by")
    @app_commands.describe(
        speaker="Whose statements: a name or an office, in any language",
        topic="Only statements about this",
        since="The first day: 2025-06-27, 27 June, June",
        until="The last day: 2025-06-27, 27 June, June",
    )
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def said_by(
        self,
        interaction: discord.Interaction[Any],
        speaker: Name,
        topic: Name | None = None,
        since: Name | None = None,
        until: Name | None = None,
    ) -> None:
        """Everything on record that somebody said, oldest first."""
        await self._list(interaction, ListKind.SAID_BY, Wish(speaker, topic, since, until))

    @app_commands.command(name="both-sides")
    @app_commands.describe(topic="What the statements are about")
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def both_sides(self, interaction: discord.Interaction[Any], topic: Name) -> None:
        """What each side said about a topic, as many statements from each."""
        await self._list(interaction, ListKind.BOTH_SIDES, Wish(topic=topic))

    @app_commands.command()
    @app_commands.describe(
        speaker="Only this speaker: a name or an office, in any language",
        topic="Only statements about this",
    )
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def timeline(
        self,
        interaction: discord.Interaction[Any],
        speaker: Name | None = None,
        topic: Name | None = None,
    ) -> None:
        """When what was said, as a picture and as text."""
        # A picture takes longer to draw than a list.
        await interaction.response.defer(thinking=True)
        await self._list(interaction, ListKind.TIMELINE, Wish(speaker, topic))

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def sources(self, interaction: discord.Interaction[Any]) -> None:
        """Every document that the record is taken from."""
        phrases, base = phrases_for(interaction), await self._browse.base()
        page = page_of(base.catalog, Bookmark(ListKind.SOURCES), phrases)
        await _send(interaction, embeds=list(page.embeds), view=view_of(page, base, phrases))

    @app_commands.command()
    @app_commands.allowed_contexts(guilds=True, dms=True)
    async def about(self, interaction: discord.Interaction[Any]) -> None:
        """What this bot is, what it has on record, and how it answers."""
        about = await self._browse.about()
        has_privacy = self._tree.get_command("privacy") is not None
        embed = about_embed(about, phrases_for(interaction), has_privacy=has_privacy)
        await _send(interaction, embeds=[embed])

    async def _list(
        self, interaction: discord.Interaction[Any], kind: ListKind, wish: Wish
    ) -> None:
        phrases, base = phrases_for(interaction), await self._browse.base()
        selection = await self._browse.read(base, wish)
        if isinstance(selection, Unread):
            await _send(interaction, content=unread_text(selection, phrases))
            return
        bookmark = Bookmark(kind, selection)
        page = page_of(base.catalog, bookmark, phrases)
        parts: dict[str, Any] = {}
        if kind is ListKind.TIMELINE and page.statements:
            parts = await self._picture(base, bookmark, phrases)
        view = view_of(page, base, phrases)
        await _send(interaction, embeds=list(page.embeds), view=view, **parts)

    async def _picture(
        self, base: KnowledgeBase, bookmark: Bookmark, phrases: Phrases
    ) -> dict[str, Any]:
        """Draw a timeline, and say so where it does not hold everything."""
        catalog = base.catalog
        found = catalog.select(bookmark.selection)
        chart = chart_of(catalog.record, found, title_of(catalog, bookmark, phrases), phrases)
        png = await self._timelines.picture(chart)
        # Only an attachment carries a description; inside an embed it would be lost.
        file = discord.File(
            BytesIO(png), filename="timeline.png", description=alt_text(chart, phrases)
        )
        if len(found) <= MOST_ROWS:
            return {"file": file}
        note = phrases.text("timeline-cut", shown=MOST_ROWS, count=len(found))
        return {"file": file, "content": note}

    @said_by.autocomplete("speaker")
    @timeline.autocomplete("speaker")
    async def _speakers(
        self, interaction: discord.Interaction[Any], typed: str
    ) -> list[app_commands.Choice[str]]:
        catalog = (await self._browse.base()).catalog
        return _choices(catalog.speakers.suggest(typed), phrases_for(interaction))

    @said_by.autocomplete("topic")
    @both_sides.autocomplete("topic")
    @timeline.autocomplete("topic")
    async def _topics(
        self, interaction: discord.Interaction[Any], typed: str
    ) -> list[app_commands.Choice[str]]:
        catalog = (await self._browse.base()).catalog
        return _choices(catalog.topics.suggest(typed), phrases_for(interaction))


def _choices(found: Iterable[Named], phrases: Phrases) -> list[app_commands.Choice[str]]:
    return [
        app_commands.Choice(
            name=cut(
                phrases.text("choice-statements", name=named.name, count=named.statements),
                _MAX_CHOICE,
            ),
            value=named.id,
        )
        for named in found
    ]


def unread_text(unread: Unread, phrases: Phrases) -> str:
    """Say what of a wish cannot be read, and what may be meant."""
    typed = phrases.text("notice-quoted", words=typed_text(unread.typed, _MAX_TYPED))
    match unread.trouble:
        case Trouble.SPEAKER:
            line = phrases.text("notice-no-statement-by", who=typed)
        case Trouble.TOPIC:
            line = phrases.text("unread-topic", typed=typed)
        case Trouble.DAY:
            line = phrases.text("unread-day", typed=typed)
        case Trouble.ORDER:
            line = phrases.text("unread-order")
    if not unread.meant:
        return line
    names = format_list([fitted(n.name, _MAX_TYPED) for n in unread.meant], "or", phrases.tag)
    return f"{line}\n{phrases.text('unread-meant', names=names)}"


async def _send(interaction: discord.Interaction[Any], **parts: Any) -> None:
    """Answer at once, or follow up where Discord has been asked to wait."""
    if interaction.response.is_done():
        await interaction.followup.send(**parts)
    else:
        await interaction.response.send_message(**parts)
