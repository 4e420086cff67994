"""Commands to look around in the record, from `/said-by` to `/sources`, and `/about` the bot."""

from __future__ import annotations

from collections.abc import Awaitable

import discord
from discord import app_commands
from discord.ext import commands

from bot.app.browsing.browse import Browse, Unread, Wish
from bot.locales import Phrases

from ..kit.bot import Bot
from ..kit.installation import everywhere
from ..kit.language import phrases_for
from ..kit.naming import Name, name_choices, unread_text
from ..kit.place import in_force
from ..kit.reply import Reply
from ..kit.response import awaited, respond
from ..listing.bookmark import Bookmark, ListKind
from ..listing.page import page_of
from ..listing.picture import Pictures
from ..listing.title import title_of
from ..listing.turning import view_of
from .about import about_embed
from .statement import id_choices, statement_reply


class Browsing(commands.Cog):
    """Lists of what is on record. Everything is in memory; only the picture is drawn."""

    def __init__(self, browse: Browse, pictures: Pictures) -> None:
        self._browse = browse
        self._pictures = pictures

    @everywhere
    @app_commands.command(name="said-by")
    @app_commands.describe(
        speaker="Whose statements: a name or an office, in any language",
        topic="Only statements about this",
        since="The first day: 2025-06-27, 27 June, June",
        until="The last day: 2025-06-27, 27 June, June",
    )
    async def said_by(
        self,
        interaction: discord.Interaction[Bot],
        speaker: Name,
        topic: Name | None = None,
        since: Name | None = None,
        until: Name | None = None,
    ) -> None:
        """Everything on record that somebody said, oldest first."""
        await self._list(interaction, ListKind.SAID_BY, Wish(speaker, topic, since, until))

    @everywhere
    @app_commands.command(name="both-sides")
    @app_commands.describe(topic="What the statements are about")
    async def both_sides(self, interaction: discord.Interaction[Bot], topic: Name) -> None:
        """What each side said about a topic, as many statements from each."""
        await self._list(interaction, ListKind.BOTH_SIDES, Wish(topic=topic))

    @everywhere
    @app_commands.command()
    @app_commands.describe(
        speaker="Only this speaker: a name or an office, in any language",
        topic="Only statements about this",
    )
    async def timeline(
        self,
        interaction: discord.Interaction[Bot],
        speaker: Name | None = None,
        topic: Name | None = None,
    ) -> None:
        """When what was said, from the first day to the last."""
        await self._list(interaction, ListKind.TIMELINE, Wish(speaker, topic))

    @everywhere
    @app_commands.command()
    @app_commands.describe(id="The id of a statement; words or a speaker suggest some")
    async def statement(self, interaction: discord.Interaction[Bot], id: Name) -> None:  # noqa: A002
        """One statement in full, by its id or one that it had before."""
        phrases = phrases_for(interaction)

        async def compose() -> Reply:
            return statement_reply(await self._browse.base(), id, phrases)

        await _answer(interaction, compose())

    @statement.autocomplete("id")
    async def _ids(
        self, interaction: discord.Interaction[Bot], typed: str
    ) -> list[app_commands.Choice[str]]:
        return id_choices(await self._browse.base(), typed)

    @everywhere
    @app_commands.command()
    async def sources(self, interaction: discord.Interaction[Bot]) -> None:
        """Every document that the record is taken from."""
        await self._list(interaction, ListKind.SOURCES, Wish())

    @everywhere
    @app_commands.command()
    async def about(self, interaction: discord.Interaction[Bot]) -> None:
        """What this bot is, what it has on record, and how it answers."""
        phrases = phrases_for(interaction)
        has_privacy = interaction.client.tree.get_command("privacy") is not None

        async def compose() -> Reply:
            about = await self._browse.about()
            return Reply(None, [about_embed(about, phrases, has_privacy=has_privacy)])

        await _answer(interaction, compose())

    async def _list(
        self, interaction: discord.Interaction[Bot], kind: ListKind, wish: Wish
    ) -> None:
        await _answer(interaction, self._reply(kind, wish, phrases_for(interaction)))

    async def _reply(self, kind: ListKind, wish: Wish, phrases: Phrases) -> Reply:
        base = await self._browse.base()
        selection = await self._browse.read(base, wish)
        if isinstance(selection, Unread):
            return Reply(unread_text(selection, phrases))
        bookmark = Bookmark(kind, selection)
        page = page_of(base.catalog, bookmark, phrases)
        reply = Reply(None, list(page.embeds), view_of(page, base, phrases))
        if kind is not ListKind.TIMELINE or not page.statements:
            return reply
        found = base.record.told_once(base.catalog.select(selection))
        title = title_of(base.catalog, bookmark, phrases)
        return await self._pictures.beside(reply, base.record, found, title, phrases)

    @said_by.autocomplete("speaker")
    @timeline.autocomplete("speaker")
    async def _speakers(
        self, interaction: discord.Interaction[Bot], typed: str
    ) -> list[app_commands.Choice[str]]:
        catalog = (await self._browse.base()).catalog
        return name_choices(catalog.speakers.suggest(typed), phrases_for(interaction))

    @said_by.autocomplete("topic")
    @both_sides.autocomplete("topic")
    @timeline.autocomplete("topic")
    async def _topics(
        self, interaction: discord.Interaction[Bot], typed: str
    ) -> list[app_commands.Choice[str]]:
        catalog = (await self._browse.base()).catalog
        return name_choices(catalog.topics.suggest(typed), phrases_for(interaction))


async def _answer(interaction: discord.Interaction[Bot], reply: Awaitable[Reply]) -> None:
    private = in_force(interaction.client, interaction).is_private
    await respond(interaction, await awaited(interaction, reply, private=private), private=private)
