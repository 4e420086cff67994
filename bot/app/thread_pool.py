"""Threads for work off the event loop, with others in their place where one dies."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

_log = logging.getLogger(__name__)
_LOOK_S = 1.0

T = TypeVar("T")


class ThreadDiedError(RuntimeError):
    """The thread died in the middle of the work, so that nobody knows how far it came."""


class ThreadPool:
    """Runs work in `count` threads.

    An executor of Python's neither tells that a thread of it is dead nor replaces it: what waits
    for it would wait for ever.
    """

    def __init__(self, count: int, name: str) -> None:
        self._count = count
        self._name = name
        self._doing: set[Future[Any]] = set()
        self._begin()

    @property
    def is_busy(self) -> bool:
        """Whether anything waits or is under way, which nothing can end early."""
        return bool(self._doing)

    async def run(self, work: Callable[[], T]) -> T:
        """Return what comes of `work`; `ThreadDiedError` where its thread dies of it."""
        while True:
            if not all(thread.is_alive() for thread in self._threads):
                self._replace()
            done = await self._done(work, self._threads)
            if done is not None:
                return done.result()

    async def _done(
        self, work: Callable[[], T], threads: list[threading.Thread]
    ) -> asyncio.Future[T] | None:
        """Wait for work in some threads; None where none of them has begun it and one is dead."""
        doer: list[threading.Thread] = []

        def do() -> T:
            doer.append(threading.current_thread())
            return work()

        doing = self._executor.submit(do)
        self._doing.add(doing)
        doing.add_done_callback(self._doing.discard)
        waiting = asyncio.wrap_future(doing)
        try:
            while not (await asyncio.wait([waiting], timeout=_LOOK_S))[0]:
                if doer and not doer[0].is_alive() and not doing.done():
                    self._doing.discard(doing)
                    raise ThreadDiedError
                if not doer and not all(t.is_alive() for t in threads) and doing.cancel():
                    return None
        except asyncio.CancelledError:
            waiting.cancel()
            raise
        return waiting

    def close(self) -> None:
        """Take nothing on any more, without waiting for what is being done."""
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _begin(self) -> None:
        self._threads: list[threading.Thread] = []
        noted = self._threads
        self._executor = ThreadPoolExecutor(
            self._count, self._name, lambda: noted.append(threading.current_thread())
        )

    def _replace(self) -> None:
        """Begin with other threads; those that live still do what waits for them."""
        _log.error("a thread for %s is dead, and is replaced", self._name)
        self._executor.shutdown(wait=False)
        self._begin()
