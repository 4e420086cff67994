"""How late the event loop comes to what is due: the first thing to grow when a bot is overrun."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable

_EVERY_S = 0.5


@contextlib.asynccontextmanager
async def sampled(
    note: Callable[[float], object], every_s: float = _EVERY_S
) -> AsyncIterator[None]:
    """Note how many seconds late the loop is, again and again while the block lasts."""
    task = asyncio.create_task(_sample(note, every_s), name="loop lag")
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def _sample(note: Callable[[float], object], every_s: float) -> None:
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + every_s
        await asyncio.sleep(every_s)
        note(max(0.0, loop.time() - due))
