"""Which snapshot serves. Whoever answers takes it once; swapping it is one assignment."""

from __future__ import annotations

from collections.abc import Callable

from .knowledge_base import KnowledgeBase


class Serving:
    """The snapshot that all answers are computed on now."""

    def __init__(self, base: KnowledgeBase) -> None:
        self._base = base
        self._watchers: list[Callable[[], None]] = []

    @property
    def base(self) -> KnowledgeBase:
        """The snapshot; take it once for each answer."""
        return self._base

    @base.setter
    def base(self, base: KnowledgeBase) -> None:
        self._base = base
        for tell in self._watchers:
            tell()

    def watch(self, tell: Callable[[], None]) -> None:
        """Call `tell` after every change of the snapshot; it must neither wait nor raise."""
        self._watchers.append(tell)
