"""A text attached to `/knowledge add`: its heading in a form, then a page for each statement.

What is decided is kept nowhere but in the open page, for as long as Discord answers it; the whole
becomes one change for a second moderator.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord

from bot.app.proposals.article import Article, Brought
from bot.app.proposals.overlay import Unsound
from bot.authoring.entry import entry_of
from bot.authoring.review import Review, ReviewError, mended
from bot.locales import Phrases
from bot.record import Record, SpeakerKind, Speech

from ..kit.bot import Bot
from ..kit.component import Modal, View
from ..kit.delivery import is_undeliverable
from ..kit.language import phrases_for
from ..kit.moderator import actor_of, ensure_moderator
from ..kit.text import fitted
from .proposal import send_proposed

# Discord's webhooks answer for 15 minutes.
_OPEN_S = 14 * 60
_MOST_OPTIONS = 25
_AROUND = 300  # characters of the text before and behind a passage
_MAX_SHOWN = 1500
_EDITED = ("passage", "quote", "said", "said_from")


def is_text(name: str) -> bool:
    """Tell by its name whether a file is a text to take apart, and none of the record's own."""
    return name.lower().endswith((".txt", ".html", ".htm", ".pdf", ".eml"))


class HeadingForm(Modal):
    """What a text does not tell of itself."""

    def __init__(self, file: discord.Attachment, record: Record, phrases: Phrases) -> None:
        super().__init__(title=phrases.text("article-form"))
        self._file = file
        outlets = [s for s in record.speakers.values() if s.kind is SpeakerKind.OUTLET]
        options = [
            discord.SelectOption(label=outlet.name[:100], value=outlet.id)
            for outlet in outlets[:_MOST_OPTIONS]
        ]
        self.publisher = discord.ui.Select[Any](options=options, required=True)
        self.name = discord.ui.TextInput[Any](max_length=200)
        self.url = discord.ui.TextInput[Any](max_length=2000)
        self.published = discord.ui.TextInput[Any](max_length=64)
        for key, component in (
            ("publisher", self.publisher),
            ("title", self.name),
            ("url", self.url),
            ("published", self.published),
        ):
            label = phrases.text(f"article-{key}")
            self.add_item(discord.ui.Label(text=label, component=component))

    async def on_submit(self, interaction: discord.Interaction[Bot]) -> None:  # type: ignore[override]
        """Take the text apart, and show the first statement."""
        await ensure_moderator(interaction)
        await interaction.response.defer(thinking=True, ephemeral=True)
        phrases = phrases_for(interaction)
        try:
            raw = await self._file.read()
        except Exception as error:
            if not is_undeliverable(error):
                raise
            await interaction.followup.send(phrases.text("add-unfetched"), ephemeral=True)
            return
        brought = Brought(
            raw,
            self.name.value,
            self.publisher.values[0],
            self.url.value,
            self.published.value,
        )
        services = interaction.client.services
        article = await services.articles.read(actor_of(interaction), brought)
        if isinstance(article, Unsound):
            await send_proposed(interaction, article)
            return
        if not article.proposals:
            await interaction.followup.send(phrases.text("article-empty"), ephemeral=True)
            return
        page = ArticlePage(article, services.serving.base.record, phrases)
        await interaction.followup.send(page.content, view=page, ephemeral=True)


