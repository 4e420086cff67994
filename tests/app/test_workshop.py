"""Heavy work is done one thing at a time, for each guild in its turn, beside the answers."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from bot.app.answering.queue import SearchQueue
from bot.app.revisions.workshop import CrowdedError, Workshop


class Held:
    """Work that goes on until it is let go."""

    def __init__(self) -> None:
        self.started = threading.Event()
        self._free = threading.Event()

    def __call__(self) -> str:
        self.started.set()
        assert self._free.wait(10)
        return "done"

    def let_go(self) -> None:
        self._free.set()


@pytest.fixture
async def held() -> AsyncIterator[Held]:
    work = Held()
    yield work
    work.let_go()


async def turn(workshop: Workshop, guild: int | None, work: Callable[[], str]) -> str:
    async with workshop.turn(guild):
        return await workshop.do(work)


async def begun(*turns: asyncio.Task[Any]) -> None:
    for _ in turns:
        await asyncio.sleep(0)


async def test_guilds_have_their_turns_in_the_order_they_came(held: Held) -> None:
    workshop, order = Workshop(), list[int]()

    async def noted(guild: int) -> None:
        async with workshop.turn(guild):
            await workshop.do(order.append, guild)

    first = asyncio.create_task(turn(workshop, 1, held))
    others = [asyncio.create_task(noted(guild)) for guild in (2, 3, 4)]
    await begun(first, *others)
    assert order == []
    held.let_go()
    await asyncio.gather(first, *others)
    assert order == [2, 3, 4]


async def test_a_guild_whose_work_is_not_done_is_refused_more_and_no_other(held: Held) -> None:
    workshop = Workshop()
    first = asyncio.create_task(turn(workshop, 1, held))
    await begun(first)
    with pytest.raises(CrowdedError):
        await turn(workshop, 1, held)
    other = asyncio.create_task(turn(workshop, 2, lambda: "other"))
    held.let_go()
    assert (await first, await other) == ("done", "other")
    assert await turn(workshop, 1, lambda: "again") == "again"


async def test_a_full_line_is_refused_at_once_but_never_to_the_operator(held: Held) -> None:
    workshop = Workshop(waiting=2)
    waiting = [asyncio.create_task(turn(workshop, guild, held)) for guild in (1, 2, 3)]
    await begun(*waiting)
    with pytest.raises(CrowdedError):
        await turn(workshop, 4, held)
    operators = asyncio.create_task(turn(workshop, None, lambda: "operator"))
    held.let_go()
    assert await operators == "operator"
    await asyncio.gather(*waiting)


async def test_work_that_fails_or_is_given_up_frees_its_place(held: Held) -> None:
    workshop = Workshop()

    def fail() -> str:
        raise LookupError("not there")

    with pytest.raises(LookupError):
        await turn(workshop, 1, fail)
    given_up = asyncio.create_task(turn(workshop, 1, held))
    await begun(given_up)
    given_up.cancel()
    await asyncio.wait([given_up])
    held.let_go()
    assert await turn(workshop, 1, lambda: "again") == "again"


async def test_it_is_busy_until_the_thread_is_at_rest(held: Held) -> None:
    workshop = Workshop()
    working = asyncio.create_task(turn(workshop, None, held))
    await asyncio.to_thread(held.started.wait)
    working.cancel()
    await asyncio.wait([working])
    workshop.close()
    assert workshop.is_busy
    held.let_go()
    for _ in range(500):
        if not workshop.is_busy:
            return
        await asyncio.sleep(0.01)
    pytest.fail("the thread never comes to rest")


async def test_answers_are_found_whatever_is_worked_on(held: Held) -> None:
    workshop, queue = Workshop(), SearchQueue()
    working = [asyncio.create_task(turn(workshop, guild, held)) for guild in range(8)]
    await begun(*working)
    assert await asyncio.wait_for(queue.run(lambda: "found"), 5) == "found"
    held.let_go()
    await asyncio.gather(*working)
