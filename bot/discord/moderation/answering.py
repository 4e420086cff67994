"""What a moderator says of a question that was asked to no avail: what answers it, or nothing."""

from __future__ import annotations

import re
from typing import Any, Self

import discord
from typing_extensions import override

from bot.app.browsing.lookup import Found
from bot.app.gaps.grouping import AskedQuestion
from bot.locales import Phrases
from bot.record import KnownQuestion
from bot.render import card_of, clean, cut

from ..card.text import line_option
from ..kit.bot import Bot
from ..kit.component import DynamicItem, LayoutView, Modal
from ..kit.language import phrases_for
from ..kit.moderator import actor_of, ensure_moderator
from ..kit.moderator_button import ModeratorButton
from ..kit.text import fitted
from .proposal import send_proposed

_GAP = r"(?P<gap>[0-9a-f]{16})"
_MOST_ANSWERS = 5
_MAX_QUESTION = 600
_MAX_OPTION = 100
_MAX_TYPED = 200
_COLOUR = discord.Colour(0x2F6F9F)


class AnswerButton(ModeratorButton, template=rf"gaps:answer:{_GAP}"):
    """Asks what answers the question of a gap."""

    def __init__(self, gap: str, phrases: Phrases) -> None:
        self.gap = gap
        super().__init__(
            discord.ui.Button(
                label=phrases.text("gaps-answering"),
                style=discord.ButtonStyle.primary,
                custom_id=f"gaps:answer:{gap}",
            )
        )

    @override
    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(match["gap"], phrases_for(interaction))

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Show the statements that have most to do with the question."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        question = await _question(interaction, self.gap)
        if question is None:
            return
        found = await interaction.client.services.clerk.look_up(question.text)
        view = answering_view(self.gap, question, found, phrases_for(interaction))
        await interaction.edit_original_response(view=view)


def answering_view(
    gap: str, question: AskedQuestion, found: Found, phrases: Phrases
) -> discord.ui.LayoutView:
    """Lay out the question, the statements to choose from, and what else can be said of it."""
    asked = fitted(clean(question.text), _MAX_QUESTION)
    lines = [f"### {phrases.text('answering-title')}", f"**{asked}**"]
    if not found.statements:
        lines.append(phrases.text("answering-none"))
    if found.left_out:
        lines.append(phrases.text("answering-left-out", count=found.left_out))
    lines.append(f"-# {phrases.text('answering-hint')}")
    box = discord.ui.Container[Any](accent_colour=_COLOUR)
    box.add_item(discord.ui.TextDisplay("\n".join(lines)))
    if found.statements:
        box.add_item(discord.ui.ActionRow(StatementMenu.of(gap, found, phrases)))
    box.add_item(discord.ui.ActionRow(SearchButton(gap, phrases), NothingButton(gap, phrases)))
    return LayoutView(timeout=None).add_item(box)


class StatementMenu(DynamicItem[discord.ui.Select[Any]], template=rf"gaps:answered:{_GAP}"):
    """Proposes that the statements which are picked answer the question."""

    def __init__(self, gap: str, menu: discord.ui.Select[Any]) -> None:
        self.gap = gap
        super().__init__(menu)

    @classmethod
    def of(cls, gap: str, found: Found, phrases: Phrases) -> Self:
        """Make the menu of what was found."""
        menu: discord.ui.Select[Any] = discord.ui.Select(
            placeholder=phrases.text("answering-choose"),
            custom_id=f"gaps:answered:{gap}",
            max_values=min(_MOST_ANSWERS, len(found.statements)),
        )
        for statement in found.statements:
            card = card_of(found.record, statement, phrases)
            menu.add_option(
                label=cut(phrases.beside(card.speaker, card.said), _MAX_OPTION),
                description=line_option(card, phrases),
                value=statement.id,
            )
        return cls(gap, menu)

    @override
    @classmethod
    def restored(cls, _interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(match["gap"], discord.ui.Select(custom_id=match.string))

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Check who picks, then propose."""
        await ensure_moderator(interaction)
        await _propose(interaction, self.gap, *self.item.values)


class NothingButton(ModeratorButton, template=rf"gaps:nothing:{_GAP}"):
    """Proposes that nothing on record answers the question."""

    def __init__(self, gap: str, phrases: Phrases) -> None:
        self.gap = gap
        label = phrases.text("answering-nothing")
        super().__init__(discord.ui.Button(label=label, custom_id=f"gaps:nothing:{gap}"))

    @override
    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(match["gap"], phrases_for(interaction))

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Propose it."""
        await _propose(interaction, self.gap)


class SearchButton(ModeratorButton, template=rf"gaps:search:{_GAP}"):
    """Opens the form to find other statements."""

    def __init__(self, gap: str, phrases: Phrases) -> None:
        self.gap = gap
        label = phrases.text("answering-search")
        super().__init__(discord.ui.Button(label=label, custom_id=f"gaps:search:{gap}"))

    @override
    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(match["gap"], phrases_for(interaction))

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Open the form."""
        await SearchForm(self.gap, phrases_for(interaction)).open(interaction)


class SearchForm(Modal):
    """Finds statements by a speaker, words or an id."""

    def __init__(self, gap: str, phrases: Phrases) -> None:
        super().__init__(title=phrases.text("answering-form"))
        self._gap = gap
        self._typed: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="typed", max_length=_MAX_TYPED
        )
        self.add_item(
            discord.ui.Label(
                text=phrases.text("answering-typed"),
                description=phrases.text("answering-typed-hint"),
                component=self._typed,
            )
        )

    async def on_submit(self, interaction: discord.Interaction[Bot], /) -> None:  # type: ignore[override]
        """Show what was found in place of what was shown before."""
        await ensure_moderator(interaction)
        await interaction.response.defer()
        question = await _question(interaction, self._gap)
        if question is None:
            return
        found = await interaction.client.services.clerk.look_up(self._typed.value)
        view = answering_view(self._gap, question, found, phrases_for(interaction))
        await interaction.edit_original_response(view=view)


async def _propose(interaction: discord.Interaction[Bot], gap: str, *answers: str) -> None:
    """Propose the question for the record with what answers it."""
    await interaction.response.defer(thinking=True, ephemeral=True)
    question = await _question(interaction, gap)
    if question is None:
        return
    known = KnownQuestion(question.text, question.language, answers)
    pending = interaction.client.services.pending
    await send_proposed(interaction, await pending.propose_question(actor_of(interaction), known))


async def _question(interaction: discord.Interaction[Bot], gap: str) -> AskedQuestion | None:
    """Return the question of a gap as it was asked; say so where it is not kept any more."""
    question = await interaction.client.services.gaps.find(interaction.guild_id or 0, gap)
    if question is None or not question.text:
        text = phrases_for(interaction).text("gaps-gone")
        await interaction.followup.send(text, ephemeral=True)
        return None
    return question
