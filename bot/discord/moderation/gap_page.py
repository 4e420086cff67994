"""What people asked to no avail, page by page, with what a moderator can do about it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Self

import discord
from typing_extensions import override

from bot.app.gaps.gap import Gap, Gaps
from bot.app.gaps.grouping import AskedQuestion, GapMark
from bot.locales import Phrases
from bot.render import clean

from ..kit.bot import Bot
from ..kit.component import LayoutView
from ..kit.language import phrases_for
from ..kit.moderator_button import ModeratorButton
from ..kit.text import fitted
from .answering import AnswerButton
from .gap_file import gap_file
from .statement_form import StatementForm, first_draft

_ON_A_PAGE = 5
# Together, in any language, these stay below the 4,000 characters that a message may show.
_MAX_TEXT = 200
_MAX_WORDING = 60
_MOST_WORDINGS = 2
_MAX_REMARK = 110
_MOST_MARKS = 1
_COLOUR = discord.Colour(0x2F6F9F)


async def show_gaps(interaction: discord.Interaction[Any], gaps: Gaps, page: int = 0) -> None:
    """Show one page to a moderator who is waiting for it, in place of the page before."""
    open_gaps = await gaps.of(interaction.guild_id or 0)
    view = gaps_view(open_gaps, page, phrases_for(interaction))
    await interaction.edit_original_response(view=view)


def gaps_view(gaps: Sequence[Gap], page: int, phrases: Phrases) -> discord.ui.LayoutView:
    """Lay out one page; a page after the last is the last."""
    view = LayoutView(timeout=None)
    title = discord.ui.TextDisplay[Any](f"### {phrases.text('gaps-title')}")
    if not gaps:
        nothing = discord.ui.TextDisplay[Any](phrases.text("gaps-none"))
        return view.add_item(discord.ui.Container(title, nothing))
    pages = (len(gaps) - 1) // _ON_A_PAGE + 1
    page = min(page, pages - 1)
    box = discord.ui.Container[Any](title, accent_colour=_COLOUR)
    for gap in gaps[page * _ON_A_PAGE :][:_ON_A_PAGE]:
        box.add_item(discord.ui.Separator())
        box.add_item(discord.ui.TextDisplay(_gap_text(gap, phrases)))
        buttons = [ProposeButton(gap.id, phrases), DismissButton(gap.id, page, phrases)]
        if gap.newest.text:
            buttons.insert(0, AnswerButton(gap.id, phrases))
        box.add_item(discord.ui.ActionRow(*buttons))
    box.add_item(discord.ui.Separator())
    foot = phrases.text("gaps-page", page=page + 1, pages=pages, count=len(gaps))
    box.add_item(discord.ui.TextDisplay(f"-# {foot}"))
    turns: list[discord.ui.Item[Any]] = [ExportButton(phrases)]
    if page + 1 < pages:
        turns.insert(0, GapPageButton(page + 1, phrases, key="gaps-next"))
    if page > 0:
        turns.insert(0, GapPageButton(page - 1, phrases, key="gaps-previous"))
    box.add_item(discord.ui.ActionRow(*turns))
    return view.add_item(box)


def _gap_text(gap: Gap, phrases: Phrases) -> str:
    newest = gap.newest
    when = discord.utils.format_dt(newest.at, "R")
    facts = [phrases.text("gaps-asked", count=len(gap.questions), when=when)]
    if gap.marks:
        facts.append(phrases.text("gaps-marked", count=len(gap.marks)))
    if newest.reason:
        facts.append(phrases.text(f"gaps-reason-{newest.reason}"))
    lines = [f"**{_title(newest, phrases)}**", f"-# {phrases.beside(*facts)}"]
    if others := gap.wordings[1 : _MOST_WORDINGS + 1]:
        wordings = phrases.beside(*(_typed(text, _MAX_WORDING) for text in others))
        lines.append(f"-# {phrases.text('gaps-also', wordings=wordings)}")
    lines += [_mark_line(mark, phrases) for mark in gap.marks[:_MOST_MARKS]]
    return "\n".join(lines)


def _title(question: AskedQuestion, phrases: Phrases) -> str:
    if question.text:
        return _typed(question.text, _MAX_TEXT)
    if question.statement:
        return phrases.text("gaps-answer", statement=_typed(question.statement, _MAX_TEXT))
    return phrases.text("gaps-unknown")


def _mark_line(mark: GapMark, phrases: Phrases) -> str:
    said = phrases.text(f"unhelpful-{mark.reason}")
    if mark.remark:
        said = f"{said}: {_typed(mark.remark, _MAX_REMARK)}"
    if mark.ask_back is not None:
        said = f"{said} · {phrases.text('gaps-ask-back', who=f'<@{mark.ask_back}>')}"
    return f"> {said}"


def _typed(text: str, limit: int) -> str:
    """Show what somebody typed, in so many characters with whatever had to be escaped."""
    return fitted(clean(text), limit)


class GapPageButton(ModeratorButton, template=r"gaps:page:(?P<page>\d{1,4})"):
    """Turns to another page."""

    def __init__(self, page: int, phrases: Phrases, *, key: str) -> None:
        self.page = page
        label = phrases.text(key)
        super().__init__(discord.ui.Button(label=label, custom_id=f"gaps:page:{page}"))

    @override
    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(int(match["page"]), phrases_for(interaction), key="gaps-next")

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Show the page."""
        await interaction.response.defer()
        await show_gaps(interaction, interaction.client.services.gaps, self.page)


