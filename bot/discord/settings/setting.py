"""`/settings`: moderators set what holds on their server and in single channels, at once."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Any, TypeAlias

import discord
from discord import app_commands
from discord.ext import commands

from bot.app.settings import MAX_QUESTION_DAYS, SettingChange, SettingsKeeper
from bot.search import Strictness

from ..kit.bot import Bot
from ..kit.language import phrases_for
from ..kit.moderator import ensure_moderator, for_moderators, may_manage
from ..kit.place import channel_id_of
from ..kit.reply import Reply
from ..kit.response import awaited, respond
from .setting_text import change_text, settings_embed

_AUTO = "auto"
_SERVER = "server"
_ONLY_HERE = "Only for this channel; left out, for the server"
_AS_SERVER = app_commands.Choice(name="as on the server", value=_SERVER)
_SHOWN = [
    app_commands.Choice(name="to the one who asks", value="private"),
    app_commands.Choice(name="to everybody", value="public"),
    _AS_SERVER,
]
_STRICTNESS = [*(app_commands.Choice(name=s.value, value=s.value) for s in Strictness), _AS_SERVER]


class WritableChannel(app_commands.Transformer):
    """Lets people pick a channel in which somebody can write, or start threads."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        """A channel."""
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        """Those with messages in them."""
        kinds = discord.ChannelType
        return [kinds.text, kinds.news, kinds.voice, kinds.stage_voice, kinds.forum]

    async def transform(
        self, _interaction: discord.Interaction[Any], value: Any, /
    ) -> app_commands.AppCommandChannel:
        """Take the channel as Discord sent it: the bot need not see it."""
        if not isinstance(value, app_commands.AppCommandChannel):
            raise app_commands.TransformerError(value, self.type, self)
        return value


_Channel: TypeAlias = app_commands.Transform[app_commands.AppCommandChannel, WritableChannel]


@for_moderators
class Settings(
    commands.GroupCog, group_name="settings", group_description="What holds on this server"
):
    """Settings for moderators; who uses a command is checked on every call."""

    def __init__(self, bot: Bot, keeper: SettingsKeeper) -> None:
        super().__init__()
        self._bot = bot
        self._keeper = keeper

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Let only moderators through, on a server only."""
        await ensure_moderator(interaction)
        return True

    @app_commands.command()
    async def show(self, interaction: discord.Interaction[Bot]) -> None:
        """Show what is set for this server and its channels."""
        guild_id, _ = _who_and_where(interaction)
        server = interaction.guild.name if interaction.guild else ""
        embed = settings_embed(server, self._keeper.of(guild_id), phrases_for(interaction))
        await interaction.response.send_message(embed=embed, ephemeral=True)

    @app_commands.command()
    @app_commands.describe(
        open="Answer there without being addressed, where the bot is sure enough",
        channel="The channel; left out, this one",
    )
    async def channel(
        self,
        interaction: discord.Interaction[Bot],
        open: bool,  # noqa: A002 - what the option is called on Discord
        channel: _Channel | None = None,
    ) -> None:
        """Open a channel to the bot, or close it."""
        guild_id, by = _who_and_where(interaction)
        channel_id = channel.id if channel else channel_id_of(interaction.channel)
        if channel_id is None:
            raise app_commands.NoPrivateMessage
        change = self._keeper.set_open(guild_id, channel_id, open, by)
        note = None
        if open and not self._bot.intents.message_content:
            note = phrases_for(interaction).text("settings-needs-content")
        elif not open and self._keeper.at(guild_id, channel_id).is_open:
            note = phrases_for(interaction).text("settings-always-open")
        await self._tell(interaction, change, note)

    @app_commands.command()
    @app_commands.describe(
        language="The language around quotes; auto is each one's own, or the server's",
        channel=_ONLY_HERE,
    )
    async def language(
        self,
        interaction: discord.Interaction[Bot],
        language: str,
        channel: _Channel | None = None,
    ) -> None:
        """Set the language that the bot speaks around quotes."""
        if language != _AUTO and language not in self._bot.locales:
            await _refuse(interaction, "settings-no-language")
            return
        guild_id, by = _who_and_where(interaction)
        tag = None if language == _AUTO else language
        change = self._keeper.set_language(guild_id, tag, by, channel_id=_id_of(channel))
        await self._tell(interaction, change)

    @language.autocomplete("language")
    async def _languages(
        self, _interaction: discord.Interaction[Bot], typed: str
    ) -> list[app_commands.Choice[str]]:
        """Offer the languages that the bot speaks, by their own names."""
        locales = self._bot.locales
        offered = {_AUTO: _AUTO} | {tag: locales.of(tag).language_name(tag) for tag in locales}
        return [
            app_commands.Choice(name=name, value=tag)
            for tag, name in offered.items()
            if typed.casefold() in f"{name} {tag}".casefold()
        ][:25]

    @app_commands.command()
    @app_commands.describe(answers="To whom answers to commands are shown", channel=_ONLY_HERE)
    @app_commands.choices(answers=_SHOWN)
    async def private(
        self,
        interaction: discord.Interaction[Bot],
        answers: str,
        channel: _Channel | None = None,
    ) -> None:
        """Set who sees answers to commands; people can choose for a single one."""
        guild_id, by = _who_and_where(interaction)
        value = None if answers == _SERVER else answers == "private"
        change = self._keeper.set_private(guild_id, value, by, channel_id=_id_of(channel))
        await self._tell(interaction, change)

    @app_commands.command()
    @app_commands.describe(
        bar="How sure the bot must be before it answers unasked", channel=_ONLY_HERE
    )
    @app_commands.choices(bar=_STRICTNESS)
    async def strictness(
        self,
        interaction: discord.Interaction[Bot],
        bar: str,
        channel: _Channel | None = None,
    ) -> None:
        """Set how sure the bot must be to answer unasked in open channels."""
        guild_id, by = _who_and_where(interaction)
        value = None if bar == _SERVER else Strictness(bar)
        change = self._keeper.set_strictness(guild_id, value, by, channel_id=_id_of(channel))
        await self._tell(interaction, change)

    @app_commands.command()
    @app_commands.describe(role="A role whose members moderate too; left out, none does")
    async def moderators(
        self, interaction: discord.Interaction[Bot], role: discord.Role | None = None
    ) -> None:
        """Set who moderates besides those who may manage the server."""
        if not may_manage(interaction):
            await _refuse(interaction, "settings-manager-only")
            return
        if role is not None and role.is_default():
            await _refuse(interaction, "settings-not-everyone")
            return
        guild_id, by = _who_and_where(interaction)
        change = self._keeper.set_moderator_role(guild_id, role.id if role else None, by)
        note = None
        if role is not None:
            note = phrases_for(interaction).text("settings-offer-commands", role=role.mention)
        await self._tell(interaction, change, note)

    @app_commands.command()
    @app_commands.describe(channel="A channel that only moderators read; left out, none")
    async def notes(
        self, interaction: discord.Interaction[Bot], channel: discord.TextChannel | None = None
    ) -> None:
        """Set where the bot leaves notes for moderators."""
        guild_id, by = _who_and_where(interaction)
        change = self._keeper.set_notes_channel(guild_id, _id_of(channel), by)
        note = None
        if channel is not None and not _may_speak(channel):
            phrases = phrases_for(interaction)
            note = phrases.text("settings-cannot-speak", channel=channel.mention)
        await self._tell(interaction, change, note)

    @app_commands.command()
    @app_commands.describe(days="Days until only their number is kept; 0 keeps no text at all")
    async def questions(
        self,
        interaction: discord.Interaction[Bot],
        days: app_commands.Range[int, 0, MAX_QUESTION_DAYS],
    ) -> None:
        """Set how long the texts of questions are kept."""
        guild_id, by = _who_and_where(interaction)
        await self._tell(interaction, self._keeper.set_question_days(guild_id, days, by))

    async def _tell(
        self,
        interaction: discord.Interaction[Bot],
        change: Awaitable[SettingChange],
        note: str | None = None,
    ) -> None:
        changed = await awaited(interaction, change, private=True)
        text = change_text(changed, phrases_for(interaction))
        await respond(interaction, Reply(f"{text}\n\n{note}" if note else text), private=True)


def _who_and_where(interaction: discord.Interaction[Bot]) -> tuple[int, str]:
    """Return the guild's id, and that of the one who acts as it is kept."""
    if interaction.guild_id is None:
        raise app_commands.NoPrivateMessage
    return interaction.guild_id, str(interaction.user.id)


def _id_of(channel: discord.abc.Snowflake | None) -> int | None:
    return None if channel is None else channel.id


def _may_speak(channel: discord.TextChannel) -> bool:
    permissions = channel.permissions_for(channel.guild.me)
    return permissions.view_channel and permissions.send_messages


async def _refuse(interaction: discord.Interaction[Bot], key: str) -> None:
    await interaction.response.send_message(phrases_for(interaction).text(key), ephemeral=True)
