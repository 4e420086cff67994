"""What a question was found to lead to, and what is known of whoever asked it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.record import Statement
from bot.search import Ruling

from ..revisions.knowledge_base import KnowledgeBase
from .asker import Asker


@dataclass(frozen=True, slots=True)
class Finding:
    """A ruling and the snapshot it was made on, which is the one to show it from."""

    base: KnowledgeBase
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class Asked(Finding):
    """What somebody's question led to; `digest` and `moment` are theirs in `People`."""

    asker: Asker
    digest: str
    moment: int


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
