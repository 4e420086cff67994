"""Revisions are kept whole, and what they share only once."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import pytest

from bot.store import START, Load, Store, StoreError

NOON = datetime(2025, 7, 2, 12, tzinfo=UTC)
ONE = {"dispute.yaml": b"a: 1\n", "sources/a.yaml": os.urandom(5000)}
TWO = {**ONE, "dispute.yaml": b"a: 2\n"}


async def test_a_revision_is_given_back_byte_for_byte(store: Store) -> None:
    await store.revisions.keep("one", ONE)
    await store.revisions.keep("two", TWO)
    assert await store.revisions.contents("one") == ONE
    assert await store.revisions.contents("two") == TWO
    assert await store.revisions.is_kept("one")


async def test_a_revision_that_is_not_kept_has_no_files(store: Store) -> None:
    await store.loads.add(Load("old", START, NOON, 1))
    for revision in ("old", "never"):
        assert not await store.revisions.is_kept(revision)
        assert await store.revisions.contents(revision) == {}


async def test_what_revisions_share_is_kept_once(store: Store) -> None:
    for _ in range(3):
        await store.revisions.keep("one", ONE)
        await store.revisions.keep("two", TWO)
    assert await store._connection.read("SELECT count(*) FROM content") == [(3,)]
    assert await store._connection.read("SELECT count(*) FROM revision_file") == [(4,)]


async def test_a_load_names_a_revision_that_is_there(store: Store) -> None:
    with pytest.raises(StoreError, match=r"(?i)foreign key"):
        await store._connection.write(
            "INSERT INTO load (revision, loaded_by, loaded_at, statements) VALUES ('no', '', '', 1)"
        )


async def test_kept_revisions_come_last_loaded_first_each_once(store: Store) -> None:
    await store.loads.add(Load("aa-not-kept", START, NOON, 1))
    for revision in ("ab", "ac", "ab", "b"):
        await store.revisions.keep(revision, ONE)
        await store.loads.add(Load(revision, START, NOON, 1))
    assert [load.revision for load in await store.loads.kept("", 9)] == ["b", "ab", "ac"]
    assert [load.revision for load in await store.loads.kept("a", 9)] == ["ab", "ac"]
    assert [load.revision for load in await store.loads.kept("", 1)] == ["b"]
    assert await store.loads.kept("%", 9) == ()
