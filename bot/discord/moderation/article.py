"""A text that a moderator brings, a page for each statement that it may have.

What is decided is remembered for as long as the bot runs (`app.proposals.article`); the whole
becomes one change for a second moderator.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import discord

from bot.app.proposals.article import Article, Unfinished
from bot.authoring.entry import Entry, entry_of
from bot.authoring.review import Review
from bot.authoring.sentence import led_in
from bot.locales import Phrases, load_locales
from bot.record import DateSpan, Record, Speech
from bot.render import span_text

from ..kit.bot import Bot
from ..kit.budget import PRESS
from ..kit.component import View
from ..kit.language import phrases_for
from ..kit.moderator import actor_of, ensure_moderator
from ..kit.text import fitted
from .article_carried import with_carried
from .article_form import SpeakerForm, WordsForm
from .article_relation import relation_menu
from .proposal import send_proposed

# Discord's webhooks answer for 15 minutes.
_OPEN_S = 14 * 60
_MOST_SPEAKERS = 24  # one option more is another
_OTHER = "+"  # no id
_AROUND = 300  # characters of the text before and behind a passage
_MAX_SHOWN = 1200  # of a passage, which has 800 at most, with what stands around it
_ESCAPES = 40  # backslashes that each piece may need


class ArticlePage(View):
    """One proposed statement, with what may be done about it."""

    cost = PRESS

    def __init__(
        self,
        article: Article,
        record: Record,
        phrases: Phrases,
        review: Review,
        entry: Mapping[str, object] | None = None,
        *,
        is_resumed: bool = False,
    ) -> None:
        super().__init__(timeout=_OPEN_S)
        self.article, self.record, self.phrases = article, record, phrases
        self.of_notes = load_locales().of(record.dispute.language)
        self.review, self.proposal = review, article.proposals[review.at]
        self.entry = dict(entry) if entry else entry_of(self.proposal, self.of_notes)
        self.is_in_time = article.frame(record).has_time_of(str(self.entry["said"]))
        self.new = (*review.speakers, *filter(None, (article.outlet,)))
        self.add_item(_Choice("speaker", self._speakers(), phrases.text("form-speaker")))
        self.add_item(_Choice("speech", self._ways(), phrases.text("details-speech")))
        if menu := relation_menu(self):
            self.add_item(menu)
        is_settled = "speaker" in self.entry and self.is_in_time
        self.add_item(_Press("accept", phrases, is_off=not is_settled))
        self.add_item(_Press("words", phrases))
        self.add_item(_Press("skip", phrases))
        self.add_item(_Press("undo", phrases, is_off=not self.review.at))
        if is_resumed:
            self.add_item(_Press("discard", phrases))

    @property
    def content(self) -> str:
        """The passage in its context, and what is told of it."""
        text, entry = self.phrases.text, self.entry
        lines = [f"**{text('article-page', at=self.review.at + 1, of=self.review.total)}**"]
        if self.article.is_joined and not self.review.at:
            lines.append(f"-# {text('article-joined')}")
        if "speaker" not in entry:
            lines.append(text("article-open", voice=fitted(self.proposal.voice or "–", 100)))
        if not self.is_in_time:
            whole = span_text(self.record.dispute.period, self.phrases)
            lines.append(text("article-outside", period=whole))
        said = DateSpan.parse(str(entry["said"]))
        day = self.phrases.beside(span_text(said, self.phrases), self._why())
        # Clients go on showing what was picked in a menu, whatever the next page has picked.
        said_by = self.phrases.beside(self._name(), text(f"details-speech-{entry['speech']}"))
        lines += [f"> {self._in_context()}", f"-# {said_by}", f"-# {day}"]
        return with_carried(self, "\n".join(lines))

    def _in_context(self) -> str:
        """Show the passage where it stands, with the quote in bold."""
        passage, start = str(self.entry["passage"]), int(str(self.entry["start"]))
        before, quote, behind = passage.partition(str(self.entry["quote"]))
        text, end = self.article.text, start + len(passage)
        around = min(_AROUND, (_MAX_SHOWN - len(passage)) // 2)
        shown = [
            "…" if start > around else "",
            fitted(led_in(text, start, around), around + _ESCAPES),
            fitted(before, len(before) + _ESCAPES),
            f"**{fitted(quote, len(quote) + _ESCAPES)}**",
            fitted(behind, len(behind) + _ESCAPES),
            fitted(text[end : end + around], around + _ESCAPES),
            "…" if end + around < len(text) else "",
        ]
        return " ".join("".join(shown).split())

    def _name(self) -> str | None:
        """Name the speaker, once there is one."""
        name = self.names().get(str(self.entry.get("speaker")))
        return name and fitted(name, 100)

    def names(self) -> dict[str, str]:
        """Return the names of all who may be named, by their ids."""
        names = {one.id: one.name for one in self.record.speakers.values()}
        return names | {str(one["id"]): str(one["name"]) for one in self.new}

    def _why(self) -> str | None:
        """Say from what the day is known: as it was typed, else in the reader's language."""
        told = self.entry.get("said_from")
        reason = self.proposal.day.reason
        if reason is not None and told == reason.note(self.of_notes):
            return reason.text(self.phrases)
        return fitted(str(told), 200) if told else None

    def with_entry(self, entry: Entry, review: Review | None = None) -> ArticlePage:
        """Return the same page with a statement that is mended."""
        return ArticlePage(self.article, self.record, self.phrases, review or self.review, entry)

    def turned(self, review: Review) -> ArticlePage | None:
        """Return the page of what is next, None where all is decided."""
        if review.is_done:
            return None
        return ArticlePage(self.article, self.record, self.phrases, review)

    async def replaced_by(self, interaction: discord.Interaction[Any], page: ArticlePage) -> None:
        """Show another page in place of this one, which nothing waits for any more."""
        begun = Unfinished(page.article, page.review, page.entry)
        interaction.client.services.articles.keep(actor_of(interaction), begun)
        if interaction.message is None:
            # A changed client can send a form from nowhere.
            await interaction.response.send_message(page.content, view=page, ephemeral=True)
        else:
            await interaction.response.edit_message(content=page.content, view=page)
        self.stop()

    def _speakers(self) -> list[discord.SelectOption]:
        """Offer those who may have said it first, then the others as far as a list goes."""
        names, own = self.names(), str(self.entry.get("speaker", ""))
        told = {p.speaker for p in self.article.proposals if p.speaker}
        new = (str(one["id"]) for one in self.new)
        first = [i for i in (own, *new, *sorted(told), self.article.heading.publisher) if i]
        ids = list(dict.fromkeys((*first, *self.record.speakers)))[:_MOST_SPEAKERS]
        options = [
            discord.SelectOption(label=names[id_][:100], value=id_, default=id_ == own)
            for id_ in ids
        ]
        other = self.phrases.text("article-other")
        return [*options, discord.SelectOption(label=other, value=_OTHER)]

    def _ways(self) -> list[discord.SelectOption]:
        return [
            discord.SelectOption(
                label=self.phrases.text(f"details-speech-{way}"),
                value=way.value,
                default=way == self.entry["speech"],
            )
            for way in Speech
        ]


