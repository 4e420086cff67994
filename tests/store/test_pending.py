"""Proposed files: it takes two, and the database itself sees to that."""

from __future__ import annotations

import pytest

from bot.store import NewChange, State, Store, StoreError, digest_of

GUILD = 7
CHANGE = NewChange("dispute.yaml", b"id: x\n", "aa")
DIGEST = digest_of(CHANGE.content)


async def test_a_change_waits_until_it_is_decided_on(store: Store) -> None:
    first = await store.pending.add(CHANGE, GUILD, "1")
    second = await store.pending.add(NewChange("sources/a.yaml", b"a", None, "{}"), GUILD, "2")
    assert [change.id for change in await store.pending.waiting(GUILD)] == [first, second]
    assert await store.pending.waiting(8) == ()
    assert await store.pending.decide(first, DIGEST, State.ACCEPTED, "2")
    assert [change.id for change in await store.pending.waiting(GUILD)] == [second]
    (accepted,) = await store.pending.accepted()
    assert (accepted.id, accepted.content, accepted.base) == (first, b"id: x\n", "aa")
    assert (accepted.proposed_by, accepted.decided_by) == ("1", "2")
    assert accepted.exported_at is None
    await store.pending.mark_exported([first, second])
    (accepted,) = await store.pending.accepted()
    assert accepted.exported_at is not None
    waiting = await store.pending.get(second, GUILD)
    assert waiting is not None
    assert waiting.exported_at is None


@pytest.mark.parametrize("state", [State.ACCEPTED, State.REJECTED])
async def test_nobody_decides_on_a_change_of_their_own(store: Store, state: State) -> None:
    change_id = await store.pending.add(CHANGE, GUILD, "1")
    with pytest.raises(StoreError):
        await store.pending.decide(change_id, DIGEST, state, "1")
    assert len(await store.pending.waiting(GUILD)) == 1


async def test_nobody_takes_back_what_another_proposed(store: Store) -> None:
    change_id = await store.pending.add(CHANGE, GUILD, "1")
    with pytest.raises(StoreError):
        await store.pending.decide(change_id, DIGEST, State.WITHDRAWN, "2")
    assert not await store.pending.revise(change_id, CHANGE, "2")
    assert await store.pending.decide(change_id, DIGEST, State.WITHDRAWN, "1")


async def test_what_was_decided_stays(store: Store) -> None:
    change_id = await store.pending.add(CHANGE, GUILD, "1")
    assert await store.pending.decide(change_id, DIGEST, State.REJECTED, "2")
    assert not await store.pending.decide(change_id, DIGEST, State.ACCEPTED, "3")
    assert not await store.pending.revise(change_id, NewChange("a.yaml", b"b", None), "1")
    with pytest.raises(StoreError, match="stays as it is"):
        await store.pending._connection.write("UPDATE pending_change SET state = 'accepted'")


async def test_only_what_was_shown_is_accepted(store: Store) -> None:
    change_id = await store.pending.add(CHANGE, GUILD, "1")
    assert await store.pending.revise(change_id, NewChange("dispute.yaml", b"other", "aa"), "1")
    assert not await store.pending.decide(change_id, DIGEST, State.ACCEPTED, "2")
    assert await store.pending.decide(change_id, digest_of(b"other"), State.ACCEPTED, "2")
