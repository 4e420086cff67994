"""The audit log: lines are added, and the database lets nobody change them."""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.store import Actor, Address, ChannelSettings, Store, StoreError

GUILD, ELSEWHERE = 7, 8
OPEN = ChannelSettings(is_open=True)
ANN, BEN = Actor("111", GUILD), Actor("222", ELSEWHERE)


async def actions(store: Store, guild_id: int) -> list[str]:
    return [line.action for line in await store.audit.newest(guild_id, 100)]


async def test_a_line_says_who_did_what_when_before_and_after(store: Store) -> None:
    await store.audit.note(ANN, "settings moderators", "nobody", "Editors")
    (line,) = await store.audit.newest(GUILD, 10)
    assert (line.by, line.guild_id, line.action) == ("111", GUILD, "settings moderators")
    assert (line.before, line.after) == ("nobody", "Editors")
    assert line.at.tzinfo is UTC
    assert abs((datetime.now(UTC) - line.at).total_seconds()) < 60


async def test_a_guild_sees_its_own_lines_and_what_was_done_to_the_shared_record(
    store: Store,
) -> None:
    await store.audit.note(ANN, "settings language")
    await store.audit.note(BEN, "settings notes")
    await store.audit.note(BEN, "knowledge gaps dismiss", None, "0123")
    await store.audit.note(BEN, "knowledge add", None, "#1 dispute.yaml")
    await store.audit.note(BEN, "knowledge reload", "one", "two")
    await store.audit.note(Actor("watch"), "knowledge reload", "two", "three")
    assert await actions(store, GUILD) == ["knowledge reload"] * 2 + ["settings language"]
    assert await actions(store, ELSEWHERE) == [
        "knowledge reload",
        "knowledge reload",
        "knowledge add",
        "knowledge gaps dismiss",
        "settings notes",
    ]


async def test_lines_come_newest_first_page_by_page(store: Store) -> None:
    for number in range(7):
        await store.audit.note(ANN, f"action {number}")
    first = await store.audit.newest(GUILD, 3)
    second = await store.audit.newest(GUILD, 3, before=first[-1].id)
    assert [line.action for line in (*first, *second)] == [f"action {n}" for n in range(6, 0, -1)]
    assert await store.audit.newest(GUILD, -1) == ()


async def test_all_lines_are_given_however_many(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.audit._AT_ONCE", 3)
    for number in range(8):
        await store.audit.note(ANN, f"action {number}")
    assert [line.action async for line in store.audit.all(GUILD)] == await actions(store, GUILD)


async def test_a_line_stands_or_falls_with_what_it_tells_of(store: Store) -> None:
    async with store.transaction() as inside:
        await inside.settings.put(GUILD, 1, "is_open", True)
        await inside.audit.note(ANN, "settings channel", None, "1")
    with contextlib.suppress(LookupError):
        async with store.transaction() as inside:
            await inside.settings.put(GUILD, 2, "is_open", True)
            await inside.audit.note(ANN, "settings channel", None, "2")
            raise LookupError
    assert set((await store.settings.all())[GUILD].channels) == {1}
    assert [line.after for line in await store.audit.newest(GUILD, 9)] == ["1"]


OTHER_VALUES = "(id, done_at, done_by, action) VALUES (1, '', '', '')"
ATTEMPTS = {
    "UPDATE audit SET done_by = 'somebody else'": "both",
    "DELETE FROM audit": "both",
    f"INSERT OR REPLACE INTO audit {OTHER_VALUES}": "sqlite",
    f"REPLACE INTO audit {OTHER_VALUES}": "sqlite",
    f"INSERT INTO audit {OTHER_VALUES} ON CONFLICT (id) DO UPDATE SET action = ''": "both",
    "TRUNCATE audit": "postgresql",
}


@pytest.mark.parametrize("sql", ATTEMPTS)
async def test_a_line_cannot_be_changed_or_taken_away(
    store: Store, address: Address, sql: str
) -> None:
    if ATTEMPTS[sql] == ("postgresql" if isinstance(address, Path) else "sqlite"):
        return
    await store.audit.note(ANN, "knowledge reload", "one", "two")
    kept = await store.audit.newest(GUILD, 9)
    with pytest.raises(StoreError, match="append-only"):
        await store._connection.write(sql)
    if isinstance(address, Path):
        with (
            contextlib.closing(sqlite3.connect(address)) as other,
            pytest.raises(sqlite3.IntegrityError, match="append-only"),
        ):
            other.execute(sql)
    assert await store.audit.newest(GUILD, 9) == kept
