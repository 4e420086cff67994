"""Searches run beside the event loop, and only so many wait."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from bot.app.answering.queue import BusyError, SearchQueue


async def test_the_event_loop_goes_on_while_a_search_runs() -> None:
    searching = asyncio.create_task(SearchQueue().run(lambda: time.sleep(0.2)))
    turns = 0
    while not searching.done():
        await asyncio.sleep(0.01)
        turns += 1
    assert turns >= 5


async def test_who_would_wait_too_long_is_turned_away_at_once() -> None:
    release = threading.Event()
    queue = SearchQueue(workers=1, waiting=2)
    searching = [asyncio.create_task(queue.run(lambda: release.wait(5))) for _ in range(3)]
    await asyncio.sleep(0)
    with pytest.raises(BusyError):
        await queue.run(lambda: True)
    release.set()
    assert await asyncio.gather(*searching) == [True] * 3
    assert await queue.run(lambda: True)


async def test_no_more_searches_run_at_once_than_there_are_workers() -> None:
    running = most = 0

    def search() -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        time.sleep(0.01)
        running -= 1

    queue = SearchQueue(workers=2, waiting=20)
    await asyncio.gather(*(queue.run(search) for _ in range(20)))
    assert most <= 2


@pytest.mark.parametrize("error", [LookupError, MemoryError, RecursionError])
async def test_a_failed_search_frees_its_place(error: type[Exception]) -> None:
    queue = SearchQueue(workers=1, waiting=0)

    def fail() -> None:
        raise error

    for _ in range(3):
        with pytest.raises(error):
            await queue.run(fail)
    assert await queue.run(lambda: "found") == "found"
