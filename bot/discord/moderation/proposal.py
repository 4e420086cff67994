"""A proposed change as moderators see it, with what each of them may do about it."""

from __future__ import annotations

import asyncio
import re
from typing import Any, Self

import discord

from bot.app.outcome import Proposal
from bot.app.proposals.overlay import Unsound
from bot.app.proposals.pending import Decided, Proposed
from bot.locales import Phrases
from bot.record import KnownQuestion, Record
from bot.render import card_of, clean, line_text
from bot.store import PendingChange

from ..kit.bot import Bot
from ..kit.component import View
from ..kit.language import phrases_for
from ..kit.moderator import actor_of
from ..kit.moderator_button import ModeratorButton
from ..kit.text import fitted, typed_text
from .change import changes_file, proposal_embed
from .fault import fault_list

_DIGITS = 12
# What a field holds: 1,024 characters.
_MAX_QUESTION = 700
_MOST_ANSWERS = 5
_MAX_ANSWER = 200
_SHOWN = rf"(?P<id>\d{{1,18}}):(?P<digest>[0-9a-f]{{{_DIGITS}}})"


async def proposed_parts(
    proposed: Proposed, viewer: int, record: Record, phrases: Phrases
) -> dict[str, Any]:
    """Give the parts of a message that shows a change to one moderator.

    What answers a question is quoted from `record`.
    """
    change = proposed.change
    base = change.base[:_DIGITS] if change.base else phrases.text("proposed-new-file")
    shown = Proposal(change.digest, change.base or "", 0, proposed.changes)
    embed = proposal_embed(shown, phrases)
    embed.title = phrases.text("proposed-title", id=change.id, path=typed_text(change.path, 100))
    if not proposed.fits:
        key = "proposed-known" if proposed.questions else "proposed-stale"
        embed.description = phrases.text(key)
    when = discord.utils.format_dt(change.proposed_at, "f")
    by = phrases.text("proposed-by", who=f"<@{change.proposed_by}>", when=when)
    embed.description = f"{by}\n\n{embed.description}"
    for question in proposed.questions:
        asked = fitted(question.text, _MAX_QUESTION)
        embed.add_field(name=phrases.text("proposed-question"), value=asked, inline=False)
        answers = _answers(question, record, phrases)
        embed.add_field(name=phrases.text("proposed-answers"), value=answers, inline=False)
    after = change.digest[:_DIGITS]
    embed.set_footer(text=phrases.text("proposed-file", before=base, after=after))
    parts: dict[str, Any] = {"embed": embed, "view": _view(proposed, viewer, phrases)}
    if proposed.changes:
        parts["file"] = await asyncio.to_thread(changes_file, shown, phrases)
    return parts


def _answers(question: KnownQuestion, record: Record, phrases: Phrases) -> str:
    """Quote what answers; a statement that is not served yet is told by its id."""
    lines = []
    for id_ in question.answers[:_MOST_ANSWERS]:
        statement = record.statements.get(id_)
        card = card_of(record, statement, phrases) if statement else None
        said = id_
        if card:
            said = phrases.beside(card.speaker, card.said, clean(line_text(card, phrases)))
        lines.append(f"- {fitted(said, _MAX_ANSWER)}")
    return "\n".join(lines) or phrases.text("proposed-no-answer")


def _view(proposed: Proposed, viewer: int, phrases: Phrases) -> discord.ui.View:
    change, view = proposed.change, View(timeout=None)
    if change.proposed_by == str(viewer):
        if change.draft is not None:
            view.add_item(FormButton("words", change.id, phrases))
            view.add_item(FormButton("details", change.id, phrases))
        return view.add_item(WithdrawButton(change.id, phrases))
    if proposed.fits:
        view.add_item(AcceptButton(change.id, change.digest, phrases))
    return view.add_item(RejectButton(change.id, change.digest, phrases))


