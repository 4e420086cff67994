"""What moderators set for their guild and its channels: kept in the store, effective at once."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.search import Strictness
from bot.store import Actor, ChannelSettings, GuildSettings, Store, whole
from bot.store.error import sound_rows

_log = logging.getLogger(__name__)
_UNSET = GuildSettings()
_UNSET_CHANNEL = ChannelSettings()

# The longest that the text of a question may be kept.
MAX_QUESTION_DAYS = 365

# The command under `/settings` that sets a field.
_COMMANDS = {
    "is_open": "channel",
    "language": "language",
    "is_private": "private",
    "strictness": "strictness",
    "moderator_role": "moderators",
    "notes_channel": "notes",
    "question_days": "questions",
}

Value: TypeAlias = bool | int | str | None


@dataclass(frozen=True, slots=True)
class SettingChange:
    """What was set by whom: `what` is the name of a field of the settings.

    `channel_id` is None for the guild itself; `by` is a Discord user id as text.
    """

    guild_id: int
    channel_id: int | None
    what: str
    before: Value
    after: Value
    by: str


@dataclass(frozen=True, slots=True)
class InForce:
    """What holds in one channel: its own settings, and its guild's where it has none."""

    is_open: bool = False
    language: str | None = None
    is_private: bool = False
    strictness: Strictness = Strictness.NORMAL


class SettingsKeeper:
    """The settings of every guild, read from the store once; reading them never waits.

    Channels in `always_open` are open besides those that moderators opened.
    """

    def __init__(
        self,
        store: Store,
        guilds: Mapping[int, GuildSettings],
        *,
        always_open: Iterable[int] = (),
    ) -> None:
        self._store = store
        self._guilds = dict(guilds)
        self._always_open = frozenset(always_open)

    @classmethod
    async def start(cls, store: Store, *, always_open: Iterable[int] = ()) -> SettingsKeeper:
        """Read what is set."""
        guilds = await store.settings.all()
        with sound_rows():
            for guild in guilds.values():
                _check_strictness(guild.strictness)
                for channel in guild.channels.values():
                    _check_strictness(channel.strictness)
        return cls(store, guilds, always_open=always_open)

    async def catch_up(self, guild_id: int | None = None) -> None:
        """Take over what another process set for a guild, or for all."""
        if guild_id is None:
            self._guilds = await self._store.settings.all()
        else:
            self._guilds[guild_id] = await self._store.settings.of(guild_id)

    def of(self, guild_id: int | None) -> GuildSettings:
        """Give what is set for a guild; outside of guilds, and before any change, the defaults."""
        return _UNSET if guild_id is None else self._guilds.get(guild_id, _UNSET)

    def at(self, guild_id: int | None, channel_id: int | None) -> InForce:
        """Return what holds in a channel; that of a thread is the channel it hangs on."""
        guild = self.of(guild_id)
        channel = guild.channels.get(channel_id or 0, _UNSET_CHANNEL)
        return InForce(
            is_open=channel.is_open or channel_id in self._always_open,
            language=channel.language or guild.language,
            is_private=guild.is_private if channel.is_private is None else channel.is_private,
            strictness=Strictness(channel.strictness or guild.strictness),
        )

    async def set_open(self, guild_id: int, channel_id: int, value: bool, by: str) -> SettingChange:
        """Answer a channel unprompted, or only where the bot is addressed.

        A channel that is always open stays so.
        """
        return await self._change(guild_id, channel_id, "is_open", value, by)

    async def set_language(
        self, guild_id: int, value: str | None, by: str, *, channel_id: int | None = None
    ) -> SettingChange:
        """Speak one language whatever people's own is; None takes that back."""
        return await self._change(guild_id, channel_id, "language", value, by)

    async def set_private(
        self, guild_id: int, value: bool | None, by: str, *, channel_id: int | None = None
    ) -> SettingChange:
        """Show answers to commands to the asker only; None leaves a channel to its guild."""
        value = bool(value) if channel_id is None else value
        return await self._change(guild_id, channel_id, "is_private", value, by)

    async def set_strictness(
        self, guild_id: int, value: Strictness | None, by: str, *, channel_id: int | None = None
    ) -> SettingChange:
        """Set how sure the bot must be to speak unprompted; None leaves a channel to its guild."""
        value = value or Strictness.NORMAL if channel_id is None else value
        return await self._change(guild_id, channel_id, "strictness", value, by)

    async def set_moderator_role(self, guild_id: int, value: int | None, by: str) -> SettingChange:
        """Make the members with a role moderators, besides those who may manage the server."""
        return await self._change(guild_id, None, "moderator_role", value, by)

    async def set_notes_channel(self, guild_id: int, value: int | None, by: str) -> SettingChange:
        """Send notes for moderators to a channel; None sends none."""
        return await self._change(guild_id, None, "notes_channel", value, by)

    async def set_question_days(self, guild_id: int, value: int, by: str) -> SettingChange:
        """Keep the texts of questions for a number of days, 0 to `MAX_QUESTION_DAYS`."""
        if not 0 <= value <= MAX_QUESTION_DAYS:
            raise ValueError(f"{value} days; 0 to {MAX_QUESTION_DAYS}")
        return await self._change(guild_id, None, "question_days", value, by)

    async def _change(
        self, guild_id: int, channel_id: int | None, what: str, value: Value, by: str
    ) -> SettingChange:
        """Set one thing in the store and then here: every change comes through this.

        Whoever asked may be gone by now; what the store has holds here all the same.
        """
        return await whole(self._set(guild_id, channel_id, what, value, by))

    async def _set(
        self, guild_id: int, channel_id: int | None, what: str, value: Value, by: str
    ) -> SettingChange:
        async with self._store.transaction() as inside:
            before = _value(await inside.settings.of(guild_id), channel_id, what)
            await inside.settings.put(guild_id, channel_id, what, value)
            await inside.audit.note(
                Actor(by, guild_id),
                f"settings {_COMMANDS[what]}",
                _told(before, channel_id),
                _told(value, channel_id),
            )
            changed = await inside.settings.of(guild_id)
        self._guilds[guild_id] = changed
        _log.info("%s set %s of guild %d: %r, was %r", by, what, guild_id, value, before)
        return SettingChange(guild_id, channel_id, what, before, value, by)


def _check_strictness(stored: str | None) -> None:
    if stored is not None:
        Strictness(stored)


def _value(guild: GuildSettings, channel_id: int | None, what: str) -> Value:
    own = guild if channel_id is None else guild.channels.get(channel_id, _UNSET_CHANNEL)
    value: Value = getattr(own, what)
    return value


def _told(value: Value, channel_id: int | None) -> str:
    """Write a value for the audit log, with its channel where it is for one."""
    told = "unset" if value is None else str(value).lower()
    return told if channel_id is None else f"{told} in channel {channel_id}"
