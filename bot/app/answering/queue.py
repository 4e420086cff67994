"""Searching off the event loop, in threads of its own: a bounded number waits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class BusyError(Exception):
    """Too many searches are waiting already; asking again later may work."""


class SearchQueue:
    """Runs searches in threads, `workers` at a time, and lets `waiting` more stand in line."""

    def __init__(self, workers: int = 2, waiting: int = 32) -> None:
        self._workers = workers
        self._limit = workers + waiting
        self._admitted = 0
        self._threads = ThreadPoolExecutor(workers, "search")

    @property
    def is_long(self) -> bool:
        """Whether more searches wait than are under way."""
        return self._admitted > 2 * self._workers

    async def run(self, search: Callable[[], T]) -> T:
        """Give the result of `search`, or raise `BusyError` at once when the line is full."""
        if self._admitted >= self._limit:
            raise BusyError
        self._admitted += 1
        try:
            return await asyncio.wrap_future(self._threads.submit(search))
        finally:
            self._admitted -= 1
