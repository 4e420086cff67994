"""What is being answered when the bot is to stop is finished, and who comes too late is told."""

from __future__ import annotations

import asyncio

import pytest

from bot.discord.kit.reception import Reception, RushError, StoppingError


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
