"""Running until told to stop: Ctrl-C and SIGTERM as an event, without a traceback."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


def stop_signal() -> asyncio.Event:
    """Return an event that Ctrl-C and SIGTERM set."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(signum, stop.set)
        except NotImplementedError:  # Windows has no signal handlers on the loop
            signal.signal(signum, lambda *_: loop.call_soon_threadsafe(stop.set))
    return stop


async def until(
    stop: asyncio.Event,
    work: Awaitable[T],
    wind_up: Callable[[], Awaitable[object]] | None = None,
) -> T | None:
    """Await `work` until it ends or `stop` is set; give what it gives, None where it was stopped.

    `wind_up` is awaited before work that is to stop is cancelled. What the work raises is raised.
    """
    working, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait((working, stopping), return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            return working.result()
        if wind_up is not None:
            await wind_up()
        return None
    finally:
        for task in (working, stopping):
            task.cancel()
        await asyncio.gather(working, stopping, return_exceptions=True)
