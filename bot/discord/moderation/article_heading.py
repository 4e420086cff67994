"""What a moderator says of a text that they attach or paste, before its statements are shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import discord

from bot.app.proposals.article import Brought, Unfinished
from bot.app.proposals.overlay import Unsound
from bot.authoring.review import Review
from bot.locales import Phrases
from bot.record import Record, SpeakerKind

from ..kit.bot import Bot
from ..kit.component import Modal, View
from ..kit.delivery import is_undeliverable
from ..kit.language import phrases_for
from ..kit.moderator import actor_of, ensure_moderator
from .article import ArticlePage, page_of
from .proposal import send_proposed

# Discord's webhooks answer for 15 minutes.
_OPEN_S = 14 * 60
_MOST_OUTLETS = 24  # one option more is another
_OTHER = "+"  # no id
_MAX_PASTED = 4000  # what Discord lets people type into a field


def is_text(name: str) -> bool:
    """Tell by its name whether a file is a text to take apart, and none of the record's own."""
    return name.lower().endswith((".txt", ".html", ".htm", ".pdf", ".eml"))


class HeadingForm(Modal):
    """What a text does not tell of itself, and the text where no file has it."""

    def __init__(self, file: discord.Attachment | None, record: Record, phrases: Phrases) -> None:
        super().__init__(title=phrases.text("article-form"))
        self._file = file
        outlets = [s for s in record.speakers.values() if s.kind is SpeakerKind.OUTLET]
        options = [
            discord.SelectOption(label=outlet.name[:100], value=outlet.id)
            for outlet in outlets[:_MOST_OUTLETS]
        ]
        options.append(discord.SelectOption(label=phrases.text("article-other"), value=_OTHER))
        self.publisher = discord.ui.Select[Any](options=options, required=True)
        self.name = discord.ui.TextInput[Any](max_length=200)
        self.url = discord.ui.TextInput[Any](max_length=2000)
        self.published = discord.ui.TextInput[Any](max_length=64)
        self.text = discord.ui.TextInput[Any](
            max_length=_MAX_PASTED, style=discord.TextStyle.paragraph
        )
        fields: list[tuple[str, discord.ui.Item[Any]]] = [
            ("publisher", self.publisher),
            ("title", self.name),
            ("url", self.url),
            ("published", self.published),
        ]
        if file is None:
            fields.append(("text", self.text))
        for key, component in fields:
            label = phrases.text(f"article-{key}")
            self.add_item(discord.ui.Label(text=label, component=component))

    async def on_submit(self, interaction: discord.Interaction[Bot]) -> None:  # type: ignore[override]
        """Take the text apart, and show the first statement; ask for an outlet that is another."""
        await ensure_moderator(interaction)
        await interaction.response.defer(thinking=True, ephemeral=True)
        phrases = phrases_for(interaction)
        raw = f"{self.text.value.strip()}\n".encode() if self._file is None else b""
        try:
            raw = raw or (await self._file.read() if self._file else b"")
        except Exception as error:
            if not is_undeliverable(error):
                raise
            await interaction.followup.send(phrases.text("add-unfetched"), ephemeral=True)
            return
        (publisher,) = self.publisher.values
        title, url, published = self.name.value, self.url.value, self.published.value
        brought = Brought(raw, title, publisher, url, published)
        if publisher != _OTHER:
            await begin(interaction, brought)
            return
        view = View(timeout=_OPEN_S).add_item(_NameOutlet(brought, phrases))
        told = phrases.text("article-name-outlet")
        await interaction.followup.send(told, view=view, ephemeral=True)


class _NameOutlet(discord.ui.Button[Any]):
    """Asks which outlet it is, which no form has room for."""

    def __init__(self, brought: Brought, phrases: Phrases) -> None:
        super().__init__(label=phrases.text("article-other"))
        self._brought = brought

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await ensure_moderator(interaction)
        await OutletForm(self._brought, phrases_for(interaction)).open(interaction)


class OutletForm(Modal):
    """The name of an outlet: a new one, or one that the menu had no room for."""

    def __init__(self, brought: Brought, phrases: Phrases) -> None:
        super().__init__(title=phrases.text("article-publisher"))
        self._brought = brought
        self.name = discord.ui.TextInput[Any](max_length=200)
        self.add_item(discord.ui.Label(text=phrases.text("article-name"), component=self.name))

    async def on_submit(self, interaction: discord.Interaction[Bot]) -> None:  # type: ignore[override]
        """Take the text apart with it."""
        await ensure_moderator(interaction)
        await interaction.response.defer(thinking=True, ephemeral=True)
        await begin(interaction, replace(self._brought, publisher=self.name.value.strip()))


async def begin(interaction: discord.Interaction[Bot], brought: Brought) -> None:
    """Take a text apart, and show its first statement."""
    articles, actor = interaction.client.services.articles, actor_of(interaction)
    article = await articles.read(actor, brought)
    if isinstance(article, Unsound):
        await send_proposed(interaction, article)
        return
    if not article.proposals:
        told = phrases_for(interaction).text("article-empty")
        await interaction.followup.send(told, ephemeral=True)
        return
    begun = articles.unfinished(actor)
    if begun is None or begun.article.heading.sha256 != article.heading.sha256:
        begun = Unfinished(article, Review(len(article.proposals)))
        articles.keep(actor, begun)
    page = page_of(begun, interaction)
    await interaction.followup.send(page.content, view=page, ephemeral=True)


async def go_on(interaction: discord.Interaction[Any], begun: Unfinished) -> None:
    """Show the statement at which somebody has stopped."""
    page: ArticlePage = page_of(begun, interaction, is_resumed=True)
    await interaction.response.send_message(page.content, view=page, ephemeral=True)
