"""Work that becomes due now and then, done in the background, one run at a time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

_log = logging.getLogger(__name__)


class Background:
    """Runs `work` whenever it is due; a run that goes on takes up what becomes due meanwhile.

    `task` is the last run, None before the first.
    """

    def __init__(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        self._name = name
        self._work = work
        self._is_due = False
        self.task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Do what is due; this neither waits nor raises."""
        self._is_due = True
        if self.task is None or self.task.done():
            self.task = asyncio.create_task(self._run(), name=self._name)

    async def stop(self) -> None:
        """Stop where it is; what is left is due at the next start of the bot."""
        if self.task is not None:
            self.task.cancel()
            await asyncio.wait([self.task])

    async def _run(self) -> None:
        while self._is_due:
            self._is_due = False
            try:
                await self._work()
            except Exception:  # noqa: BLE001 - what is left is due at the next change or start
                _log.exception("%s stopped half-way", self._name)