async def show_decided(
    interaction: discord.Interaction[Any], decided: Decided | Unsound, change_id: int
) -> None:
    """Say what came of a decision, in place of the buttons where nothing is left to decide."""
    phrases = phrases_for(interaction)
    if isinstance(decided, Unsound):
        heading = phrases.text("proposed-unsound", count=len(decided.faults))
        text, files = fault_list(heading, decided.faults, phrases)
        await interaction.followup.send(text, files=files, ephemeral=True)
        return
    text = phrases.text(f"decided-{decided.value}", id=change_id)
    if decided in {Decided.OWN, Decided.NOT_OWN}:
        await interaction.followup.send(text, ephemeral=True)
    else:
        await interaction.edit_original_response(content=text, view=None)


class _Decision(ModeratorButton, template=r"(?!)"):
    """A button for another moderator's change, as it was shown."""

    deed: str
    style: discord.ButtonStyle

    def __init__(self, change_id: int, digest: str, phrases: Phrases) -> None:
        self.change_id, self.digest = change_id, digest[:_DIGITS]
        super().__init__(
            discord.ui.Button(
                label=phrases.text(f"button-{self.deed}"),
                style=self.style,
                custom_id=f"pending:{self.deed}:{change_id}:{self.digest}",
            )
        )

    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        """Build the button again from what its message carries."""
        return cls(int(match["id"]), match["digest"], phrases_for(interaction))


class AcceptButton(_Decision, template=rf"pending:accept:{_SHOWN}"):
    """Accepts a change, for the operator to take."""

    deed, style = "accept", discord.ButtonStyle.success

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Accept it, if it is still what was shown."""
        await interaction.response.defer()
        pending = interaction.client.services.pending
        decided = await pending.accept(actor_of(interaction), self.change_id, self.digest)
        await show_decided(interaction, decided, self.change_id)


class RejectButton(_Decision, template=rf"pending:reject:{_SHOWN}"):
    """Rejects a change."""

    deed, style = "reject", discord.ButtonStyle.danger

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Reject it, if it is still what was shown."""
        await interaction.response.defer()
        pending = interaction.client.services.pending
        decided = await pending.reject(actor_of(interaction), self.change_id, self.digest)
        await show_decided(interaction, decided, self.change_id)


class WithdrawButton(ModeratorButton, template=r"pending:withdraw:(?P<id>\d{1,18})"):
    """Takes one's own change back."""

    def __init__(self, change_id: int, phrases: Phrases) -> None:
        self.change_id = change_id
        label, custom_id = phrases.text("button-withdraw"), f"pending:withdraw:{change_id}"
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id))

    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        """Build the button again from what its message carries."""
        return cls(int(match["id"]), phrases_for(interaction))

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Withdraw it."""
        await interaction.response.defer()
        pending = interaction.client.services.pending
        decided = await pending.withdraw(actor_of(interaction), self.change_id)
        await show_decided(interaction, decided, self.change_id)


class FormButton(ModeratorButton, template=r"pending:(?P<form>words|details):(?P<id>\d{1,18})"):
    """Opens one of the two forms of one's own statement again."""

    def __init__(self, form: str, change_id: int, phrases: Phrases) -> None:
        self.form, self.change_id = form, change_id
        label, custom_id = phrases.text(f"button-{form}"), f"pending:{form}:{change_id}"
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id))

    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        """Build the button again from what its message carries."""
        return cls(match["form"], int(match["id"]), phrases_for(interaction))

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Open the form, filled in as it was."""
        from .statement_form import DetailsForm, StatementForm

        services, phrases = interaction.client.services, phrases_for(interaction)
        draft = await services.pending.draft_of(actor_of(interaction), self.change_id)
        if draft is None:
            await interaction.response.send_message(phrases.text("decided-gone"), ephemeral=True)
            return
        record = services.clerk.base.record
        form = StatementForm if self.form == "words" else DetailsForm
        await form(draft, record, phrases, self.change_id).open(interaction)


def change_line(change: PendingChange, phrases: Phrases) -> str:
    """Tell of a change in two lines."""
    title = phrases.text("proposed-title", id=change.id, path=typed_text(change.path, 100))
    when = discord.utils.format_dt(change.proposed_at, "R")
    by = phrases.text("proposed-by", who=f"<@{change.proposed_by}>", when=when)
    return f"**{title}**\n-# {by}"
