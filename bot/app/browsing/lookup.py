"""Finds statements for somebody to choose from, by what they type: an id, a speaker, or words."""

from __future__ import annotations

from dataclasses import dataclass

from bot.record import Record, Statement

from ..revisions.knowledge_base import KnowledgeBase
from .catalog import Selection
from .name_index import MOST_SUGGESTED


@dataclass(frozen=True, slots=True)
class Found:
    """Statements of a record to choose from, best first, and how many more there are."""

    record: Record
    statements: tuple[Statement, ...]
    left_out: int = 0


def look_up(base: KnowledgeBase, typed: str) -> Found:
    """Return the statement of an id, those of whoever has a name, or those nearest to words.

    `MOST_SUGGESTED` at most; a speaker's in the published order, the nearest best first.
    """
    record, typed = base.record, typed.strip()
    if by_id := record.find(typed):
        return Found(record, (by_id,))
    named = base.catalog.speakers.called(typed)
    found = [s for who in named for s in base.catalog.select(Selection(speaker=who.id))]
    if not found:
        return Found(record, base.searcher.nearest(typed, MOST_SUGGESTED))
    by_name = tuple({s.id: s for s in found}.values())
    return Found(record, by_name[:MOST_SUGGESTED], len(by_name[MOST_SUGGESTED:]))
