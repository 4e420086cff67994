"""The button that ends a follow with one press, whenever its message was sent."""

from __future__ import annotations

import re
from typing import Any, Self

import discord

from bot.locales import Phrases
from bot.record import Record
from bot.render import cut
from bot.store import Follow

from ..kit.bot import Bot
from ..kit.component import DynamicItem
from ..kit.language import phrases_for
from ..kit.moderator import ensure_moderator
from ..kit.place import channel_id_of
from ..kit.text import fitted

_MAX_LABEL = 80
_MAX_NAME = 80


class StopButton(DynamicItem[discord.ui.Button[Any]], template=r"unfollow:(?P<id>\d{1,18})"):
    """Ends one's own follow, or as a moderator one of the channel where it stands."""

    def __init__(self, follow_id: int, label: str | None = None) -> None:
        self.follow_id = follow_id
        super().__init__(discord.ui.Button(label=label, custom_id=f"unfollow:{follow_id}"))

    @classmethod
    def labelled(cls, follow_id: int, phrases: Phrases, name: str | None = None) -> Self:
        """Make the button; `name` says what is ended where several stand together."""
        label = phrases.text("button-unfollow")
        return cls(follow_id, cut(f"{label}: {name}" if name else label, _MAX_LABEL))

    @classmethod
    def restored(cls, _interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        """Build the button again from its custom id."""
        return cls(int(match["id"]))

    async def respond(self, interaction: discord.Interaction[Bot]) -> None:
        """End it, and say so."""
        following = interaction.client.services.following
        own = await following.of(person=interaction.user.id)
        if all(follow.id != self.follow_id for follow in own):
            there = await following.of(channel=channel_id_of(interaction.channel))
            if all(follow.id != self.follow_id for follow in there):
                await self._say(interaction, "follow-gone")
                return
            await ensure_moderator(interaction)
        await following.end(self.follow_id)
        await self._say(interaction, "follow-ended")

    async def _say(self, interaction: discord.Interaction[Bot], key: str) -> None:
        text = phrases_for(interaction).text(key)
        await interaction.response.send_message(text, ephemeral=True)


def name_of(follow: Follow, record: Record, phrases: Phrases) -> str:
    """Name what is followed; what is on record no more, by its id."""
    speaker = record.speakers.get(follow.speaker or "")
    topic = record.concepts.get(follow.topic or "")
    names = (
        fitted(speaker.name if speaker else follow.speaker or "", _MAX_NAME),
        fitted(topic.name if topic else follow.topic or "", _MAX_NAME),
    )
    return phrases.beside(*names)
