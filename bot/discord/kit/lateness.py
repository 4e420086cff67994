"""How late the bot comes to an event, by the moment that Discord has put into its id."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

_WINDOW_S = 600.0
_MILLISECONDS_FROM = 22  # https://discord.com/developers/docs/reference#snowflakes


class Lateness:
    """Compares events with the one that came soonest in the last ten minutes or so.

    So neither Discord's clock nor this machine's has to be right, and who sets one late makes
    nobody late.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._soonest_s = self._soonest_before_s = math.inf
        self._until_s = -math.inf

    def of(self, event_id: int) -> float:
        """Return how many seconds an event has waited beyond what its road takes at best."""
        now_s = self._clock()
        gap_s = now_s - (event_id >> _MILLISECONDS_FROM) / 1000
        if now_s >= self._until_s:
            self._soonest_before_s, self._soonest_s = self._soonest_s, gap_s
            self._until_s = now_s + _WINDOW_S
        self._soonest_s = min(self._soonest_s, gap_s)
        return gap_s - min(self._soonest_s, self._soonest_before_s)
