"""What moderators have set, on real SQLite files."""

from __future__ import annotations

from pathlib import Path

import aiosqlite
import pytest

from bot.search import Strictness
from bot.store import ChannelSettings, GuildSettings, StoreError, open_store
from bot.store.migration import migrate, shipped_migrations

GUILD, CHANNEL = 1_100_000_000_000_000_001, 9_223_372_036_854_775_807


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite3"


async def test_every_setting_comes_back_as_it_was_put(path: Path) -> None:
    channel = ChannelSettings(True, "fa", False, Strictness.EAGER)
    guild = GuildSettings("az", True, Strictness.STRICT, 5, 6, 7)
    async with open_store(path) as store:
        await store.settings.put_channel(GUILD, CHANNEL, channel)
        await store.settings.put_guild(GUILD, guild)
        await store.settings.put_channel(2, 3, ChannelSettings())
    async with open_store(path) as store:
        assert await store.settings.all() == {
            GUILD: GuildSettings("az", True, Strictness.STRICT, 5, 6, 7, {CHANNEL: channel}),
            2: GuildSettings(channels={3: ChannelSettings()}),
        }


async def test_what_is_put_again_takes_the_place_of_what_was(path: Path) -> None:
    async with open_store(path) as store:
        await store.settings.put_guild(GUILD, GuildSettings("az", True, Strictness.STRICT, 5, 6, 7))
        await store.settings.put_guild(GUILD, GuildSettings())
        await store.settings.put_channel(GUILD, CHANNEL, ChannelSettings(is_open=True))
        await store.settings.put_channel(GUILD, CHANNEL, ChannelSettings(language="tr"))
        assert await store.settings.all() == {
            GUILD: GuildSettings(channels={CHANNEL: ChannelSettings(language="tr")})
        }


async def test_texts_cannot_be_kept_for_less_than_no_day(path: Path) -> None:
    async with open_store(path) as store:
        with pytest.raises(StoreError):
            await store.settings.put_guild(GUILD, GuildSettings(question_days=-1))
        assert await store.settings.all() == {}


async def test_channels_that_an_older_version_opened_stay_open(path: Path) -> None:
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        await migrate(connection, shipped_migrations()[:1])
        await connection.execute(
            "INSERT INTO open_channel VALUES (?, ?), (?, 2)", (GUILD, CHANNEL, GUILD)
        )
    async with open_store(path) as store:
        opened = ChannelSettings(is_open=True)
        assert await store.settings.all() == {
            GUILD: GuildSettings(channels={2: opened, CHANNEL: opened})
        }