def page_of(
    begun: Unfinished, interaction: discord.Interaction[Bot], *, is_resumed: bool = False
) -> ArticlePage:
    """Show how far somebody has come with a text; one that was resumed can be discarded."""
    record, phrases = interaction.client.services.serving.base.record, phrases_for(interaction)
    return ArticlePage(
        begun.article, record, phrases, begun.review, begun.entry, is_resumed=is_resumed
    )


class _Choice(discord.ui.Select[ArticlePage]):
    """Sets one field of the statement that is shown."""

    def __init__(self, field: str, options: list[discord.SelectOption], name: str) -> None:
        super().__init__(options=options, placeholder=name)
        self._field = field

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await ensure_moderator(interaction)
        if self.view is None:
            return
        if self.values[0] == _OTHER:
            await SpeakerForm(self.view).open(interaction)
            return
        page = self.view.with_entry({**self.view.entry, self._field: self.values[0]})
        await self.view.replaced_by(interaction, page)


class _Press(discord.ui.Button[ArticlePage]):
    """Decides on the statement that is shown, takes the last decision back, or drops the text."""

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
        if self._what == "discard":
            await _end(interaction, page, "article-discarded")
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
        elif not review.accepted:
            await _end(interaction, page, "article-nothing")
        else:
            page.stop()
            await _finish(interaction, page, review)


async def _end(interaction: discord.Interaction[Any], page: ArticlePage, key: str) -> None:
    """Forget the text, of which nothing is proposed."""
    page.stop()
    interaction.client.services.articles.drop(actor_of(interaction))
    await interaction.response.edit_message(content=page.phrases.text(key), view=None)


async def _finish(interaction: discord.Interaction[Any], page: ArticlePage, review: Review) -> None:
    """Propose what was accepted; where that has faults, the last page can be opened again."""
    await interaction.response.edit_message(content=page.phrases.text("article-done"), view=None)
    articles = interaction.client.services.articles
    proposed = await articles.finish(actor_of(interaction), page.article, review)
    await send_proposed(interaction, proposed)
