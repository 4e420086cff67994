"""The whole road from a question to a decision, on one immutable record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.record import Record

from .comparison import Comparison
from .decision import Answer, Closest, Decision, Hit, NothingOnRecord, Reason
from .language import Language


@dataclass(frozen=True, slots=True)
class Ruling:
    """A question, the language it is in (BCP 47), and what it leads to.

    `comparison` is there for `Searcher.who_said`: the words typed beside the first hit's quote.
    """

    question: str
    language: str
    decision: Decision
    comparison: Comparison | None = None


class Searcher:
    """Answers questions from one record. Safe to use from several threads at once."""

    def __init__(self, record: Record, languages: Sequence[Language]) -> None:
        self.record = record
        self._languages = tuple(languages)

    def ask(self, question: str, *, unprompted: bool = False) -> Ruling:
        """Decide what on record answers a question.

        Unprompted, in a channel where nobody addressed the bot, the bar is higher.
        """
        hits = sorted(
            (
                Hit(s, fuzz.partial_ratio(question.lower(), s.passage.lower()) / 100)
                for s in self.record.statements.values()
            ),
            key=lambda h: -h.score,
        )
        decision: Decision
        if hits[0].score > (0.8 if unprompted else 0.6):
            decision = Answer(tuple(hits[:3]))
        elif hits[0].score > 0.5:
            decision = Closest(Reason.NOT_ON_RECORD, tuple(hits[:3]))
        else:
            decision = NothingOnRecord(Reason.OFF_TOPIC)
        return Ruling(question, "en", decision)

    def who_said(self, words: str) -> Ruling:
        """Find who said words that someone half remembers."""
        return self.ask(words)
