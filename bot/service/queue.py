"""Searching off the event loop: a few at a time, a bounded number waiting."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class BusyError(Exception):
    """Too many searches are waiting already; asking again later may work."""


class SearchQueue:
    """Runs searches in threads, `workers` at a time, and lets `waiting` more stand in line."""

    def __init__(self, workers: int = 2, waiting: int = 32) -> None:
        self._limit = workers + waiting
        self._admitted = 0
        self._slots = asyncio.Semaphore(workers)

    async def run(self, search: Callable[[], T]) -> T:
        """Give the result of `search`, or raise `BusyError` at once when the line is full."""
        if self._admitted >= self._limit:
            raise BusyError
        self._admitted += 1
        try:
            async with self._slots:
                return await asyncio.to_thread(search)
        finally:
            self._admitted -= 1
