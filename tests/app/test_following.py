"""What is new is told to who follows it: all of it, once, and not too often."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.app.following import MIN_PAUSE, MOST_FOLLOWS, Following
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.record import Record, Statement
from bot.store import Follow, Store
from tests.conftest import Scripted

ANN = 1100000000000000077
SPEAKER = "orla-vennick"
WANTED = Follow(0, ANN, None, None, SPEAKER, None, "en")


class Clock:
    """A time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2025, 7, 2, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def following(services: Services, store: Store, clock: Clock) -> Following:
    return Following(services.serving, store, services.scrubbing, clock)


def serve(services: Services, record: Record) -> None:
    services.serving.swap(KnowledgeBase(record, Scripted(record, {})))


def without(record: Record, *ids: str) -> Record:
    statements = {k: v for k, v in record.statements.items() if k not in ids}
    return replace(record, statements=statements)


def own(record: Record) -> list[Statement]:
    return [s for s in record.statements.values() if s.speaker == SPEAKER]


async def told(following: Following) -> list[str]:
    """Tell what is due, and give the ids of the statements."""
    due, _ = await following.due()
    for news in due:
        await following.settle(news)
    return [statement.id for news in due for statement in news.statements]


async def test_what_is_on_record_already_is_no_news(following: Following) -> None:
    assert await following.begin(WANTED)
    assert await following.due() == ((), None)


async def test_a_new_statement_is_told_once(
    services: Services, following: Following, record: Record
) -> None:
    first, *_ = own(record)
    serve(services, without(record, first.id))
    await following.begin(WANTED)
    serve(services, record)
    assert await told(following) == [first.id]
    serve(services, without(record, first.id))
    serve(services, record)
    assert await told(following) == []


async def test_statements_of_others_and_about_other_things_are_not_told(
    services: Services, following: Following, record: Record
) -> None:
    serve(services, replace(record, statements={}))
    topic = next(iter(record.concepts))
    await following.begin(replace(WANTED, topic=topic))
    serve(services, record)
    (news,), _ = await following.due()
    assert news.statements
    assert all(s.speaker == SPEAKER or SPEAKER in s.reports for s in news.statements)
    assert all(topic in s.topics for s in news.statements)


async def test_nobody_is_told_more_than_once_an_hour_and_nothing_is_lost(
    services: Services, following: Following, record: Record, clock: Clock
) -> None:
    first, second, third, *_ = own(record)
    serve(services, without(record, first.id, second.id, third.id))
    await following.begin(WANTED)
    serve(services, without(record, second.id, third.id))
    assert await told(following) == [first.id]
    clock.now += timedelta(minutes=20)
    serve(services, without(record, third.id))
    serve(services, record)
    due, next_at = await following.due()
    assert due == ()
    assert next_at == clock.now + MIN_PAUSE - timedelta(minutes=20)
    clock.now = next_at
    assert sorted(await told(following)) == sorted([second.id, third.id])


async def test_a_statement_that_got_another_id_is_no_news(
    services: Services, following: Following, record: Record
) -> None:
    first, *_ = own(record)
    await following.begin(WANTED)
    renamed = replace(first, id="another-id", formerly=(first.id,))
    statements = {**without(record, first.id).statements, renamed.id: renamed}
    serve(services, replace(record, statements=statements))
    assert await told(following) == []


async def test_the_same_is_followed_once_and_so_many_at_most(
    following: Following, record: Record
) -> None:
    first = await following.begin(WANTED)
    assert await following.begin(WANTED) == first
    for number in range(MOST_FOLLOWS - 1):
        assert await following.begin(replace(WANTED, speaker=f"speaker-{number}"))
    assert await following.begin(replace(WANTED, topic=next(iter(record.concepts)))) is None
    assert await following.begin(replace(WANTED, person=ANN + 1)) is not None


async def test_privacy_shows_and_deletes_what_one_follows(
    services: Services, following: Following, record: Record
) -> None:
    follow = await following.begin(WANTED)
    await following.begin(Follow(0, None, 5, 6, SPEAKER, None, "en"))
    assert (await services.privacy.show(ANN)).follows == (follow,)
    assert (await services.privacy.delete(ANN)).follows == 1
    assert (await services.privacy.show(ANN)).follows == ()
    assert len(await following.of(channel=5)) == 1


async def test_of_two_bots_on_one_store_one_alone_tells(
    following: Following, services: Services, store: Store, clock: Clock, record: Record
) -> None:
    serve(services, without(record, own(record)[0].id))
    await following.begin(WANTED)
    serve(services, record)
    other = Following(services.serving, store, services.scrubbing, clock)
    (mine,), _ = await following.due()
    (theirs,), _ = await other.due()
    taken = await following.claim(mine)
    assert taken is not None
    assert await other.claim(theirs) is None
    assert (await other.due())[0] == ()
    await following.settle(taken)
    clock.now += MIN_PAUSE
    assert (await other.due())[0] == ()


async def test_what_was_claimed_and_could_not_be_told_is_due_again(
    following: Following, services: Services, record: Record
) -> None:
    serve(services, without(record, own(record)[0].id))
    await following.begin(WANTED)
    serve(services, record)
    (news,), _ = await following.due()
    taken = await following.claim(news)
    assert taken is not None
    await following.release(taken)
    assert (await following.due())[0] == (news,)
