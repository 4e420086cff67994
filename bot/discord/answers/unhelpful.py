"""The "Not helpful" button: a small form, private, kept without a name unless it is given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Self

import discord
from typing_extensions import override

from bot.app.feedback import Unhelpful
from bot.locales import Phrases
from bot.store import MAX_REMARK

from ..card.button import STATEMENT
from ..kit.asker import asker_in
from ..kit.bot import Bot
from ..kit.component import DynamicItem, Modal
from ..kit.language import phrases_on_card

MAX_TOKENS = 3
_OUTCOMES = {"a": "answer", "c": "closest", "n": "none"}


class UnhelpfulButton(
    DynamicItem[discord.ui.Button[Any]],
    template=rf"unhelpful:(?P<outcome>[acn]):(?P<tokens>(?:{STATEMENT}){{0,{MAX_TOKENS}}})",
):
    """Asks what was wrong with an answer; its tokens stand for the statements on view."""

    def __init__(self, outcome: str, tokens: Sequence[str], label: str | None = None) -> None:
        self.outcome = outcome
        self.tokens = tuple(tokens[:MAX_TOKENS])
        custom_id = f"unhelpful:{outcome[0]}:{''.join(self.tokens)}"
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id))

    @override
    @classmethod
    def restored(cls, _interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        return cls(_OUTCOMES[match["outcome"]], re.findall(STATEMENT, match["tokens"]))

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """Open the form."""
        message_id = interaction.message.id if interaction.message else None
        form = UnhelpfulForm(self.outcome, self.tokens, message_id, phrases_on_card(interaction))
        await form.open(interaction)


class UnhelpfulForm(Modal):
    """Why an answer did not help, and whether its moderators may ask back."""

    def __init__(
        self, outcome: str, tokens: Sequence[str], message_id: int | None, phrases: Phrases
    ) -> None:
        text = phrases.text
        super().__init__(title=text("unhelpful-title"))
        self._outcome = outcome
        self._tokens = tokens
        self._message_id = message_id
        self._phrases = phrases
        self._reason: discord.ui.RadioGroup[Any] = discord.ui.RadioGroup(
            custom_id="reason",
            options=[
                discord.RadioGroupOption(label=text(f"unhelpful-{reason}"), value=reason)
                for reason in Unhelpful
            ],
        )
        self._remark: discord.ui.TextInput[Any] = discord.ui.TextInput(
            custom_id="remark",
            style=discord.TextStyle.paragraph,
            required=False,
            max_length=MAX_REMARK,
        )
        self._ask_back: discord.ui.Checkbox[Any] = discord.ui.Checkbox(custom_id="ask_back")
        for name, hint, component in (
            ("unhelpful-reason", None, self._reason),
            ("unhelpful-remark", "unhelpful-remark-hint", self._remark),
            ("unhelpful-back", "unhelpful-back-hint", self._ask_back),
        ):
            description = text(hint) if hint else None
            self.add_item(
                discord.ui.Label(text=text(name), description=description, component=component)
            )

    async def on_submit(self, interaction: discord.Interaction[Bot], /) -> None:  # type: ignore[override]
        """Keep what was said, and thank."""
        # The store may take longer than Discord waits for a first response.
        await interaction.response.defer(thinking=True, ephemeral=True)
        services = interaction.client.services
        _, statements = services.serving.find(self._tokens)
        named = self._ask_back.value
        asker = asker_in(interaction)
        is_kept = await services.feedback.take(
            Unhelpful(self._reason.value or Unhelpful.OTHER),
            self._remark.value,
            message_id=self._message_id,
            outcome=self._outcome,
            statements=statements,
            ask_back=named,
            asker=asker,
        )
        if not is_kept:
            thanks = "unhelpful-thanks-counted"
        elif asker.guild_id is None:
            thanks = "unhelpful-thanks-direct"
        else:
            thanks = "unhelpful-thanks-named" if named else "unhelpful-thanks"
        await interaction.followup.send(self._phrases.text(thanks), ephemeral=True)
