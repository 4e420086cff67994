"""What a reply to the card of one statement leads to, on records that nobody was told about."""

from __future__ import annotations

from functools import cache

from bot.search import Answer, Searcher
from bot.search.decide.decision import Decision
from tests.records import ROOT, base_of


@cache
def searcher_of(dispute: str) -> Searcher:
    """The searcher of an invented dispute, as an hour's more work leaves it."""
    return base_of(ROOT / "tests" / "disputes" / dispute / "hour").searcher


def decided(searcher: Searcher, statement: str, text: str) -> Decision:
    return searcher.follow_up(text, None, [searcher.record.statements[statement]]).decision


def replied(searcher: Searcher, statement: str, text: str) -> set[str]:
    """The statements that answer a reply to the card of one."""
    decision = decided(searcher, statement, text)
    assert isinstance(decision, Answer), decision
    return {hit.statement.id for hit in decision.hits}
