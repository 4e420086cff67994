"""What the moderators of each guild have set, for the guild and for single channels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from .database import Connection
from .error import sound_rows

QUESTION_DAYS = 30
STRICTNESS = "normal"


@dataclass(frozen=True, slots=True)
class ChannelSettings:
    """What is set for one channel; None leaves the matter to its guild."""

    is_open: bool = False
    language: str | None = None
    is_private: bool | None = None
    strictness: str | None = None


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """What is set for a guild and, by id, for its channels.

    `language` is a BCP 47 tag; None speaks to everybody in their own. `strictness` names how sure
    the bot must be to speak up unprompted. `moderator_role` and `notes_channel` are Discord ids;
    `question_days` is how long the texts of questions are kept.
    """

    language: str | None = None
    is_private: bool = False
    strictness: str = STRICTNESS
    moderator_role: int | None = None
    notes_channel: int | None = None
    question_days: int = QUESTION_DAYS
    channels: Mapping[int, ChannelSettings] = field(default_factory=dict)


# The columns have the names of the fields.
_CHANNEL_FIELDS = frozenset(f.name for f in fields(ChannelSettings))
_GUILD_FIELDS = frozenset(f.name for f in fields(GuildSettings)) - {"channels"}


class StoredSettings:
    """The settings of every guild; one that has none has never changed any."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def all(self) -> dict[int, GuildSettings]:
        """Return the settings by guild."""
        channel_rows = await self._connection.read(
            "SELECT guild_id, channel_id, is_open, language, is_private, strictness"
            " FROM channel_setting"
        )
        guild_rows = await self._connection.read(
            "SELECT guild_id, language, is_private, strictness, moderator_role,"
            " notes_channel, question_days FROM guild_setting"
        )
        channels: dict[int, dict[int, ChannelSettings]] = {}
        with sound_rows():
            for guild_id, channel_id, *row in channel_rows:
                channels.setdefault(guild_id, {})[channel_id] = _channel(row)
            guilds = {id_: GuildSettings(channels=found) for id_, found in channels.items()}
            for guild_id, *row in guild_rows:
                guilds[guild_id] = _guild(row, channels.get(guild_id, {}))
        return guilds

    async def of(self, guild_id: int) -> GuildSettings:
        """Return the settings of one guild; the defaults where it has never changed any."""
        channel_rows = await self._connection.read(
            "SELECT channel_id, is_open, language, is_private, strictness FROM channel_setting"
            " WHERE guild_id = ?",
            (guild_id,),
        )
        guild_rows = await self._connection.read(
            "SELECT language, is_private, strictness, moderator_role, notes_channel, question_days"
            " FROM guild_setting WHERE guild_id = ?",
            (guild_id,),
        )
        with sound_rows():
            channels = {channel_id: _channel(row) for channel_id, *row in channel_rows}
            return next(
                (_guild(row, channels) for row in guild_rows), GuildSettings(channels=channels)
            )

    async def put(
        self, guild_id: int, channel_id: int | None, what: str, value: bool | int | str | None
    ) -> None:
        """Set one field of a guild, or of a channel of it, and leave the others as they are.

        `what` is a field of `GuildSettings` or, where there is a channel, of `ChannelSettings`.
        """
        if what not in (_GUILD_FIELDS if channel_id is None else _CHANNEL_FIELDS):
            raise ValueError(f"{what} cannot be set for a guild (channel {channel_id})")
        async with self._connection.transaction() as inside:
            if channel_id is None:
                unset = GuildSettings()
                await inside.write(
                    "INSERT INTO guild_setting (guild_id, is_private, strictness, question_days)"
                    " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    (guild_id, unset.is_private, unset.strictness, unset.question_days),
                )
                await inside.write(
                    f"UPDATE guild_setting SET {what} = ? WHERE guild_id = ?",  # noqa: S608
                    (value, guild_id),
                )
            else:
                await inside.write(
                    "INSERT INTO channel_setting (guild_id, channel_id, is_open)"
                    " VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    (guild_id, channel_id, ChannelSettings().is_open),
                )
                await inside.write(
                    f"UPDATE channel_setting SET {what} = ?"  # noqa: S608
                    " WHERE guild_id = ? AND channel_id = ?",
                    (value, guild_id, channel_id),
                )


def _channel(row: Sequence[Any]) -> ChannelSettings:
    is_open, language, is_private, strictness = row
    return ChannelSettings(
        bool(is_open),
        language,
        None if is_private is None else bool(is_private),
        strictness,
    )


def _guild(row: Sequence[Any], channels: Mapping[int, ChannelSettings]) -> GuildSettings:
    language, is_private, strictness, role, notes, days = row
    return GuildSettings(language, bool(is_private), strictness, role, notes, days, channels)
