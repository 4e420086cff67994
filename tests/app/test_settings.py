"""Settings: what holds in a channel, effective at once and after a restart."""

from __future__ import annotations

import asyncio

import pytest

from bot.app.settings import InForce, SettingChange, SettingsKeeper
from bot.search import Strictness
from bot.store import GuildSettings, Store, StoreError

GUILD, CHANNEL, OTHER = 1, 10, 11
MODERATOR = "1234"


@pytest.fixture
async def keeper(store: Store) -> SettingsKeeper:
    return await SettingsKeeper.start(store)


async def test_before_any_change_the_defaults_hold(keeper: SettingsKeeper) -> None:
    assert keeper.of(GUILD) == keeper.of(None) == GuildSettings()
    assert keeper.at(GUILD, CHANNEL) == keeper.at(None, CHANNEL) == InForce()
    assert keeper.of(GUILD).question_days == 30


async def test_a_change_holds_at_once_and_after_a_restart(
    keeper: SettingsKeeper, store: Store
) -> None:
    await keeper.set_open(GUILD, CHANNEL, True, MODERATOR)
    await keeper.set_language(GUILD, "az", MODERATOR)
    await keeper.set_private(GUILD, True, MODERATOR)
    await keeper.set_strictness(GUILD, Strictness.STRICT, MODERATOR)
    await keeper.set_moderator_role(GUILD, 5, MODERATOR)
    await keeper.set_notes_channel(GUILD, 6, MODERATOR)
    await keeper.set_question_days(GUILD, 7, MODERATOR)
    for settings in (keeper, await SettingsKeeper.start(store)):
        assert settings.at(GUILD, CHANNEL) == InForce(True, "az", True, Strictness.STRICT)
        assert settings.at(GUILD, OTHER) == InForce(False, "az", True, Strictness.STRICT)
        guild = settings.of(GUILD)
        assert (guild.moderator_role, guild.notes_channel, guild.question_days) == (5, 6, 7)


async def test_a_channel_goes_before_its_guild_until_it_is_left_to_it(
    keeper: SettingsKeeper,
) -> None:
    await keeper.set_language(GUILD, "az", MODERATOR)
    await keeper.set_private(GUILD, True, MODERATOR)
    await keeper.set_strictness(GUILD, Strictness.STRICT, MODERATOR)
    guilds = keeper.at(GUILD, OTHER)
    await keeper.set_language(GUILD, "fa", MODERATOR, channel_id=CHANNEL)
    await keeper.set_private(GUILD, False, MODERATOR, channel_id=CHANNEL)
    await keeper.set_strictness(GUILD, Strictness.EAGER, MODERATOR, channel_id=CHANNEL)
    assert keeper.at(GUILD, CHANNEL) == InForce(False, "fa", False, Strictness.EAGER)
    assert keeper.at(GUILD, OTHER) == guilds
    await keeper.set_language(GUILD, None, MODERATOR, channel_id=CHANNEL)
    await keeper.set_private(GUILD, None, MODERATOR, channel_id=CHANNEL)
    await keeper.set_strictness(GUILD, None, MODERATOR, channel_id=CHANNEL)
    assert keeper.at(GUILD, CHANNEL) == guilds


async def test_a_change_tells_what_was_and_what_is(keeper: SettingsKeeper) -> None:
    await keeper.set_language(GUILD, "az", MODERATOR)
    assert await keeper.set_language(GUILD, "tr", "5") == SettingChange(
        GUILD, None, "language", "az", "tr", "5"
    )
    assert await keeper.set_open(GUILD, CHANNEL, True, MODERATOR) == SettingChange(
        GUILD, CHANNEL, "is_open", False, True, MODERATOR
    )
    assert await keeper.set_strictness(GUILD, None, MODERATOR) == SettingChange(
        GUILD, None, "strictness", Strictness.NORMAL, Strictness.NORMAL, MODERATOR
    )


async def test_guilds_do_not_share_settings(keeper: SettingsKeeper) -> None:
    await keeper.set_open(GUILD, CHANNEL, True, MODERATOR)
    await keeper.set_language(GUILD, "az", MODERATOR)
    assert keeper.at(2, CHANNEL) == InForce()


async def test_channels_that_the_operator_opened_cannot_be_closed(store: Store) -> None:
    keeper = await SettingsKeeper.start(store, always_open=[CHANNEL])
    await keeper.set_open(GUILD, CHANNEL, False, MODERATOR)
    assert keeper.at(GUILD, CHANNEL).is_open
    assert not (await SettingsKeeper.start(store)).at(GUILD, CHANNEL).is_open


async def test_changes_at_once_lose_nothing(keeper: SettingsKeeper, store: Store) -> None:
    await asyncio.gather(
        keeper.set_language(GUILD, "az", MODERATOR),
        keeper.set_private(GUILD, True, MODERATOR),
        *(keeper.set_open(GUILD, n, True, MODERATOR) for n in range(20)),
        *(keeper.set_language(GUILD, "fa", MODERATOR, channel_id=n) for n in range(20)),
    )
    for settings in (keeper, await SettingsKeeper.start(store)):
        assert all(settings.at(GUILD, n) == InForce(True, "fa", True) for n in range(20))


async def test_every_change_is_on_the_audit_log(keeper: SettingsKeeper, store: Store) -> None:
    await keeper.set_language(GUILD, "az", MODERATOR)
    await keeper.set_open(GUILD, 5, True, MODERATOR)
    await keeper.set_language(GUILD, None, MODERATOR)
    lines = [
        (line.by, line.action, line.before, line.after)
        for line in await store.audit.newest(GUILD, 9)
    ]
    assert lines == [
        (MODERATOR, "settings language", "az", "unset"),
        (MODERATOR, "settings channel", "false in channel 5", "true in channel 5"),
        (MODERATOR, "settings language", "unset", "az"),
    ]


@pytest.mark.parametrize("part", ["setting.StoredSettings.put", "audit.Audit.note"])
async def test_what_cannot_be_stored_does_not_hold(
    keeper: SettingsKeeper, store: Store, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    async def fail(*_: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr(f"bot.store.{part}", fail)
    with pytest.raises(StoreError):
        await keeper.set_language(GUILD, "az", MODERATOR)
    assert keeper.of(GUILD) == GuildSettings()
    assert await store.settings.all() == {}


@pytest.mark.parametrize("days", [-1, 366])
async def test_texts_are_kept_for_a_year_at_most(keeper: SettingsKeeper, days: int) -> None:
    with pytest.raises(ValueError, match="0 to 365"):
        await keeper.set_question_days(GUILD, days, MODERATOR)
    assert keeper.of(GUILD).question_days == 30
