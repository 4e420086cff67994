"""What an operator may know of a question: what it led to and how long it took, not its text."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum

from bot.search import Step


class Stage(StrEnum):
    """A part of the time between a question and its answer."""

    WAIT = "wait"  # for a thread that searches
    SEARCH = "search"  # all steps of it
    DELIVER = "deliver"  # from the decision until Discord has the answer


@dataclass(slots=True)
class Stopwatch:
    """How many seconds each stage took, and each step of the search, as far as they are over."""

    seconds: dict[Stage | Step, float] = field(default_factory=dict)
    _lap_s: float = 0.0

    @contextmanager
    def time(self, stage: Stage) -> Iterator[None]:
        """Time the block."""
        began = self._lap_s = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[stage] = time.perf_counter() - began

    def lap(self, step: Step) -> None:
        """Give a step the time since the last one was done; one that comes again takes longer."""
        now = time.perf_counter()
        self.seconds[step] = self.seconds.get(step, 0.0) + now - self._lap_s
        self._lap_s = now


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
    seconds: Mapping[Stage | Step, float]