class DismissButton(
    ModeratorButton, template=r"gaps:dismiss:(?P<gap>[0-9a-f]{16}):(?P<page>\d{1,4})"
):
    """Shows a gap no more, until it has been asked again and again."""

    def __init__(self, gap: str, page: int, phrases: Phrases) -> None:
        self.gap, self.page = gap, page
        super().__init__(
            discord.ui.Button(
                label=phrases.text("gaps-dismiss"), custom_id=f"gaps:dismiss:{gap}:{page}"
            )
        )

    @override
    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(match["gap"], int(match["page"]), phrases_for(interaction))

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Dismiss it, and show what is left of the page."""
        await interaction.response.defer()
        gaps = interaction.client.services.gaps
        done = await gaps.dismiss(interaction.guild_id or 0, self.gap, interaction.user.id)
        await show_gaps(interaction, gaps, self.page)
        if not done:
            text = phrases_for(interaction).text("gaps-gone")
            await interaction.followup.send(text, ephemeral=True)


class ExportButton(ModeratorButton, template="gaps:export"):
    """Gives all gaps as a file."""

    def __init__(self, phrases: Phrases) -> None:
        label = phrases.text("gaps-export")
        super().__init__(discord.ui.Button(label=label, custom_id="gaps:export"))

    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], _match: re.Match[str]) -> Self:
        """Build the button again; its message carries nothing that is needed."""
        return cls(phrases_for(interaction))

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Send the file."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        gaps = await interaction.client.services.gaps.of(interaction.guild_id or 0)
        await interaction.followup.send(file=gap_file(gaps), ephemeral=True)


class ProposeButton(ModeratorButton, template=r"gaps:propose:(?P<gap>[0-9a-f]{16})"):
    """Opens the form for a statement that answers the question."""

    def __init__(self, gap: str, phrases: Phrases) -> None:
        self.gap = gap
        super().__init__(
            discord.ui.Button(label=phrases.text("gaps-propose"), custom_id=f"gaps:propose:{gap}")
        )

    @override
    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(match["gap"], phrases_for(interaction))

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Open the form, which Discord takes as a first answer only."""
        services, phrases = interaction.client.services, phrases_for(interaction)
        question = await services.gaps.find(interaction.guild_id or 0, self.gap)
        if question is None:
            await interaction.response.send_message(phrases.text("gaps-gone"), ephemeral=True)
            return
        record = services.serving.base.record
        form = StatementForm(first_draft(record, question), record, phrases)
        await form.open(interaction)
