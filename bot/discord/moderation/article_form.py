"""The forms of a page on which a statement of a text is decided: its words, and who is new."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import discord

from bot.authoring.entry import id_of
from bot.authoring.refusal import ReviewError
from bot.authoring.review import dated, known_as, mended, new_speaker
from bot.knowledge.draft import speaker_id
from bot.record import SpeakerKind

from ..kit.bot import Bot
from ..kit.budget import PRESS
from ..kit.component import Modal
from ..kit.moderator import ensure_moderator
from ..kit.text import fitted

if TYPE_CHECKING:
    from .article import ArticlePage

_EDITED = ("passage", "quote", "said", "said_from")
_MOST_OPTIONS = 25
_MAX_NAME = 200


class WordsForm(Modal):
    """The words and the day of the statement that is shown."""

    cost = PRESS

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
        """Hold the words against the text, and show the statement as it now is.

        What cannot stand is told, and the rest is kept, for a form comes back empty-handed.
        """
        await ensure_moderator(interaction)
        entry: Mapping[str, object] = self._page.entry
        frame = self._page.article.frame(self._page.record)
        refused: list[str] = []
        for field, line in self._fields.items():
            typed = line.value.replace("\r\n", "\n").strip()
            try:
                if typed != str(self._page.entry.get(field, "")):
                    entry = mended(entry, field, typed, frame)
            except ReviewError as error:
                refused.append(error.text(self._page.phrases))
        await self._page.replaced_by(interaction, self._page.with_entry(dated(entry)))
        if refused:
            why = fitted("; ".join(refused), 500)
            told = self._page.phrases.text("article-refused", why=why)
            await interaction.followup.send(told, ephemeral=True)


class SpeakerForm(Modal):
    """Somebody whom no menu has room for, or whom the record does not know yet."""

    cost = PRESS

    def __init__(self, page: ArticlePage) -> None:
        phrases = page.phrases
        super().__init__(title=phrases.text("article-new"))
        self._page = page
        voice = (page.proposal.voice or "")[:_MAX_NAME]
        self.name = discord.ui.TextInput[Any](default=voice or None, max_length=_MAX_NAME)
        self.kind = discord.ui.Select[Any](
            options=[
                discord.SelectOption(
                    label=phrases.text(f"article-kind-{kind}"),
                    value=kind.value,
                    default=kind is SpeakerKind.PERSON,
                )
                for kind in SpeakerKind
            ]
        )
        self.office = discord.ui.TextInput[Any](max_length=_MAX_NAME, required=False)
        parties = page.record.dispute.parties[:_MOST_OPTIONS]
        self.party = discord.ui.Select[Any](
            options=[discord.SelectOption(label=p.name[:100], value=p.id) for p in parties],
            min_values=0,
            required=False,
        )
        fields = {"name": self.name, "kind": self.kind, "office": self.office}
        fields |= {"party": self.party} if parties else {}
        for key, component in fields.items():
            label = phrases.text(f"article-{key}")
            self.add_item(discord.ui.Label(text=label, component=component))

    async def on_submit(self, interaction: discord.Interaction[Bot]) -> None:  # type: ignore[override]
        """Make them the speaker; one whom the record knows by that name is that one."""
        await ensure_moderator(interaction)
        page, review, typed = self._page, self._page.review, self.name.value
        known = speaker_id(typed, page.record)
        if known not in page.record.speakers:
            known = known_as(typed, page.new) or ""
        if not known:
            taken = (*page.record.speakers, *(str(one["id"]) for one in page.new))
            known = id_of(typed, taken)
            made = new_speaker(
                known,
                typed,
                self.kind.values[0],
                page.article.heading.language,
                office=self.office.value,
                party=next(iter(self.party.values), None),
            )
            review = review.with_speaker(made)
        entry = {**page.entry, "speaker": known}
        await page.replaced_by(interaction, page.with_entry(entry, review))
