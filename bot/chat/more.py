"""The "More" button: shows further statements, and survives a restart.

All it needs stands in its custom id, so that no view has to be kept in memory. It only reveals
what is on record, therefore anybody may press it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Self

import discord

from bot.cards import MAX_LINK, card_of
from bot.locales import Phrases
from bot.record import Statement
from bot.service import KnowledgeBase, token_of

from .component import DynamicItem, View
from .embed import card_embed, that_fit
from .tongue import phrases_for

if TYPE_CHECKING:
    from .client import WhoSaid

# 100 characters of custom id hold ten tokens of eight.
MAX_TOKENS = 10


class MoreButton(
    DynamicItem[discord.ui.Button[Any]],
    template=r"more:(?P<kind>[an]):(?P<tokens>[0-9a-f]{8}(?:\.[0-9a-f]{8}){0,9})",
):
    """Reveals the statements that its tokens stand for, to the one who presses it."""

    def __init__(self, tokens: Sequence[str], phrases: Phrases, *, near: bool) -> None:
        self.tokens = tuple(tokens[:MAX_TOKENS])
        self.near = near
        super().__init__(
            discord.ui.Button(
                label=phrases.text("button-more", count=len(self.tokens)),
                custom_id=f"more:{'n' if near else 'a'}:{'.'.join(self.tokens)}",
            )
        )

    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        """Build the button again from what its message carries."""
        return cls(match["tokens"].split("."), phrases_for(interaction), near=match["kind"] == "n")

    async def respond(self, interaction: discord.Interaction[WhoSaid]) -> None:
        """Show the statements."""
        phrases = phrases_for(interaction)
        base, statements = interaction.client.services.clerk.find(self.tokens)
        if not statements:
            await interaction.response.send_message(phrases.text("gone"), ephemeral=True)
            return
        embeds, view = more_of(base, statements, phrases, near=self.near)
        await interaction.response.send_message(embeds=embeds, view=view, ephemeral=True)


def more_of(
    base: KnowledgeBase,
    statements: Sequence[Statement],
    phrases: Phrases,
    *,
    near: bool,
    first: int | None = None,
) -> tuple[list[discord.Embed], View]:
    """Give the embeds that fit, `first` at most, and a view with the rest behind a button."""
    cards = [card_of(base.record, statement, phrases) for statement in statements]
    embeds = that_fit([card_embed(card, phrases, near=near) for card in cards[:first]])
    view = View(timeout=None)
    if rest := statements[len(embeds) :]:
        view.add_item(MoreButton([token_of(s) for s in rest], phrases, near=near))
    if len(embeds) == 1 and len(cards[0].link) <= MAX_LINK:
        view.add_item(discord.ui.Button(label=phrases.text("button-source"), url=cards[0].link))
    return embeds, view
