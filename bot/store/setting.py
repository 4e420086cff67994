"""What the moderators of each guild have set, for the guild and for single channels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.search import Strictness

from .database import Connection

QUESTION_DAYS = 30


@dataclass(frozen=True, slots=True)
class ChannelSettings:
    """What is set for one channel; None leaves the matter to its guild."""

    is_open: bool = False
    language: str | None = None
    is_private: bool | None = None
    strictness: Strictness | None = None


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """What is set for a guild and, by id, for its channels.

    `language` is a BCP 47 tag; None speaks to everybody in their own. `moderator_role` and
    `notes_channel` are Discord ids; `question_days` is how long the texts of questions are kept.
    """

    language: str | None = None
    is_private: bool = False
    strictness: Strictness = Strictness.NORMAL
    moderator_role: int | None = None
    notes_channel: int | None = None
    question_days: int = QUESTION_DAYS
    channels: Mapping[int, ChannelSettings] = field(default_factory=dict)


class StoredSettings:
    """The settings of every guild; one that has none has never changed any."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def all(self) -> dict[int, GuildSettings]:
        """Give the settings by guild."""
        channels: dict[int, dict[int, ChannelSettings]] = {}
        for (
            guild_id,
            channel_id,
            is_open,
            language,
            is_private,
            strictness,
        ) in await self._connection.read(
            "SELECT guild_id, channel_id, is_open, language, is_private, strictness"
            " FROM channel_setting"
        ):
            channels.setdefault(guild_id, {})[channel_id] = ChannelSettings(
                bool(is_open),
                language,
                None if is_private is None else bool(is_private),
                None if strictness is None else Strictness(strictness),
            )
        guilds = {id_: GuildSettings(channels=found) for id_, found in channels.items()}
        for (
            guild_id,
            language,
            is_private,
            strictness,
            role,
            notes,
            days,
        ) in await self._connection.read(
            "SELECT guild_id, language, is_private, strictness, moderator_role,"
            " notes_channel, question_days FROM guild_setting"
        ):
            guilds[guild_id] = GuildSettings(
                language,
                bool(is_private),
                Strictness(strictness),
                role,
                notes,
                days,
                channels.get(guild_id, {}),
            )
        return guilds

    async def put_guild(self, guild_id: int, settings: GuildSettings) -> None:
        """Keep what is set for a guild itself, in place of what was; its channels stay."""
        await self._connection.write(
            "INSERT INTO guild_setting (guild_id, language, is_private, strictness,"
            " moderator_role, notes_channel, question_days) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (guild_id) DO UPDATE SET language = excluded.language,"
            " is_private = excluded.is_private, strictness = excluded.strictness,"
            " moderator_role = excluded.moderator_role, notes_channel = excluded.notes_channel,"
            " question_days = excluded.question_days",
            (
                guild_id,
                settings.language,
                settings.is_private,
                settings.strictness.value,
                settings.moderator_role,
                settings.notes_channel,
                settings.question_days,
            ),
        )

    async def put_channel(self, guild_id: int, channel_id: int, settings: ChannelSettings) -> None:
        """Keep what is set for a channel, in place of what was."""
        await self._connection.write(
            "INSERT INTO channel_setting (guild_id, channel_id, is_open, language, is_private,"
            " strictness) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (guild_id, channel_id) DO UPDATE SET is_open = excluded.is_open,"
            " language = excluded.language, is_private = excluded.is_private,"
            " strictness = excluded.strictness",
            (
                guild_id,
                channel_id,
                settings.is_open,
                settings.language,
                settings.is_private,
                settings.strictness.value if settings.strictness else None,
            ),
        )
