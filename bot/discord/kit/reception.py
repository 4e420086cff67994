"""What is being answered: each event once, in time or not at all, nothing new before a stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from discord import app_commands

from .lateness import Lateness

_log = logging.getLogger(__name__)

# Tells somebody that there will be no answer.
Regret: TypeAlias = Callable[[], Awaitable[object]]

PATIENCE_S = 5.0
_REGRET_S = 2.0
# So many interactions are answered at once. Whoever comes then is told so before anything is done
# for them, and where as many are being told already, nothing: Discord would hardly take it in time.
_MOST = 300
# Until then Discord takes a first response.
# https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
TAKEN_S = 3.0
# What comes is taken in turn, and what has waited too long is passed over: the sooner, the more are
# in hand, so that those who can still be reached do not wait behind those who cannot.
_MANY, _OF_MANY_S, _OF_MOST_S = 30, 1.5, 0.5
# In one channel Discord takes about one message a second.
_MOST_IN_CHANNEL = 30
# What is passed over so long after the last is told anew in the log.
_SPELL_S = 60.0
# Discord repeats an event within seconds, if at all.
_REMEMBERED = 10_000


class StoppingError(app_commands.AppCommandError):
    """The bot is about to stop and takes on nothing new."""


class RushError(app_commands.AppCommandError):
    """As many are being answered as can be; asking again later may work."""


class Reception:
    """Knows the tasks that answer somebody, and lets them finish when the bot is to stop."""

    def __init__(self, most: int = _MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._lateness = Lateness(clock)
        self._known: dict[int, None] = {}
        self._in_channel: Counter[int] = Counter()
        self._answering: dict[asyncio.Task[object], Regret | None] = {}
        self._pressing: set[asyncio.Task[object]] = set()
        self._is_stopping = False
        # How many came in a rush since the start, and were told so; how many were told nothing.
        self.refused = 0
        self.passed_over = 0
        self._passed_over_s = -math.inf

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

    def left_s(self, interaction_id: int) -> float:
        """Return how long Discord still takes a first response to an interaction."""
        return TAKEN_S - self._lateness.of(interaction_id)

    def is_in_time(self, interaction_id: int) -> bool:
        """Tell whether a response to an interaction can be in time; count one that cannot."""
        in_hand, late_s = len(self._pressing), self._lateness.of(interaction_id)
        is_in_time = in_hand < 2 * self._most and late_s < self._bearable_s(in_hand, TAKEN_S)
        return is_in_time or self._pass_over()

    def is_worth_answering(self, message_id: int, channel_id: int) -> bool:
        """Tell whether an answer to a message still serves somebody; count one that does not.

        Few are answered however late, such as those that come again with a connection.
        """
        in_hand = len(self._answering) - len(self._pressing)
        is_in_time = self._lateness.of(message_id) < self._bearable_s(in_hand, math.inf)
        has_room = self._in_channel[channel_id] < _MOST_IN_CHANNEL
        return (is_in_time and has_room) or self._pass_over()

    def _bearable_s(self, in_hand: int, of_few_s: float) -> float:
        """Return how late one may come while so many are in hand."""
        if in_hand >= self._most:
            return _OF_MOST_S
        return _OF_MANY_S if in_hand >= _MANY else of_few_s

    def _pass_over(self) -> bool:
        """Count one who hears nothing; the log tells of the first of many."""
        self.passed_over += 1
        now_s = self._clock()
        if now_s - self._passed_over_s > _SPELL_S:
            _log.warning("more is asked than can be answered in time: some is passed over")
        self._passed_over_s = now_s
        return False

    def take_on(
        self,
        regret: Regret | None = None,
        *,
        is_pressing: bool = False,
        channel_id: int | None = None,
    ) -> None:
        """Note that the current task answers somebody, by a message in a channel if it says so.

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
        if channel_id is not None:
            self._in_channel[channel_id] += 1
            task.add_done_callback(lambda _: self._leave(channel_id))
        if self._is_stopping:
            raise StoppingError
        if is_rush:
            self.refused += 1
            raise RushError

    def _leave(self, channel_id: int) -> None:
        self._in_channel[channel_id] -= 1
        if not self._in_channel[channel_id]:
            del self._in_channel[channel_id]

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
