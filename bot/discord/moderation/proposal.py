"""A proposed change as moderators see it, with what each of them may do about it."""

from __future__ import annotations

import asyncio
from typing import Any

import discord

from bot.app.outcome import Proposal
from bot.app.proposals.overlay import Unsound
from bot.app.proposals.pending import Proposed
from bot.locales import Phrases
from bot.record import KnownQuestion, Record
from bot.render import card_of, clean, line_text
from bot.store import PendingChange

from ..kit.component import View
from ..kit.language import phrases_for
from ..kit.text import fitted, typed_text
from .change import changes_file, proposal_embed
from .decision_button import DIGITS, AcceptButton, RejectButton, WithdrawButton
from .fault import fault_list

# What a field holds: 1,024 characters.
_MAX_QUESTION = 700
_MOST_ANSWERS = 5
_MAX_ANSWER = 200
FORMS = ("words", "details")  # of the form for a statement


async def proposed_parts(
    proposed: Proposed, viewer: int, record: Record, phrases: Phrases
) -> dict[str, Any]:
    """Return the parts of a message that shows a change to one moderator.

    What answers a question is quoted from `record`.
    """
    change = proposed.change
    base = change.base[:DIGITS] if change.base else phrases.text("proposed-new-file")
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
    after = change.digest[:DIGITS]
    embed.set_footer(text=phrases.text("proposed-file", before=base, after=after))
    parts: dict[str, Any] = {"embed": embed, "view": _view(proposed, viewer, phrases)}
    if proposed.changes:
        parts["file"] = await asyncio.to_thread(changes_file, shown, phrases)
    return parts


def _answers(question: KnownQuestion, record: Record, phrases: Phrases) -> str:
    """Quote what answers; a statement that is not served yet is told by its id."""
    lines = []
    for id_ in question.answers[:_MOST_ANSWERS]:
        statement = record.find(id_)
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
            for form in FORMS:
                view.add_item(form_button(form, change.id, phrases))
        return view.add_item(WithdrawButton(change.id, phrases))
    if proposed.fits:
        view.add_item(AcceptButton(change.id, change.digest, phrases))
    return view.add_item(RejectButton(change.id, change.digest, phrases))


def form_button(form: str, change_id: int, phrases: Phrases) -> discord.ui.Button[Any]:
    """Return the button that opens one of `FORMS` again; it acts by its custom id."""
    label = phrases.text(f"button-{form}")
    return discord.ui.Button(label=label, custom_id=f"pending:{form}:{change_id}")


async def send_proposed(
    interaction: discord.Interaction[Any],
    proposed: Proposed | Unsound,
    *,
    mend: discord.ui.View | None = None,
    is_new: bool = True,
) -> None:
    """Show a change to the one who proposed it, or what is wrong with it."""
    phrases = phrases_for(interaction)
    if isinstance(proposed, Unsound):
        heading = phrases.text("proposed-faulty", count=len(proposed.faults))
        text, files = fault_list(heading, proposed.faults, phrases)
        parts: dict[str, Any] = {"view": mend} if mend else {}
        await interaction.followup.send(text, files=files, ephemeral=True, **parts)
        return
    key = "proposed-kept" if is_new else "proposed-revised"
    lines = [phrases.text(key, id=proposed.change.id)]
    if proposed.change.draft is not None:
        lines.append(f"-# {phrases.text('proposed-offset')}")
    record = interaction.client.services.serving.base.record
    parts = await proposed_parts(proposed, interaction.user.id, record, phrases)
    await interaction.followup.send("\n".join(lines), ephemeral=True, **parts)


def change_line(change: PendingChange, phrases: Phrases) -> str:
    """Tell of a change in two lines."""
    title = phrases.text("proposed-title", id=change.id, path=typed_text(change.path, 100))
    when = discord.utils.format_dt(change.proposed_at, "R")
    by = phrases.text("proposed-by", who=f"<@{change.proposed_by}>", when=when)
    return f"**{title}**\n-# {by}"
