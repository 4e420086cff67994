"""What is done at the start and then once a day."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable

_log = logging.getLogger(__name__)

_DAY_S = 24 * 60 * 60.0


@contextlib.asynccontextmanager
async def daily(
    job: Callable[[], Awaitable[object]], *, every_s: float = _DAY_S
) -> AsyncIterator[None]:
    """Do a job now and every day while the block lasts; one that fails is tried the next day."""
    task = asyncio.create_task(_repeat(job, every_s))
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def _repeat(job: Callable[[], Awaitable[object]], every_s: float) -> None:
    while True:
        try:
            await job()
        except Exception:  # noqa: BLE001 - tomorrow it may work
            _log.exception("what is done once a day failed")
        await asyncio.sleep(every_s)
