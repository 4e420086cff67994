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
# So many interactions are answered at once, with those who are told that it is too much. Whoever
# comes then is told so before anything is done for them, while Discord still takes it. Messages are
# not counted: Discord may have the bot wait for long before it takes more in one channel.
_MOST = 300
# Discord repeats an event within seconds, if at all.
_REMEMBERED = 10_000


class StoppingError(app_commands.AppCommandError):
    """The bot is about to stop and takes on nothing new."""


class RushError(app_commands.AppCommandError):
    """As many are being answered as can be; asking again later may work."""


class Reception:
    """Knows the tasks that answer somebody, and lets them finish when the bot is to stop."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._known: dict[int, None] = {}
        self._answering: dict[asyncio.Task[object], Regret | None] = {}
        self._pressing: set[asyncio.Task[object]] = set()
        self._is_stopping = False
        # How many came in a rush since the start, and were told so.
        self.refused = 0

    @property
    def is_open(self) -> bool:
        """Whether anything new is taken on."""
        return not self._is_stopping and len(self._pressing) < self._most

    def is_new(self, event_id: int) -> bool:
        """Tell whether an event comes for the first time, and remember it."""
        if event_id in self._known:
            return False
        self._known[event_id] = None
        if len(self._known) > _REMEMBERED:
            del self._known[next(iter(self._known))]
        return True

    def take_on(self, regret: Regret | None = None, *, is_pressing: bool = False) -> None:
        """Note that the current task answers somebody.

        `regret` is called where there is no time left for the answer, which `is_pressing` where
        Discord takes it for seconds only. Raise `StoppingError` where it is too late, `RushError`
        where too many that are pressing are answered.
        """
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("nothing answers outside a task")
        is_rush = is_pressing and len(self._pressing) >= self._most
        # One that is refused is waited for too: it says so.
        self._answering[task] = regret
        task.add_done_callback(lambda done: self._answering.pop(done, None))
        if is_pressing:
            self._pressing.add(task)
            task.add_done_callback(self._pressing.discard)
        if self._is_stopping:
            raise StoppingError
        if is_rush:
            self.refused += 1
            raise RushError

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
