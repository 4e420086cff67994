"""What came of a question: the decision, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass

from bot.record import DateSpan

from .decide.decision import Decision
from .quote import Comparison


@dataclass(frozen=True, slots=True)
class Ruling:
    """A question, the language it is in (BCP 47), and what it leads to.

    `confidence` is how likely the best statement answers, 0 to 1. `comparison` is there for
    `Searcher.who_said`: the words typed beside the first hit's quote. `taken` are the days that a
    day or month was taken for which the question names without a year.
    """

    question: str
    language: str
    decision: Decision
    confidence: float = 0.0
    comparison: Comparison | None = None
    taken: tuple[DateSpan, ...] = ()
