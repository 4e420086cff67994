"""What is being answered when the bot is to stop is finished, and who comes too late is told."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest

from bot.discord.kit.reception import Reception, RushError, StoppingError
from tests.discord import forgery
from tests.discord.conftest import Stage


class Rush:
    """A reception with a clock that stands still, and people whom it is answering."""

    def __init__(self, most: int = 100) -> None:
        self.now_s = 0.0
        self.reception = Reception(most, clock=lambda: self.now_s)
        self._release = asyncio.Event()
        self._numbers = iter(range(10_000))
        self.event()

    def event(self, late_s: float = 0.0) -> int:
        """Return the id of an event that the bot comes to so late."""
        id_ = int((self.now_s - late_s + 7e7) * 1000) << 22 | next(self._numbers)
        self.reception.left_s(id_)
        return id_

    @contextlib.asynccontextmanager
    async def answering(
        self, count: int, *, is_pressing: bool = False, channel_id: int | None = None
    ) -> AsyncIterator[None]:
        """Be about to answer so many while the block lasts."""

        async def answer() -> None:
            with contextlib.suppress(RushError):
                self.reception.take_on(is_pressing=is_pressing, channel_id=channel_id)
            await self._release.wait()

        tasks = [asyncio.create_task(answer()) for _ in range(count)]
        await asyncio.sleep(0)
        yield
        self._release.set()
        await asyncio.gather(*tasks)
        self._release.clear()


def test_an_event_is_new_once_and_only_the_latest_are_remembered() -> None:
    reception = Reception()
    assert [reception.is_new(event) for event in (1, 2, 1)] == [True, True, False]
    for event in range(10, 20_010):
        assert reception.is_new(event)
    assert not reception.is_new(20_009)
    assert len(reception._known) == 10_000


async def test_it_waits_for_what_was_taken_on_and_refuses_the_rest() -> None:
    reception, done = Reception(), list[str]()

    async def answer(name: str, takes_s: float) -> None:
        reception.take_on()
        await asyncio.sleep(takes_s)
        done.append(name)

    first = asyncio.create_task(answer("first", 0.05))
    await asyncio.sleep(0)
    closing = asyncio.create_task(reception.close(5))
    await asyncio.sleep(0)
    with pytest.raises(StoppingError):
        await asyncio.create_task(answer("late", 0))
    await closing
    assert done == ["first"]
    assert first.done()


async def test_it_waits_for_those_who_say_that_they_are_refused() -> None:
    reception, told = Reception(), list[str]()

    async def refused() -> None:
        try:
            reception.take_on()
        except StoppingError:
            await asyncio.sleep(0.05)
            told.append("refused")

    await reception.close()
    telling = asyncio.create_task(refused())
    await asyncio.sleep(0)
    await reception.close(5)
    assert told == ["refused"]
    assert telling.done()


async def test_what_takes_too_long_is_ended_and_regretted_even_where_that_fails() -> None:
    reception, told = Reception(), list[str]()

    async def regret(name: str) -> None:
        if name == "failing":
            raise ConnectionError
        told.append(name)

    async def answer(name: str) -> None:
        reception.take_on(lambda: regret(name))
        await asyncio.sleep(60)

    answering = [asyncio.create_task(answer(name)) for name in ("one", "failing", "other")]
    await asyncio.sleep(0)
    await reception.close(0.01)
    assert told == ["one", "other"]
    assert all(task.cancelled() for task in answering)


async def test_nothing_is_kept_of_what_is_answered() -> None:
    reception = Reception()

    async def answer() -> None:
        reception.take_on()

    await asyncio.gather(*(answer() for _ in range(100)))
    assert not reception._answering


async def test_in_a_rush_commands_are_refused_before_anything_is_done_and_messages_may_wait() -> (
    None
):
    reception, release = Reception(most=2), asyncio.Event()

    async def answer(*, is_pressing: bool) -> None:
        reception.take_on(is_pressing=is_pressing)
        await release.wait()

    waiting = [asyncio.create_task(answer(is_pressing=False)) for _ in range(5)]
    waiting += [asyncio.create_task(answer(is_pressing=True)) for _ in range(2)]
    await asyncio.sleep(0)
    assert not reception.is_open
    with pytest.raises(RushError):
        await asyncio.create_task(answer(is_pressing=True))
    assert reception.refused == 1
    release.set()
    await asyncio.gather(*waiting)
    await asyncio.create_task(answer(is_pressing=True))
    assert reception.is_open


async def test_a_command_that_discord_takes_no_more_is_passed_over() -> None:
    rush = Rush()
    assert rush.reception.is_in_time(rush.event(late_s=2.9))
    assert not rush.reception.is_in_time(rush.event(late_s=3.1))
    assert rush.reception.passed_over == 1


@pytest.mark.parametrize(
    ("in_hand", "late_s", "is_in_time"),
    [
        *((29, 2.9, True), (30, 1.4, True), (30, 1.6, False)),
        *((100, 0.4, True), (100, 0.6, False), (199, 0.0, True), (200, 0.0, False)),
    ],
)
async def test_the_more_commands_are_in_hand_the_sooner_one_is_too_late(
    in_hand: int, late_s: float, *, is_in_time: bool
) -> None:
    rush = Rush(most=100)
    async with rush.answering(in_hand, is_pressing=True):
        assert rush.reception.is_in_time(rush.event(late_s)) is is_in_time
    assert rush.reception.is_in_time(rush.event(2.9))


@pytest.mark.parametrize(
    ("in_hand", "late_s", "is_answered"),
    [(29, 1000.0, True), (30, 1.4, True), (30, 1.6, False), (100, 0.4, True), (100, 0.6, False)],
)
async def test_a_message_is_answered_however_late_where_few_are(
    in_hand: int, late_s: float, *, is_answered: bool
) -> None:
    rush = Rush(most=100)
    async with rush.answering(in_hand):
        assert rush.reception.is_worth_answering(rush.event(late_s), 1) is is_answered
    assert rush.reception.passed_over == (not is_answered)


async def test_one_flooded_channel_is_left_waiting_and_the_others_are_answered() -> None:
    rush = Rush()
    async with rush.answering(30, channel_id=1):
        assert not rush.reception.is_worth_answering(rush.event(), 1)
        assert rush.reception.is_worth_answering(rush.event(), 2)
    assert rush.reception.is_worth_answering(rush.event(), 1)


async def test_the_log_tells_of_a_rush_once(caplog: pytest.LogCaptureFixture) -> None:
    rush = Rush()
    for _ in range(3):
        assert not rush.reception.is_in_time(rush.event(late_s=10))
    assert len(caplog.records) == 1
    rush.now_s += 61
    assert not rush.reception.is_in_time(rush.event(late_s=10))
    assert len(caplog.records) == 2
    assert rush.reception.passed_over == 4


async def test_on_discord_a_command_that_is_too_late_costs_nothing_and_the_next_is_answered(
    stage: Stage,
) -> None:
    late = str(stage.env.backend.snowflake())
    await stage.env.advance_time(10)
    await stage.member.slash(stage.channel, "help")
    before = len(stage.env.http_requests)
    result = await forgery.command(stage.member, stage.channel, "help", {}, extra={"id": late})
    assert not result.acknowledged
    assert len(stage.env.http_requests) == before
    assert stage.bot.reception.passed_over == 1
    assert (await stage.member.slash(stage.channel, "help")).acknowledged
