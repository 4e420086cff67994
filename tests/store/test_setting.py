"""What moderators have set, on real databases."""

from __future__ import annotations

import asyncio
from dataclasses import fields
from pathlib import Path

import aiosqlite
import pytest

from bot.search import Strictness
from bot.store import Address, ChannelSettings, GuildSettings, StoreError, open_beside, open_store
from bot.store.migration import migrate, shipped_migrations

GUILD, CHANNEL = 1_100_000_000_000_000_001, 9_223_372_036_854_775_807


async def test_every_setting_comes_back_as_it_was_put(address: Address) -> None:
    channel = ChannelSettings(True, "fa", False, Strictness.EAGER)
    guild = GuildSettings("az", True, Strictness.STRICT, 5, 6, 7, {CHANNEL: channel})
    other = GuildSettings(channels={3: ChannelSettings()})
    async with open_store(address) as store:
        for field in fields(channel):
            value = getattr(channel, field.name)
            await store.settings.put(GUILD, CHANNEL, field.name, value)
        for field in fields(guild):
            if field.name != "channels":
                await store.settings.put(GUILD, None, field.name, getattr(guild, field.name))
        await store.settings.put(2, 3, "is_open", False)
    async with open_store(address) as store:
        assert await store.settings.all() == {GUILD: guild, 2: other}
        assert await store.settings.of(GUILD) == guild
        assert await store.settings.of(2) == other
        assert await store.settings.of(3) == GuildSettings()


async def test_what_is_put_again_takes_the_place_of_what_was_and_of_nothing_else(
    address: Address,
) -> None:
    async with open_store(address) as store:
        for what, value in (("language", "az"), ("is_private", True), ("language", None)):
            await store.settings.put(GUILD, None, what, value)
        for what, value in (("is_open", True), ("language", "tr"), ("is_open", False)):
            await store.settings.put(GUILD, CHANNEL, what, value)
        assert await store.settings.of(GUILD) == GuildSettings(
            is_private=True, channels={CHANNEL: ChannelSettings(language="tr")}
        )


@pytest.mark.parametrize(
    ("channel_id", "what"),
    [(None, "is_open"), (None, "channels"), (CHANNEL, "question_days"), (None, "x = 1; --")],
)
async def test_only_what_can_be_set_there_is_set(
    address: Address, channel_id: int | None, what: str
) -> None:
    async with open_store(address) as store:
        with pytest.raises(ValueError, match="cannot be set"):
            await store.settings.put(GUILD, channel_id, what, 1)
        assert await store.settings.all() == {}


async def test_two_that_set_different_things_at_once_lose_neither(address: Address) -> None:
    async with open_store(address) as store, open_beside(address) as other:
        await asyncio.gather(
            store.settings.put(GUILD, None, "language", "az"),
            other.settings.put(GUILD, None, "is_private", True),
            store.settings.put(GUILD, CHANNEL, "is_open", True),
            other.settings.put(GUILD, CHANNEL, "language", "fa"),
        )
        assert await store.settings.of(GUILD) == GuildSettings(
            "az", True, channels={CHANNEL: ChannelSettings(True, "fa")}
        )


async def test_texts_cannot_be_kept_for_less_than_no_day(address: Address) -> None:
    async with open_store(address) as store:
        with pytest.raises(StoreError):
            await store.settings.put(GUILD, None, "question_days", -1)
        assert await store.settings.all() == {}


async def test_channels_that_an_older_version_opened_stay_open(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
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
