"""A write that is cancelled at any of its awaits is done or not done, and the next one works."""

from __future__ import annotations

import asyncio
import contextlib
import re
import shutil
import sqlite3
from collections.abc import Coroutine, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

import pytest

from bot.search import Outcome
from bot.store import (
    START,
    Actor,
    Address,
    Feedback,
    Load,
    NewChange,
    Place,
    Question,
    Shown,
    State,
    Store,
    open_store,
)
from bot.store.move import TABLES
from bot.store.pending import digest_of
from tests.cancelling import ends_before_cancelled
from tests.postgres import Server

NOON = datetime(2025, 7, 2, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=1)
GUILD = 7
ANN = Actor("1", GUILD)
QUESTION = Question(
    "who?", "en", Outcome.NONE, None, None, None, None, Place.SERVER, GUILD, "ann", NOON
)
SHOWN = Shown(11, 5, GUILD, "who?", "en", "answer", "aa", NOON, {"one": "1", "two": "2"}, (), "ann")
FEEDBACK = Feedback(
    "who?", ("one", "two"), "answer", "wrong", "no", "aa", None, NOON, GUILD, "ann", "ben"
)
CHANGE = NewChange("dispute.yaml", b"x", None)


class Write(Protocol):
    def __call__(self, store: Store) -> Coroutine[Any, Any, object]: ...


async def together(store: Store) -> None:
    async with store.transaction() as inside:
        await inside.settings.put(GUILD, None, "language", "tr")
        await inside.audit.note(ANN, "settings language", "az", "tr")


WRITES: Mapping[str, Write] = {
    "load": lambda store: store.loads.add(Load("bb", START, NOON, 2)),
    "revision": lambda store: store.revisions.keep("cc", {"a": b"1", "b": b"2"}),
    "setting of a guild": lambda store: store.settings.put(GUILD, None, "question_days", 3),
    "setting of a channel": lambda store: store.settings.put(GUILD, 5, "is_open", True),
    "audit": lambda store: store.audit.note(ANN, "settings language"),
    "together": together,
    "dismissal": lambda store: store.dismissals.add(GUILD, ["aa", "bb"], NOON),
    "key": lambda store: store.askers.key(),
    "opt-out": lambda store: store.askers.opt_out("cem"),
    "opt-in": lambda store: store.askers.opt_in("ann"),
    "question": lambda store: store.questions.add(QUESTION, keep=True),
    "questions of one": lambda store: store.questions.delete_of("ann"),
    "old questions": lambda store: store.questions.delete_before(GUILD, LATER),
    "shown": lambda store: store.shown.put(SHOWN),
    "amended": lambda store: store.shown.amend(12, "bb", {"one": "3"}, ["two"]),
    "shown of one": lambda store: store.shown.forget_of("ann"),
    "old shown": lambda store: store.shown.forget_before(GUILD, LATER),
    "shown no more": lambda store: store.shown.delete(12),
    "feedback": lambda store: store.feedback.add(FEEDBACK),
    "feedback of one": lambda store: store.feedback.delete_of("ann"),
    "old feedback": lambda store: store.feedback.forget_before(GUILD, LATER),
    "proposed": lambda store: store.pending.add(CHANGE, GUILD, "2"),
    "revised": lambda store: store.pending.revise(1, NewChange("dispute.yaml", b"y", None), "1"),
    "decided": lambda store: store.pending.decide(1, digest_of(b"x"), State.ACCEPTED, "2"),
}


async def fill(path: Address) -> None:
    """Make a store in which each of the writes changes something."""
    async with open_store(path) as store:
        await store.askers.opt_out("ann")
        await store.questions.add(QUESTION, keep=True)
        for message_id, guild_id in ((12, GUILD), (13, None)):
            await store.shown.put(
                Shown(message_id, 5, guild_id, "who?", "en", "answer", "aa", NOON, {"one": "1"}, (),
                      "ann")
            )  # fmt: skip
        await store.feedback.add(FEEDBACK)
        await store.pending.add(CHANGE, GUILD, "1")


def held(path: Path) -> list[str]:
    """Return all that is in a store but the times at which it was written, and its secret."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        lines = [line for line in connection.iterdump() if not line.startswith("CREATE")]
    lines = [re.sub(r"'20\d\d-[^']*'", "'when'", line) for line in lines]
    return [re.sub(r"X'[0-9A-F]{64}'", "X''", line) for line in lines]


async def assert_usable(store: Store) -> None:
    """Write once more."""
    await store.dismissals.add(99, ["probe"], NOON)
    assert await store.dismissals.of(99)
    async with store.transaction() as inside:
        await inside._connection.write("DELETE FROM dismissal WHERE guild_id = 99")


@pytest.mark.parametrize("kind", WRITES)
async def test_a_write_cancelled_at_any_await_is_done_or_not_and_the_next_one_works(
    tmp_path: Path, kind: str
) -> None:
    write = WRITES[kind]
    made, path = tmp_path / "made.sqlite3", tmp_path / "store.sqlite3"
    await fill(made)
    before = held(made)
    shutil.copy(made, path)
    async with open_store(path) as store:
        await write(store)
        after = held(path)
    assert after != before
    for is_done in (False, True):
        number = 0
        is_over = False
        while not is_over:
            shutil.copy(made, path)
            async with open_store(path) as store:
                while not is_over and held(path) == before:
                    is_over = await ends_before_cancelled(write(store), number, is_done=is_done)
                    await assert_usable(store)
                    assert held(path) in (before, after)
                    number += 1
        assert number >= 4, "to begin, to change and to commit are three awaits"


async def held_there(store: Store) -> list[str]:
    """Return all that is in a store but times, and ids, which a write that is undone uses up."""
    rows = [
        (table, row[columns.startswith("id, ") :])
        for table, (_, columns) in TABLES.items()
        for row in await store.database.read(f"SELECT {columns} FROM {table} ORDER BY 1")  # noqa: S608
    ]
    return [re.sub(r"'20\d\d-[^']*'", "'when'", repr(row)) for row in rows]


@pytest.mark.parametrize("kind", WRITES)
async def test_every_write_is_one_that_a_server_takes_too(postgres: Server, kind: str) -> None:
    address = await asyncio.to_thread(postgres.new_schema)
    await fill(address)
    async with open_store(address) as store:
        before = await held_there(store)
        await WRITES[kind](store)
        assert await held_there(store) != before


@pytest.mark.parametrize("kind", ["together", "shown of one", "proposed"])
async def test_a_write_to_a_server_is_done_or_not_too(postgres: Server, kind: str) -> None:
    write = WRITES[kind]
    address = await asyncio.to_thread(postgres.new_schema)
    await fill(address)
    async with open_store(address) as store:
        before = await held_there(store)
        await write(store)
        after = await held_there(store)
    assert after != before
    number = 0
    is_over = False
    while not is_over:
        address = await asyncio.to_thread(postgres.new_schema)
        await fill(address)
        async with open_store(address) as store:
            while not is_over and await held_there(store) == before:
                is_over = await ends_before_cancelled(write(store), number)
                await assert_usable(store)
                assert await held_there(store) in (before, after)
                number += 1
    assert number >= 4, "to begin, to change and to commit are three awaits"
