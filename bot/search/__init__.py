"""Text to decision: understand a question, find candidates, rerank, decide."""

from bot.language.language import Language

from .decide.decision import (
    Answer,
    Closest,
    Decision,
    Guide,
    Hit,
    NothingOnRecord,
    Outcome,
    Reason,
    hits_of,
    is_small_talk,
)
from .decide.strictness import Strictness
from .parse import Request, Wanted
from .quote import Comparison, Edit, Span, Verdict
from .ranker import Trace
from .ruling import Ruling
from .searcher import Searcher
from .step import Step

__all__ = [
    "Answer",
    "Closest",
    "Comparison",
    "Decision",
    "Edit",
    "Guide",
    "Hit",
    "Language",
    "NothingOnRecord",
    "Outcome",
    "Reason",
    "Request",
    "Ruling",
    "Searcher",
    "Span",
    "Step",
    "Strictness",
    "Trace",
    "Verdict",
    "Wanted",
    "hits_of",
    "is_small_talk",
]
