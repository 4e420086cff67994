"""The form for one statement: first its words, then what else there is to say about it.

A form holds five fields, so that what can be told from those has to be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

import discord

from bot.app.gaps.grouping import AskedQuestion
from bot.knowledge.draft import Draft
from bot.locales import Phrases
from bot.record import Record, SaidBasis, Speech

from ..kit.bot import Bot
from ..kit.component import Modal, View
from ..kit.language import phrases_for
from ..kit.moderator import actor_of, ensure_moderator
from .proposal import send_proposed

_MOST_OPTIONS = 25
_MAX_PASSAGE = 800
_MAX_ASK = 300
# Discord's webhooks answer for 15 minutes.
_MEND_S = 14 * 60


def first_draft(record: Record, question: AskedQuestion | None = None) -> Draft:
    """Return what the form begins with; the `question` is one that the statement is to answer."""
    source = [*record.sources, ""][0]
    if question is None:
        return Draft(source, "", "")
    if shown := record.find(question.statement or ""):
        source = shown.source
    asks = {question.language: (question.text,)} if 0 < len(question.text) <= _MAX_ASK else {}
    return Draft(source, "", "", asks=asks)


class _Form(Modal):
    """A form that only moderators send, and whose statement is checked before it is kept."""

    title_key: ClassVar[str]

    def __init__(
        self, draft: Draft, record: Record, phrases: Phrases, change_id: int | None = None
    ) -> None:
        super().__init__(title=phrases.text(self.title_key))
        self.draft, self.record, self.phrases = draft, record, phrases
        self.change_id = change_id

    async def on_submit(self, interaction: discord.Interaction[Bot]) -> None:  # type: ignore[override]
        """Check who sends it, then what was sent."""
        await ensure_moderator(interaction)
        await interaction.response.defer(thinking=True, ephemeral=True)
        draft, phrases = self.filled_in(), phrases_for(interaction)
        pending = interaction.client.services.pending
        proposed = await pending.propose_statement(actor_of(interaction), draft, self.change_id)
        mend = MendView(partial(type(self), draft, self.record, phrases, self.change_id), phrases)
        await send_proposed(interaction, proposed, mend=mend, is_new=self.change_id is None)

    def filled_in(self) -> Draft:
        """Return the draft as the form now has it."""
        raise NotImplementedError

    def _add(self, key: str, component: discord.ui.Item[Any], hint: str | None = None) -> None:
        text = self.phrases.text(key)
        below = self.phrases.text(hint) if hint else None
        self.add_item(discord.ui.Label(text=text, description=below, component=component))


class StatementForm(_Form):
    """What was said, by whom, when, and where it stands."""

    title_key = "form-title"

    def __init__(
        self, draft: Draft, record: Record, phrases: Phrases, change_id: int | None = None
    ) -> None:
        super().__init__(draft, record, phrases, change_id)
        self.source = _source_field(record, draft.source)
        self.speaker = _line(draft.speaker, 200, is_required=True)
        self.passage = _paragraph(draft.passage, _MAX_PASSAGE, is_required=True)
        self.quote = _paragraph(draft.quote, _MAX_PASSAGE)
        self.said = _line(draft.said, 64)
        self._add("form-source", self.source, "form-source-hint")
        self._add("form-speaker", self.speaker, "form-speaker-hint")
        self._add("form-passage", self.passage, "form-passage-hint")
        self._add("form-quote", self.quote, "form-quote-hint")
        self._add("form-said", self.said, "form-said-hint")

    def filled_in(self) -> Draft:
        """Return the draft as the form now has it."""
        source = self.source
        chosen = source.values[0] if isinstance(source, discord.ui.Select) else source.value
        return replace(
            self.draft,
            source=chosen.strip(),
            speaker=self.speaker.value,
            passage=_unified(self.passage.value),
            quote=_unified(self.quote.value),
            said=self.said.value,
        )


class DetailsForm(_Form):
    """How it was said, how the day is known, what it is about, what it answers."""

    title_key = "details-title"

    def __init__(
        self, draft: Draft, record: Record, phrases: Phrases, change_id: int | None = None
    ) -> None:
        super().__init__(draft, record, phrases, change_id)
        ways = {way.value: phrases.text(f"details-speech-{way.value}") for way in Speech}
        bases = {basis.value: phrases.text(f"details-basis-{basis.value}") for basis in SaidBasis}
        self.speech = _choice(ways, draft.speech)
        self.basis = _choice(bases, draft.said_basis)
        self.said_from = _line(draft.said_from, 400)
        self.topics = _line(", ".join(draft.topics), 400)
        self._language = next(iter(draft.asks or {}), self._source_language(draft.source))
        asks = (draft.asks or {}).get(self._language, ())
        self.asks = _paragraph("\n".join(asks), 2000)
        self._add("details-speech", self.speech)
        self._add("details-basis", self.basis)
        self._add("details-from", self.said_from, "details-from-hint")
        self._add("details-topics", self.topics, "details-topics-hint")
        self._add("details-asks", self.asks, "details-asks-hint")

    def filled_in(self) -> Draft:
        """Return the draft as the form now has it."""
        asks = tuple(line.strip() for line in self.asks.value.splitlines() if line.strip())
        topics = (topic.strip() for topic in self.topics.value.split(","))
        return replace(
            self.draft,
            speech="".join(self.speech.values[:1]),
            said_basis="".join(self.basis.values[:1]),
            said_from=self.said_from.value,
            topics=tuple(topic for topic in topics if topic),
            asks={**(self.draft.asks or {}), self._language: asks} if asks else {},
        )

    def _source_language(self, source_id: str) -> str:
        source = self.record.sources.get(source_id)
        return source.language if source else "en"


class MendView(View):
    """Opens the form again with what was typed, which is kept nowhere but here, for a while."""

    def __init__(self, form: Callable[[], Modal], phrases: Phrases) -> None:
        super().__init__(timeout=_MEND_S)
        self._form = form
        self.add_item(_MendButton(phrases))

    async def open(self, interaction: discord.Interaction[Any]) -> None:
        """Open the form."""
        await ensure_moderator(interaction)
        await self._form().open(interaction)


class _MendButton(discord.ui.Button[MendView]):
    def __init__(self, phrases: Phrases) -> None:
        super().__init__(label=phrases.text("button-mend"))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        if self.view is not None:
            await self.view.open(interaction)


def _source_field(
    record: Record, chosen: str
) -> discord.ui.Select[Any] | discord.ui.TextInput[Any]:
    """Let one choose among the sources, or type its id where they are too many for a list."""
    if len(record.sources) > _MOST_OPTIONS:
        return _line(chosen, 64, is_required=True)
    options = [
        discord.SelectOption(label=source.title[:100], value=source.id, default=source.id == chosen)
        for source in record.sources.values()
    ]
    return discord.ui.Select(options=options, required=True)


def _choice(labels: Mapping[str, str], chosen: str) -> discord.ui.Select[Any]:
    options = [
        discord.SelectOption(label=label, value=value, default=value == chosen)
        for value, label in labels.items()
    ]
    return discord.ui.Select(options=options, min_values=0, required=False)


def _line(text: str, limit: int, *, is_required: bool = False) -> discord.ui.TextInput[Any]:
    return discord.ui.TextInput(
        default=text[:limit] or None, max_length=limit, required=is_required
    )


def _paragraph(text: str, limit: int, *, is_required: bool = False) -> discord.ui.TextInput[Any]:
    return discord.ui.TextInput(
        style=discord.TextStyle.paragraph,
        default=text[:limit] or None,
        max_length=limit,
        required=is_required,
    )


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").strip()
