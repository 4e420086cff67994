"""A thread that dies is replaced, and whoever waits for its work hears of it."""

from __future__ import annotations

import asyncio
import ctypes
import logging
import sys
import threading
from functools import partial
from types import FrameType

import pytest

from bot.app.answering.queue import SearchQueue
from bot.app.revisions.workshop import Workshop
from bot.app.thread_pool import ThreadDiedError, ThreadPool


class KilledError(BaseException):
    """What a thread dies of."""


def kill(thread: threading.Thread) -> None:
    """Have a thread die at the next thing that it does."""
    killed = ctypes.py_object(KilledError)
    assert ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident or 0), killed)


def die_at_result(frame: FrameType, event: str, _what: object) -> None:
    """Have the thread die that is about to tell a result."""
    if event == "call" and frame.f_code.co_name == "set_result":
        raise KilledError


async def thread_of(pool: ThreadPool | SearchQueue) -> threading.Thread:
    return await pool.run(threading.current_thread)


@pytest.mark.parametrize("waiting", [1, 5])
async def test_what_waits_for_a_thread_that_dies_is_done_by_another(
    waiting: int, caplog: pytest.LogCaptureFixture
) -> None:
    pool = ThreadPool(1, "test")
    first = await thread_of(pool)
    kill(first)
    done = await asyncio.gather(*(pool.run(partial(int, n)) for n in range(waiting)))
    assert done == list(range(waiting))
    assert not first.is_alive()
    assert await thread_of(pool) is not first
    assert not pool.is_busy
    told = [record for record in caplog.records if record.name == "bot.app.thread_pool"]
    assert [record.levelno for record in told] == [logging.ERROR]


async def test_a_thread_that_has_died_while_nothing_was_asked_is_replaced() -> None:
    queue = SearchQueue(workers=2, waiting=0)
    first = await thread_of(queue)
    kill(first)
    assert [await queue.run(lambda: 1) for _ in range(4)] == [1] * 4
    assert queue.admitted == 0


async def test_searches_go_on_when_every_thread_has_died() -> None:
    queue = SearchQueue(workers=2, waiting=10)
    barrier = threading.Barrier(2)

    def together() -> threading.Thread:
        barrier.wait(10)
        return threading.current_thread()

    for thread in await asyncio.gather(queue.run(together), queue.run(together)):
        kill(thread)
    assert await asyncio.gather(*(queue.run(lambda: 1) for _ in range(10))) == [1] * 10
    assert queue.admitted == 0


async def test_checks_go_on_when_the_thread_of_the_workshop_has_died() -> None:
    workshop = Workshop()
    first = await workshop.do(threading.current_thread)
    kill(first)
    assert await workshop.do(lambda: "checked") == "checked"
    assert not workshop.is_busy


async def test_work_whose_thread_dies_half_way_is_an_error_and_not_done_again() -> None:
    pool, begun = ThreadPool(1, "test"), list[int]()

    def work() -> None:
        begun.append(1)
        # It dies when it is about to say what came of it.
        sys.setprofile(die_at_result)

    with pytest.raises(ThreadDiedError):
        await pool.run(work)
    assert begun == [1]
    assert not pool.is_busy
    assert await pool.run(lambda: "next") == "next"


async def test_nobody_waits_for_work_whose_caller_has_gone() -> None:
    pool, release = ThreadPool(1, "test"), threading.Event()
    begun = list[int]()
    holding = asyncio.create_task(pool.run(lambda: release.wait(30)))
    waiting = asyncio.create_task(pool.run(lambda: begun.append(1)))
    await asyncio.sleep(0.05)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    release.set()
    assert await holding
    assert await pool.run(lambda: "next") == "next"
    assert begun == []
