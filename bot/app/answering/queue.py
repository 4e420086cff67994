"""Searching off the event loop, in threads of its own: a bounded number waits."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from ..thread_pool import ThreadPool
from .observation import Stage, Stopwatch

T = TypeVar("T")


class BusyError(Exception):
    """Too many searches are waiting already; asking again later may work."""


class SearchQueue:
    """Runs searches in threads, `workers` at a time, and lets `waiting` more stand in line."""

    def __init__(self, workers: int = 2, waiting: int = 32) -> None:
        self._workers = workers
        self._limit = workers + waiting
        self._admitted = 0
        self._threads = ThreadPool(workers, "search")
        # How many found the line full since the start.
        self.refused = 0

    @property
    def is_long(self) -> bool:
        """Whether more searches wait than are under way."""
        return self._admitted > 2 * self._workers

    @property
    def admitted(self) -> int:
        """How many searches wait or are under way."""
        return self._admitted

    async def run(self, search: Callable[[], T], watch: Stopwatch | None = None) -> T:
        """Return the result of `search`, or raise `BusyError` at once when the line is full.

        `watch` is told how long it waited and how long it took.
        """
        if self._admitted >= self._limit:
            self.refused += 1
            raise BusyError
        self._admitted += 1
        try:
            noted, submitted = watch or Stopwatch(), time.perf_counter()
            return await self._threads.run(lambda: _timed(search, noted, submitted))
        finally:
            self._admitted -= 1


def _timed(search: Callable[[], T], watch: Stopwatch, submitted: float) -> T:
    watch.seconds[Stage.WAIT] = time.perf_counter() - submitted
    with watch.time(Stage.SEARCH):
        return search()
