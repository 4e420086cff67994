"""Buttons on a card that look one statement up, and outlive the process that sent them.

All they need stands in their custom ids. They only reveal what is on record to the one who
presses them, therefore anybody may.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, ClassVar, Self

import discord
from typing_extensions import override

from bot.app.revisions.knowledge_base import KnowledgeBase, token_of
from bot.locales import Phrases
from bot.record import Record, Statement
from bot.render import MAX_LINK, Card, CitationStyle, card_of, citation, count_related

from ..kit.bot import Bot
from ..kit.component import DynamicItem, View
from ..kit.language import phrases_on_card
from ..kit.text import fitted
from ..kit.text_file import text_file
from .account import event_glance, event_text
from .context import context_text
from .relation import replies_text
from .text import MAX_CONTENT, card_text

STATEMENT = r"[0-9a-f]{8}"


class StatementButton(DynamicItem[discord.ui.Button[Any]], template=r"(?!)"):
    """A button about the statement that its token stands for; each kind has its own `name`."""

    name: ClassVar[str]

    def __init__(self, token: str, label: str | None = None) -> None:
        self.token = token
        super().__init__(discord.ui.Button(label=label, custom_id=f"{self.name}:{token}"))

    @override
    @classmethod
    def restored(cls, _interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(match["token"])

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Show what it is about."""
        phrases = phrases_on_card(interaction)
        base, found = interaction.client.services.serving.find([self.token])
        parts = self.open(base, found[0], phrases) if found else expired(phrases)
        await interaction.response.send_message(**parts, ephemeral=True)

    def open(self, base: KnowledgeBase, statement: Statement, phrases: Phrases) -> dict[str, Any]:
        """Return the parts of the message that the button opens."""
        raise NotImplementedError


class ContextButton(StatementButton, template=rf"context:(?P<token>{STATEMENT})"):
    """Opens the passage around the quote."""

    name = "context"

    def open(self, base: KnowledgeBase, statement: Statement, phrases: Phrases) -> dict[str, Any]:
        """Show the passage with the quote marked in it."""
        view = View(timeout=None)
        view.add_item(CiteButton(token_of(statement), phrases.text("button-cite")))
        archived = base.record.source_of(statement).archived
        if archived and len(archived) <= MAX_LINK:
            view.add_item(discord.ui.Button(label=phrases.text("card-archived"), url=archived))
        return {"content": context_text(base.record, statement, phrases), "view": view}


class CiteButton(StatementButton, template=rf"cite:(?P<token>{STATEMENT})"):
    """Opens the statement as others cite it."""

    name = "cite"

    def open(self, base: KnowledgeBase, statement: Statement, phrases: Phrases) -> dict[str, Any]:
        """Show the plain citation; a file has it in every style."""
        cited = [citation(base.record, statement, style, phrases) for style in CitationStyle]
        return {
            "content": fitted(cited[0], MAX_CONTENT),
            "file": text_file(f"{statement.id}.txt", "\n\n".join(cited).split("\n"), 1, phrases),
        }


class RepliesButton(StatementButton, template=rf"replies:(?P<token>{STATEMENT})"):
    """Opens what a statement answers and what answers it."""

    name = "replies"

    def open(self, base: KnowledgeBase, statement: Statement, phrases: Phrases) -> dict[str, Any]:
        """List the statements, each behind a button with its number."""
        content, listed = replies_text(base.record, statement, phrases)
        if not listed:  # the record had some when the button was made
            return expired(phrases)
        return {"content": content, "view": numbered_view(listed)}


class AccountsButton(StatementButton, template=rf"accounts:(?P<token>{STATEMENT})"):
    """Opens the accounts of the event that a statement tells of, at a glance."""

    name = "accounts"

    def open(self, base: KnowledgeBase, statement: Statement, phrases: Phrases) -> dict[str, Any]:
        """Show how each account begins, and a button that opens all of them."""
        if statement.event is None:
            return expired(phrases)
        content, _ = event_glance(base.record, base.record.events[statement.event], phrases)
        view = View(timeout=None)
        view.add_item(EventButton(token_of(statement), phrases.text("button-all")))
        return {"content": content, "view": view}


class EventButton(StatementButton, template=rf"event:(?P<token>{STATEMENT})"):
    """Opens all that the accounts of an event tell."""

    name = "event"

    def open(self, base: KnowledgeBase, statement: Statement, phrases: Phrases) -> dict[str, Any]:
        """Show what was said once, and below it who tells what of it, each behind its number."""
        if statement.event is None:
            return expired(phrases)
        content, listed = event_text(base.record, base.record.events[statement.event], phrases)
        return {"content": content, "view": numbered_view(listed)}


class CardButton(StatementButton, template=rf"card:(?P<token>{STATEMENT})"):
    """Opens the card of one statement of a list; its label is its number there."""

    name = "card"

    def open(self, base: KnowledgeBase, statement: Statement, phrases: Phrases) -> dict[str, Any]:
        """Show the card with its own buttons."""
        return card_parts(base, statement, phrases)


def card_parts(
    base: KnowledgeBase, statement: Statement, phrases: Phrases, room: int = MAX_CONTENT
) -> dict[str, Any]:
    """Return the parts of a message with one card, in at most `room` characters."""
    card = card_of(base.record, statement, phrases)
    return {
        "content": card_text(card, phrases, room),
        # A message that is edited may have been sent when cards were embeds.
        "embeds": [],
        "view": card_view(base.record, statement, card, phrases),
    }


def expired(phrases: Phrases) -> dict[str, Any]:
    """Say that what a button was about is no longer on record."""
    return {"content": phrases.text("gone")}


def numbered_view(statements: Sequence[Statement]) -> View:
    """Put a button with its number for each statement of a list."""
    view = View(timeout=None)
    for number, statement in enumerate(statements, 1):
        view.add_item(CardButton(token_of(statement), str(number)))
    return view


def card_view(record: Record, statement: Statement, card: Card, phrases: Phrases) -> View:
    """Put the buttons of one card alone in a message."""
    view = View(timeout=None)
    for item in (*lookup_buttons(record, statement, phrases), *source_button(card, phrases)):
        view.add_item(item)
    return view


def lookup_buttons(
    record: Record, statement: Statement, phrases: Phrases
) -> list[discord.ui.Item[Any]]:
    """Give "Context", and "Replies" and "Accounts" where there are any."""
    token = token_of(statement)
    buttons: list[discord.ui.Item[Any]] = [ContextButton(token, phrases.text("button-context"))]
    if count := count_related(record, statement):
        buttons.append(RepliesButton(token, phrases.text("button-replies", count=count)))
    if len(record.accounts.get(statement.event or "", ())) > 1:
        buttons.append(AccountsButton(token, phrases.text("button-accounts")))
    return buttons


def source_button(card: Card, phrases: Phrases) -> list[discord.ui.Item[Any]]:
    """Return the link that lands on the words, none where Discord would refuse it."""
    if len(card.link) > MAX_LINK:
        return []
    return [discord.ui.Button(label=phrases.text("button-source"), url=card.link)]
