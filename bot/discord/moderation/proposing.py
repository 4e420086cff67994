"""`/knowledge add|pending`: changes to the record that it takes two moderators to accept."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import discord
from discord import app_commands
from typing_extensions import override

from bot.app.proposals.pending import MAX_FILE_BYTES
from bot.app.services import Services

from ..kit.delivery import is_undeliverable
from ..kit.language import phrases_for
from ..kit.moderator import actor_of
from .article_heading import HeadingForm, go_on, is_text
from .group import Part
from .pending import pending_view
from .proposal import send_proposed
from .statement_form import StatementForm, first_draft


class Proposing(Part):
    """Commands about changes that are proposed on Discord and never written by the bot."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @override
    def commands(self) -> Iterable[app_commands.Command[Any, ..., Any]]:
        yield app_commands.Command(
            name="add",
            description="Propose a file of the record, or a statement with a form",
            callback=self.add,
        )
        yield app_commands.Command(
            name="pending",
            description="Show the changes that wait for a second moderator",
            callback=self.pending,
        )

    @app_commands.describe(
        file="A source's text or file, or speakers, lexicon or dispute.yaml; nothing for a form",
        paste="Paste a text, or go on with the one that you have begun",
    )
    async def add(
        self,
        interaction: discord.Interaction[Any],
        file: discord.Attachment | None = None,
        paste: bool = False,
    ) -> None:
        """Check and keep the file, or open the form, which Discord takes as a first answer only."""
        phrases = phrases_for(interaction)
        record = self._services.serving.base.record
        if file is None and paste:
            if begun := self._services.articles.unfinished(actor_of(interaction)):
                await go_on(interaction, begun)
            else:
                await HeadingForm(None, record, phrases).open(interaction)
            return
        if file is None:
            form = StatementForm(first_draft(record), record, phrases)
            await form.open(interaction)
            return
        if file.size > MAX_FILE_BYTES:
            await interaction.response.send_message(phrases.text("add-too-large"), ephemeral=True)
            return
        if is_text(file.filename):
            await HeadingForm(file, record, phrases).open(interaction)
            return
        await interaction.response.defer(thinking=True, ephemeral=True)
        try:
            content = await file.read()
        except Exception as error:
            if not is_undeliverable(error):
                raise
            await interaction.followup.send(phrases.text("add-unfetched"), ephemeral=True)
            return
        pending, actor = self._services.pending, actor_of(interaction)
        await send_proposed(interaction, await pending.propose_file(actor, file.filename, content))

    async def pending(self, interaction: discord.Interaction[Any]) -> None:
        """List what waits."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        changes = await self._services.pending.waiting(interaction.guild_id or 0)
        await interaction.edit_original_response(
            view=pending_view(changes, phrases_for(interaction))
        )
