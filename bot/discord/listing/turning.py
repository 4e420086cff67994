"""Turning the pages of a list and opening a statement of it; both survive a restart.

All they need stands in their custom ids. Whoever asked for a list turns its pages where it
stands; anybody else who presses a button gets a copy of their own.
"""

from __future__ import annotations

import re
from typing import Any, Self

import discord
from typing_extensions import override

from bot.app.revisions.knowledge_base import KnowledgeBase, token_of
from bot.locales import Phrases
from bot.render import card_of, cut

from ..card.button import card_parts
from ..card.text import line_option
from ..kit.bot import Bot
from ..kit.component import DynamicItem, View
from ..kit.language import phrases_for
from .bookmark import PATTERN, Bookmark, read_bookmark
from .page import Page, page_of

# Discord's limits on a menu: characters of a text, options.
_MAX_OPTION = 100
_MOST_OPTIONS = 25


async def _parts(
    interaction: discord.Interaction[Bot], named: re.Match[str] | None
) -> dict[str, Any] | None:
    """Return the page that a custom id names as parts of a message; None, and say so, if gone."""
    phrases = phrases_for(interaction)
    base = await interaction.client.services.browse.base()
    bookmark = named and read_bookmark(named, base.catalog)
    if not bookmark:
        await interaction.response.send_message(phrases.text("gone"), ephemeral=True)
        return None
    page = page_of(base.catalog, bookmark, phrases)
    return {"embeds": list(page.embeds), "view": view_of(page, base, phrases)}


class TurnButton(DynamicItem[discord.ui.Button[Any]], template=f"turn:{PATTERN}"):
    """Turns to the page that its custom id names."""

    @classmethod
    def to(cls, bookmark: Bookmark, phrases: Phrases, *, label: str, disabled: bool) -> Self:
        """Make the button that turns to a page; one that is disabled leads nowhere."""
        return cls(
            discord.ui.Button(
                label=phrases.text(label),
                custom_id=f"turn:{bookmark.write()}",
                disabled=disabled,
            )
        )

    @override
    @classmethod
    def restored(cls, _interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(discord.ui.Button(custom_id=match.string))

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Show the page where it stands, or to the one who presses."""
        parts = await _parts(interaction, self.template.fullmatch(self.custom_id))
        if parts is None:
            return
        if _is_own(interaction):
            await interaction.response.edit_message(**parts)
        else:
            await interaction.response.send_message(**parts, ephemeral=True)


class ListButton(DynamicItem[discord.ui.Button[Any]], template=f"list:{PATTERN}"):
    """Opens the list that its custom id names, at that page, for the one who presses."""

    @classmethod
    def to(cls, bookmark: Bookmark, label: str) -> Self:
        """Make the button that opens a list."""
        return cls(discord.ui.Button(label=label, custom_id=f"list:{bookmark.write()}"))

    @override
    @classmethod
    def restored(cls, _interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(discord.ui.Button(custom_id=match.string))

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Show the page."""
        parts = await _parts(interaction, self.template.fullmatch(self.custom_id))
        if parts is None:
            return
        await interaction.response.send_message(**parts, ephemeral=True)


class OpenMenu(DynamicItem[discord.ui.Select[Any]], template=r"open-statement"):
    """Shows the card of a statement on the page, to the one who picks it."""

    @classmethod
    def of(cls, page: Page, base: KnowledgeBase, phrases: Phrases) -> Self:
        """Make the menu of all statements on a page."""
        menu: discord.ui.Select[Any] = discord.ui.Select(
            placeholder=phrases.text("list-open-card"), custom_id="open-statement"
        )
        for number, statement in page.statements[:_MOST_OPTIONS]:
            card = card_of(base.record, statement, phrases)
            menu.add_option(
                label=cut(phrases.beside(str(number), card.said, card.speaker), _MAX_OPTION),
                description=line_option(card, phrases),
                value=token_of(statement),
            )
        return cls(menu)

    @override
    @classmethod
    def restored(cls, _interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(discord.ui.Select(custom_id=match.string))

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Show the card."""
        phrases = phrases_for(interaction)
        base, statements = interaction.client.services.serving.find(self.item.values)
        if not statements:
            await interaction.response.send_message(phrases.text("gone"), ephemeral=True)
            return
        parts = card_parts(base, statements[0], phrases)
        await interaction.response.send_message(**parts, ephemeral=True)


def view_of(page: Page, base: KnowledgeBase, phrases: Phrases) -> View:
    """Return what stands below a page: a menu of its statements, and the pages next to it."""
    view = View(timeout=None)
    if page.statements:
        view.add_item(OpenMenu.of(page, base, phrases))
    if page.pages > 1:
        at = page.bookmark.page
        last = page.pages - 1
        for to, label, disabled in (
            (max(0, at - 1), "button-previous", at == 0),
            (at + 1, "button-next", at == last),
        ):
            button = TurnButton.to(page.bookmark.at(to), phrases, label=label, disabled=disabled)
            view.add_item(button)
    return view


def _is_own(interaction: discord.Interaction[Any]) -> bool:
    """Tell whether the one who acts is the one for whom the message was made."""
    made_by = interaction.message and interaction.message.interaction_metadata
    return bool(made_by and made_by.user.id == interaction.user.id)
