"""Text to decision: understand a question, find candidates, rerank, decide."""

from .comparison import Comparison, Edit, Span, Verdict
from .decision import Answer, Closest, Decision, Hit, NothingOnRecord, Reason, hits_of
from .language import Language
from .searcher import Ruling, Searcher, Trace
from .strictness import Strictness

__all__ = [
    "Answer",
    "Closest",
    "Comparison",
    "Decision",
    "Edit",
    "Hit",
    "Language",
    "NothingOnRecord",
    "Reason",
    "Ruling",
    "Searcher",
    "Span",
    "Strictness",
    "Trace",
    "Verdict",
    "hits_of",
]
