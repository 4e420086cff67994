"""The "More" button and its pages: further statements, one at a time, for the one who asked.

Pages are private. Their buttons carry their owner's id, so that nobody else can turn them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Self

import discord
from typing_extensions import override

from bot.app.revisions.knowledge_base import KnowledgeBase, token_of
from bot.locales import Phrases
from bot.record import Statement

from ..card.button import STATEMENT, card_parts, expired
from ..card.text import MAX_CONTENT
from ..kit.bot import Bot
from ..kit.component import DynamicItem, View
from ..kit.language import phrases_on_card

# Besides an id of twenty digits, 100 characters of custom id hold nine tokens of eight.
MAX_TOKENS = 9
_TOKENS = rf"(?P<tokens>(?:{STATEMENT}){{1,{MAX_TOKENS}}})"
_PAGE_ROW = 1


class MoreButton(DynamicItem[discord.ui.Button[Any]], template=rf"more:{_TOKENS}"):
    """Opens the first page of the statements that its tokens stand for."""

    def __init__(self, tokens: Sequence[str], label: str | None = None) -> None:
        self.tokens = tuple(tokens[:MAX_TOKENS])
        super().__init__(discord.ui.Button(label=label, custom_id=f"more:{''.join(self.tokens)}"))

    @override
    @classmethod
    def restored(cls, _interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(_split(match["tokens"]))

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Open the pages."""
        base, found = interaction.client.services.serving.find(self.tokens)
        parts = page_of(base, found, 0, interaction.user.id, phrases_on_card(interaction))
        await interaction.response.send_message(**parts, ephemeral=True)


class PageButton(
    DynamicItem[discord.ui.Button[Any]],
    template=rf"p:(?P<owner>\d{{1,20}}):(?P<way>[bn])(?P<at>\d):{_TOKENS}",
):
    """Turns to another page, in place; only its owner may."""

    def __init__(
        self,
        owner: int,
        way: str,
        at: int,
        tokens: Sequence[str],
        label: str | None = None,
        *,
        disabled: bool = False,
    ) -> None:
        self.owner = owner
        self.at = at
        self.tokens = tuple(tokens)
        super().__init__(
            discord.ui.Button(
                label=label,
                custom_id=f"p:{owner}:{way}{at}:{''.join(tokens)}",
                disabled=disabled,
                row=_PAGE_ROW,
            )
        )

    @override
    @classmethod
    def restored(cls, _interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(int(match["owner"]), match["way"], int(match["at"]), _split(match["tokens"]))

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Show the page."""
        phrases = phrases_on_card(interaction)
        if interaction.user.id != self.owner:
            text = phrases.text("not-yours")
            await interaction.response.send_message(text, ephemeral=True)
            return
        base, found = interaction.client.services.serving.find(self.tokens)
        parts = page_of(base, found, self.at, self.owner, phrases)
        await interaction.response.edit_message(**parts)


def page_of(
    base: KnowledgeBase, statements: Sequence[Statement], at: int, owner: int, phrases: Phrases
) -> dict[str, Any]:
    """Return one page of several statements, with the buttons to turn to the others."""
    if not statements:
        return {**expired(phrases), "embeds": [], "view": View()}
    at, last = min(at, len(statements) - 1), len(statements) - 1
    page = phrases.text("page-of", page=at + 1, pages=len(statements))
    parts = card_parts(base, statements[at], phrases, MAX_CONTENT - len(page) - 4)
    if last == 0:
        return parts
    tokens = [token_of(statement) for statement in statements]
    back, onward = phrases.text("button-previous"), phrases.text("button-next")
    view = parts["view"]
    view.add_item(PageButton(owner, "b", max(at - 1, 0), tokens, back, disabled=at == 0))
    view.add_item(PageButton(owner, "n", min(at + 1, last), tokens, onward, disabled=at == last))
    return {**parts, "content": f"{parts['content']}\n-# {page}"}


def _split(tokens: str) -> list[str]:
    return re.findall(STATEMENT, tokens)
