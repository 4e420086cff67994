"""Watches the knowledge folder while the bot runs."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from watchfiles import awatch

from bot.app.outcome import Refused, Reloaded
from bot.app.revisions.keeper import Keeper
from bot.app.revisions.watch import watch

_log = logging.getLogger(__name__)


@asynccontextmanager
async def watching(
    folder: Path, keeper: Keeper, notify: Callable[[Reloaded | Refused], Awaitable[None]]
) -> AsyncIterator[None]:
    """Reload when something in the folder changes, for as long as the block lasts."""

    async def go_on() -> None:
        try:
            await watch(keeper, awatch(folder), notify)
        except Exception:  # noqa: BLE001 - whatever it is, the bot itself goes on
            _log.exception("%s is watched no longer; /knowledge reload still works", folder)

    task = asyncio.create_task(go_on())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
