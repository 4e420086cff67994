"""Overwrites in the background what was deleted of people, until nothing of it is owed."""

from __future__ import annotations

import asyncio
import logging
import time

from bot.store import Store, StoreError

_log = logging.getLogger(__name__)

# How long after a failure it is tried again, at first and at most.
_PAUSE_S = 1.0
_LONGEST_PAUSE_S = 30.0


class Scrubbing:
    """One task for all deletions; what is owed is in the store, and so outlives the bot."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._is_due = False
        self._is_settled = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        store.before_closing(self._end)

    def start(self) -> None:
        """Overwrite what is owed, soon; this neither waits nor raises."""
        self._is_due = True
        self._is_settled.clear()
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run(), name="scrubbing")

    async def settled(self) -> None:
        """Wait until everything that is owed by now is overwritten."""
        await self._is_settled.wait()

    async def _run(self) -> None:
        pause_s = _PAUSE_S
        while self._is_due:
            self._is_due = False
            began = time.monotonic()
            try:
                await self._store.scrub()
            except StoreError as error:
                if pause_s == _PAUSE_S:
                    _log.warning("what was deleted is not overwritten yet: %s", error)
                self._is_due = True
                await asyncio.sleep(pause_s)
                pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)
                continue
            if pause_s > _PAUSE_S:
                _log.info("what was deleted is overwritten now")
            pause_s = _PAUSE_S
            if not self._is_due:
                self._is_settled.set()
            # Half the time is left to others; what is deleted meanwhile is one round more.
            await asyncio.sleep(time.monotonic() - began)

    async def _end(self) -> None:
        """Stop; what is left is owed at the next start."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
