"""Which snapshot serves. Whoever answers takes it once; swapping it is one assignment."""

from __future__ import annotations

from .knowledge_base import KnowledgeBase


class Serving:
    """The snapshot that all answers are computed on now."""

    def __init__(self, base: KnowledgeBase) -> None:
        self.base = base
