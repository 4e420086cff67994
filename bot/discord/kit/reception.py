"""What is being answered: each event once, nothing new once the bot is to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from discord import app_commands

_log = logging.getLogger(__name__)

# Tells somebody that there will be no answer.
Regret: TypeAlias = Callable[[], Awaitable[object]]

PATIENCE_S = 5.0
_REGRET_S = 2.0
# Discord repeats an event within seconds, if at all.
_REMEMBERED = 10_000


class StoppingError(app_commands.AppCommandError):
    """The bot is about to stop and takes on nothing new."""


class Reception:
    """Knows the tasks that answer somebody, and lets them finish when the bot is to stop."""

    def __init__(self) -> None:
        self._known: dict[int, None] = {}
        self._answering: dict[asyncio.Task[object], Regret | None] = {}
        self._is_stopping = False

    @property
    def is_open(self) -> bool:
        """Whether anything new is taken on."""
        return not self._is_stopping

    def is_new(self, event_id: int) -> bool:
        """Tell whether an event comes for the first time, and remember it."""
        if event_id in self._known:
            return False
        self._known[event_id] = None
        if len(self._known) > _REMEMBERED:
            del self._known[next(iter(self._known))]
        return True

    def take_on(self, regret: Regret | None = None) -> None:
        """Note that the current task answers somebody; `StoppingError` where it is too late.

        `regret` is called where there is no time left for the answer.
        """
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("nothing answers outside a task")
        # One that is refused is waited for too: it says so.
        self._answering[task] = regret
        task.add_done_callback(lambda done: self._answering.pop(done, None))
        if self._is_stopping:
            raise StoppingError

    async def close(self, patience_s: float = PATIENCE_S) -> None:
        """Take on nothing new, let answers finish for a while, and regret the others."""
        self._is_stopping = True
        loop = asyncio.get_running_loop()
        end_s = loop.time() + patience_s
        while self._answering and (left_s := end_s - loop.time()) > 0:
            await asyncio.wait(self._answering, timeout=left_s)
        late = dict(self._answering)
        if not late:
            return
        _log.warning("answers that cannot be given before the stop: %d", len(late))
        for task in late:
            task.cancel()
        told = (regret() for regret in late.values() if regret is not None)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_REGRET_S):
                await asyncio.gather(*late, *told, return_exceptions=True)
