"""Which snapshot serves. Whoever answers takes it once; swapping it is one assignment."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from bot.record import Statement

from .knowledge_base import KnowledgeBase


class Serving:
    """The snapshot that all answers are computed on now."""

    def __init__(self, base: KnowledgeBase, since: float | None = None) -> None:
        self._base = base
        # When it was put to use, in seconds since 1970.
        self.since = time.time() if since is None else since
        self._watchers: list[Callable[[], None]] = []

    @property
    def base(self) -> KnowledgeBase:
        """The snapshot; take it once for each answer."""
        return self._base

    def swap(self, base: KnowledgeBase) -> None:
        """Serve another snapshot from now on, and tell those who watch."""
        self._base = base
        self.since = time.time()
        for tell in self._watchers:
            tell()

    def find(self, tokens: Iterable[str]) -> tuple[KnowledgeBase, tuple[Statement, ...]]:
        """Return the statements that tokens stand for, and the snapshot they are in."""
        base = self._base
        return base, base.find(tokens)

    def watch(self, tell: Callable[[], None]) -> None:
        """Call `tell` after every change of the snapshot; it must neither wait nor raise."""
        self._watchers.append(tell)
