"""`/follow`: being told, in private or in a channel, what is new of a speaker or about a topic."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.app.browsing.browse import Browse, Unread, Wish
from bot.app.browsing.catalog import Selection
from bot.app.following import MOST_FOLLOWS
from bot.app.following import Following as FollowingService
from bot.locales import Phrases
from bot.record import Record
from bot.store import Follow

from ..kit.bot import Bot
from ..kit.component import View
from ..kit.delivery import is_closed
from ..kit.installation import everywhere
from ..kit.language import phrases_for
from ..kit.moderator import ensure_moderator
from ..kit.naming import Name, name_choices, unread_text
from ..kit.place import channel_id_of
from .stop import StopButton, name_of

_NOT_YET = 0


class Following(commands.Cog):
    """The command; what is new is told by `Telling`."""

    def __init__(self, following: FollowingService, browse: Browse) -> None:
        self._following = following
        self._browse = browse

    @everywhere
    @app_commands.command()
    @app_commands.describe(
        speaker="Whose new statements: a name or an office, in any language",
        topic="New statements about this",
        here="Tell everybody in this channel instead of you alone; for moderators",
    )
    async def follow(
        self,
        interaction: discord.Interaction[Bot],
        speaker: Name | None = None,
        topic: Name | None = None,
        here: bool = False,
    ) -> None:
        """Be told what is new of a speaker or about a topic; alone, list what you follow."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        phrases = phrases_for(interaction)
        base = await self._browse.base()
        if here:
            await ensure_moderator(interaction)
        if speaker is None and topic is None:
            await self._list(interaction, base.record, phrases, here=here)
            return
        wish = await self._browse.read(base, Wish(speaker, topic))
        if isinstance(wish, Unread):
            await interaction.followup.send(unread_text(wish, phrases), ephemeral=True)
            return
        wanted = _wanted(interaction, wish, phrases, here=here)
        follow = await self._following.begin(wanted)
        if follow is None:
            text = phrases.text("follow-too-many", count=MOST_FOLLOWS)
            await interaction.followup.send(text, ephemeral=True)
            return
        await self._confirm(interaction, follow, base.record, phrases)

    async def _confirm(
        self,
        interaction: discord.Interaction[Bot],
        follow: Follow,
        record: Record,
        phrases: Phrases,
    ) -> None:
        """Say that it has begun; to a person by the way that news will come, to see it open."""
        key = "follow-begun-here" if follow.person is None else "follow-begun"
        text = phrases.text(key, what=name_of(follow, record, phrases))
        if follow.person is not None:
            try:
                await interaction.user.send(text, view=stop_view([follow], record, phrases))
            except discord.HTTPException as error:
                if not is_closed(error):
                    raise
                await self._following.end(follow.id)
                text = phrases.text("follow-closed")
                await interaction.followup.send(text, ephemeral=True)
                return
        view = stop_view([follow], record, phrases)
        await interaction.followup.send(text, view=view, ephemeral=True)

    async def _list(
        self,
        interaction: discord.Interaction[Bot],
        record: Record,
        phrases: Phrases,
        *,
        here: bool,
    ) -> None:
        follows = (
            await self._following.of(channel=channel_id_of(interaction.channel))
            if here
            else await self._following.of(person=interaction.user.id)
        )
        if not follows:
            await interaction.followup.send(phrases.text("follow-none"), ephemeral=True)
            return
        names = [f"- {name_of(follow, record, phrases)}" for follow in follows]
        text = "\n".join([phrases.text("follow-list"), *names])
        view = stop_view(follows, record, phrases)
        await interaction.followup.send(text, view=view, ephemeral=True)

    @follow.autocomplete("speaker")
    async def _speakers(
        self, interaction: discord.Interaction[Bot], typed: str
    ) -> list[app_commands.Choice[str]]:
        catalog = (await self._browse.base()).catalog
        return name_choices(catalog.speakers.suggest(typed), phrases_for(interaction))

    @follow.autocomplete("topic")
    async def _topics(
        self, interaction: discord.Interaction[Bot], typed: str
    ) -> list[app_commands.Choice[str]]:
        catalog = (await self._browse.base()).catalog
        return name_choices(catalog.topics.suggest(typed), phrases_for(interaction))


def _wanted(
    interaction: discord.Interaction[Bot], wish: Selection, phrases: Phrases, *, here: bool
) -> Follow:
    return Follow(
        id=_NOT_YET,
        person=None if here else interaction.user.id,
        channel_id=channel_id_of(interaction.channel) if here else None,
        guild_id=interaction.guild_id if here else None,
        speaker=wish.speaker,
        topic=wish.topic,
        language=phrases.tag,
    )


def stop_view(follows: tuple[Follow, ...] | list[Follow], record: Record, phrases: Phrases) -> View:
    """Put a button that ends each follow; it names which where there are several."""
    view = View(timeout=None)
    for follow in follows[:MOST_FOLLOWS]:
        name = name_of(follow, record, phrases) if len(follows) > 1 else None
        view.add_item(StopButton.labelled(follow.id, phrases, name))
    return view
