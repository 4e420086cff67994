"""Text to decision: understand a question, find candidates, rerank, decide."""

from bot.language.language import Language

from .decide.decision import (
    Answer,
    Closest,
    Decision,
    Hit,
    NothingOnRecord,
    Outcome,
    Reason,
    hits_of,
)
from .decide.strictness import Strictness
from .quote import Comparison, Edit, Span, Verdict
from .searcher import Ruling, Searcher, Trace

__all__ = [
    "Answer",
    "Closest",
    "Comparison",
    "Decision",
    "Edit",
    "Hit",
    "Language",
    "NothingOnRecord",
    "Outcome",
    "Reason",
    "Ruling",
    "Searcher",
    "Span",
    "Strictness",
    "Trace",
    "Verdict",
    "hits_of",
]