class ArticlePage(View):
    """One proposed statement, with what may be done about it."""

    def __init__(
        self,
        article: Article,
        record: Record,
        phrases: Phrases,
        review: Review | None = None,
        entry: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(timeout=_OPEN_S)
        self.article, self.record, self.phrases = article, record, phrases
        self.review = review or Review(len(article.proposals))
        self.proposal = article.proposals[self.review.at]
        self.entry = dict(entry) if entry else entry_of(self.proposal)
        self.add_item(_Choice("speaker", self._speakers(), phrases.text("form-speaker")))
        self.add_item(_Choice("speech", self._ways(), phrases.text("details-speech")))
        is_settled = "speaker" in self.entry
        self.add_item(_Press("accept", phrases, is_off=not is_settled))
        self.add_item(_Press("words", phrases))
        self.add_item(_Press("skip", phrases))
        self.add_item(_Press("undo", phrases, is_off=not self.review.at))

    @property
    def content(self) -> str:
        """The passage in its context, and what is told of it."""
        text, entry = self.phrases.text, self.entry
        passage, start = str(entry["passage"]), int(str(entry["start"]))
        before, quote, behind = passage.partition(str(entry["quote"]))
        end = start + len(passage)
        lines = [f"**{text('article-page', at=self.review.at + 1, of=self.review.total)}**"]
        if "speaker" not in entry:
            lines.append(text("article-open", voice=fitted(self.proposal.voice or "–", 100)))
        shown = [
            fitted(self.article.text[max(start - _AROUND, 0) : start], _AROUND + 50),
            fitted(before, _MAX_SHOWN // 3),
            f"**{fitted(quote, _MAX_SHOWN // 2)}**",
            fitted(behind, _MAX_SHOWN // 3),
            fitted(self.article.text[end : end + _AROUND], _AROUND + 50),
        ]
        quoted = " ".join(" ".join(shown).split())
        why = f" · {fitted(str(entry['said_from']), 200)}" if "said_from" in entry else ""
        return "\n".join([*lines, f"> {quoted[:_MAX_SHOWN]}", f"-# {entry['said']}{why}"])

    def with_entry(self, entry: Mapping[str, object]) -> ArticlePage:
        """Return the same page with a statement that is mended."""
        return ArticlePage(self.article, self.record, self.phrases, self.review, entry)

    def turned(self, review: Review) -> ArticlePage | None:
        """Return the page of what is next, None where all is decided."""
        if review.is_done:
            return None
        return ArticlePage(self.article, self.record, self.phrases, review)

    async def replaced_by(self, interaction: discord.Interaction[Any], page: ArticlePage) -> None:
        """Show another page in place of this one, which nothing waits for any more."""
        await interaction.response.edit_message(content=page.content, view=page)
        self.stop()

    def _speakers(self) -> list[discord.SelectOption]:
        """Offer those who may have said it first, then the others as far as a list goes."""
        told = {p.speaker for p in self.article.proposals if p.speaker}
        first = [i for i in (str(self.entry.get("speaker", "")), *sorted(told)) if i]
        ids = dict.fromkeys((*first, self.article.heading.publisher, *self.record.speakers))
        return [
            discord.SelectOption(
                label=self.record.speakers[id_].name[:100],
                value=id_,
                default=id_ == self.entry.get("speaker"),
            )
            for id_ in list(ids)[:_MOST_OPTIONS]
        ]

    def _ways(self) -> list[discord.SelectOption]:
        return [
            discord.SelectOption(
                label=self.phrases.text(f"details-speech-{way}"),
                value=way.value,
                default=way == self.entry["speech"],
            )
            for way in Speech
        ]


class _Choice(discord.ui.Select[ArticlePage]):
    """Sets one field of the statement that is shown."""

    def __init__(self, field: str, options: list[discord.SelectOption], name: str) -> None:
        super().__init__(options=options, placeholder=name)
        self._field = field

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await ensure_moderator(interaction)
        if self.view is not None:
            page = self.view.with_entry({**self.view.entry, self._field: self.values[0]})
            await self.view.replaced_by(interaction, page)


class _Press(discord.ui.Button[ArticlePage]):
    """Decides on the statement that is shown, or takes the last decision back."""

    def __init__(self, what: str, phrases: Phrases, *, is_off: bool = False) -> None:
        super().__init__(label=phrases.text(f"button-{what}"), disabled=is_off)
        self._what = what

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await ensure_moderator(interaction)
        page = self.view
        if page is None:
            return
        if self._what == "words":
            await WordsForm(page).open(interaction)
            return
        decisions = {
            "accept": lambda: page.review.decided(page.entry),
            "skip": lambda: page.review.decided(None),
            "undo": page.review.undone,
        }
        review = decisions[self._what]()
        after = page.turned(review)
        if after is not None:
            await page.replaced_by(interaction, after)
        else:
            page.stop()
            await _finish(interaction, page, review)


class WordsForm(Modal):
    """The words and the day of the statement that is shown."""

    def __init__(self, page: ArticlePage) -> None:
        super().__init__(title=page.phrases.text("form-title"))
        self._page = page
        self._fields: dict[str, discord.ui.TextInput[Any]] = {}
        for field in _EDITED:
            is_long = field in {"passage", "quote"}
            style = discord.TextStyle.paragraph if is_long else discord.TextStyle.short
            value = str(page.entry.get(field, ""))
            line = discord.ui.TextInput[Any](
                default=value or None, style=style, max_length=800, required=field != "said_from"
            )
            key = "details-from" if field == "said_from" else f"form-{field}"
            self._fields[field] = line
            self.add_item(discord.ui.Label(text=page.phrases.text(key), component=line))

    async def on_submit(self, interaction: discord.Interaction[Bot]) -> None:  # type: ignore[override]
        """Hold the words against the text, and show the statement as it now is."""
        await ensure_moderator(interaction)
        entry: Mapping[str, object] = self._page.entry
        try:
            for field, line in self._fields.items():
                typed = line.value.replace("\r\n", "\n").strip()
                if typed != str(entry.get(field, "")):
                    entry = mended(entry, field, typed, self._page.article.text)
        except (ReviewError, ValueError) as error:
            told = self._page.phrases.text("article-refused", why=fitted(str(error), 500))
            await interaction.response.send_message(told, ephemeral=True)
            return
        await self._page.replaced_by(interaction, self._page.with_entry(entry))


async def _finish(interaction: discord.Interaction[Any], page: ArticlePage, review: Review) -> None:
    if not review.accepted:
        told = page.phrases.text("article-nothing")
        await interaction.response.edit_message(content=told, view=None)
        return
    await interaction.response.edit_message(content=page.phrases.text("article-done"), view=None)
    articles = interaction.client.services.articles
    proposed = await articles.finish(actor_of(interaction), page.article, review)
    await send_proposed(interaction, proposed)
