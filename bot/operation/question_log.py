"""One line in the log for each question: what it led to, where and how fast, and no word of it."""

from __future__ import annotations

import logging
from collections.abc import Callable

from bot.app.answering.observation import Observation

_log = logging.getLogger(__name__)


class QuestionLog:
    """Writes the lines; `shard_of` gives the shard that serves a guild."""

    def __init__(self, shard_of: Callable[[int | None], int]) -> None:
        self._shard_of = shard_of

    def decided(self, observation: Observation) -> None:
        """Write a line of fields, which the log's format puts into words or into JSON."""
        times = {f"{stage}_ms": round(s * 1000, 2) for stage, s in observation.seconds.items()}
        fields = {
            "question": observation.id,
            "guild": observation.guild_id,
            "shard": self._shard_of(observation.guild_id),
            "revision": observation.revision[:12],
            "language": observation.language,
            "outcome": str(observation.outcome),
            **times,
        }
        _log.info("decided", extra={"fields": fields})

    def delivered(self, seconds: float) -> None:
        """Write nothing: the metrics have it."""
