"""How many questions there ever were by party: read once, and counted on in memory."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.search import Outcome
from bot.store import Question, Store, StoreError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class QuestionCount:
    """How many questions were answered from the record, and how many were not."""

    answered: int
    unanswered: int


class Counts:
    """All questions that were ever asked, anywhere, by the party they are about."""

    def __init__(self, counted: Mapping[tuple[str | None, str], int] | None) -> None:
        self._counted = None if counted is None else Counter(counted)

    @classmethod
    async def start(cls, store: Store) -> Counts:
        """Read what was counted; where that cannot be read, nothing is known."""
        try:
            return cls(await store.questions.counts())
        except StoreError as error:
            _log.warning("how much was asked so far cannot be read: %s", error)
            return cls(None)

    def add(self, question: Question) -> None:
        """Count one more."""
        if self._counted is not None:
            self._counted[question.party, question.outcome] += 1

    def by_party(self) -> Mapping[str | None, QuestionCount] | None:
        """Return the counts, those about no party under None; None where they are not known."""
        counted = self._counted
        if counted is None:
            return None
        parties = sorted({party for party, _ in counted}, key=lambda party: party or "")
        return {
            party: QuestionCount(
                answered=counted[party, Outcome.ANSWER],
                unanswered=counted[party, Outcome.CLOSEST] + counted[party, Outcome.NONE],
            )
            for party in parties
        }
