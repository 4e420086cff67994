"""Follows and what is no news to them, on real databases."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.store import Address, Follow, Store, open_beside

NOON = datetime(2025, 7, 2, 12, tzinfo=UTC)
ANN, BEN = 1100000000000000077, 1100000000000000078
WANTED = Follow(0, ANN, None, None, "orla-vennick", None, "fa")
CHANNEL = Follow(0, None, 2**62, 3, None, "mussel-beds", "en")


async def test_a_follow_comes_back_as_it_was_under_an_id_of_its_own(store: Store) -> None:
    first = await store.follows.add(WANTED, ["a", "b"])
    second = await store.follows.add(CHANNEL, [])
    assert first == replace(WANTED, id=first.id)
    assert first.id != second.id
    assert await store.follows.all() == (first, second)
    assert await store.follows.of(person=ANN) == (first,)
    assert await store.follows.of(channel=2**62) == (second,)
    assert await store.follows.of(person=BEN) == ()
    assert await store.follows.known_to(first.id) == {"a", "b"}
    assert await store.follows.known_to(second.id) == frozenset()


async def test_what_was_told_is_no_news_any_more(store: Store) -> None:
    follow = await store.follows.add(WANTED, ["a"])
    await store.follows.told(follow.id, ["b", "a"], NOON)
    assert await store.follows.known_to(follow.id) == {"a", "b"}
    assert await store.follows.all() == (replace(follow, told_at=NOON),)


async def test_what_has_ended_is_gone_whole_and_owed_to_be_overwritten(store: Store) -> None:
    follow = await store.follows.add(WANTED, ["a"])
    await store.scrub()  # what an older layout may owe
    assert await store.follows.end(follow.id)
    assert not await store.follows.end(follow.id)
    await store.follows.told(follow.id, ["b"], NOON)
    assert await store.follows.known_to(follow.id) == frozenset()
    assert await store.scrub()


async def test_deleting_what_a_person_follows_leaves_the_others(store: Store) -> None:
    await store.follows.add(WANTED, ["a"])
    await store.follows.add(replace(WANTED, topic="mussel-beds"), [])
    others = [
        await store.follows.add(replace(WANTED, person=BEN), []),
        await store.follows.add(CHANNEL, []),
    ]
    assert await store.follows.delete_of(ANN) == 2
    assert await store.follows.delete_of(ANN) == 0
    assert await store.follows.all() == tuple(others)


async def test_one_of_several_bots_alone_claims_what_is_to_be_told(
    store: Store, address: Address
) -> None:
    follow = await store.follows.add(WANTED, [])
    async with open_beside(address) as other:
        later = NOON + timedelta(hours=2)
        claims = [one.follows.claim(follow.id, None, NOON) for one in (store, other)]
        assert sorted(await asyncio.gather(*claims)) == [False, True]
        assert not await other.follows.claim(follow.id, None, later)
        assert await other.follows.claim(follow.id, NOON, later)
        assert (await store.follows.all())[0].told_at == later
        assert await store.follows.claim(follow.id, later, None)
        assert (await store.follows.all())[0].told_at is None
