"""The buttons that open the forms of one's own proposed statement again."""

from __future__ import annotations

import re
from typing import Any, Self

import discord
from typing_extensions import override

from bot.locales import Phrases

from ..kit.bot import Bot
from ..kit.language import phrases_for
from ..kit.moderator import actor_of
from ..kit.moderator_button import ModeratorButton
from .proposal import FORMS, form_button
from .statement_form import DetailsForm, StatementForm


class FormButton(
    ModeratorButton, template=rf"pending:(?P<form>{'|'.join(FORMS)}):(?P<id>\d{{1,18}})"
):
    """Opens one of the two forms of one's own statement again."""

    def __init__(self, form: str, change_id: int, phrases: Phrases) -> None:
        self.form, self.change_id = form, change_id
        super().__init__(form_button(form, change_id, phrases))

    @override
    @classmethod
    def restored(cls, interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(match["form"], int(match["id"]), phrases_for(interaction))

    async def act(self, interaction: discord.Interaction[Bot]) -> None:
        """Open the form, filled in as it was."""
        services, phrases = interaction.client.services, phrases_for(interaction)
        draft = await services.pending.draft_of(actor_of(interaction), self.change_id)
        if draft is None:
            await interaction.response.send_message(phrases.text("decided-gone"), ephemeral=True)
            return
        record = services.serving.base.record
        form = StatementForm if self.form == "words" else DetailsForm
        await form(draft, record, phrases, self.change_id).open(interaction)
