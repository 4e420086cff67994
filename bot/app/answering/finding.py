"""What a question was found to lead to, and what is known of whoever asked it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.record import Statement
from bot.search import Ruling

from ..revisions.knowledge_base import KnowledgeBase
from .asker import Asker
from .observation import Stopwatch


@dataclass(frozen=True, slots=True)
class Finding:
    """A ruling and the snapshot it was made on, which is the one to show it from; and its times."""

    base: KnowledgeBase
    ruling: Ruling
    watch: Stopwatch = field(default_factory=Stopwatch, kw_only=True)


@dataclass(frozen=True, slots=True)
class Asked(Finding):
    """What somebody's question led to; `digest` and `moment` are theirs in `People`.

    `decided_at` is a moment of `time.perf_counter`.
    """

    asker: Asker
    digest: str
    moment: int
    decided_at: float = field(default_factory=time.perf_counter, kw_only=True)


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where an answer stands, and what it shows.

    `guild_id` is None in direct messages; `language` is that of the words around the quotes;
    `cards` are on view and, in order, `behind` what "More" opens.
    """

    message_id: int
    channel_id: int
    guild_id: int | None
    language: str
    cards: Sequence[Statement]
    behind: Sequence[Statement]
