"""What an operator may know of a question: what it led to and how long it took, not its text."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum


class Stage(StrEnum):
    """A part of the time between a question and its answer."""

    WAIT = "wait"  # for a thread that searches
    SEARCH = "search"
    DELIVER = "deliver"  # from the decision until Discord has the answer


@dataclass(slots=True)
class Stopwatch:
    """How many seconds each stage took, as far as they are over."""

    seconds: dict[Stage, float] = field(default_factory=dict)

    @contextmanager
    def time(self, stage: Stage) -> Iterator[None]:
        """Time the block."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] = time.perf_counter() - began


@dataclass(frozen=True, slots=True)
class Observation:
    """One question that was decided.

    `id` is random; `outcome` is "answer", "closest" or "none".
    """

    id: str
    guild_id: int | None
    language: str
    outcome: str
    revision: str
    seconds: dict[Stage, float]
