"""Judged questions: ask them all, and count what came of them."""

from .judgment import (
    CHATTER,
    Expected,
    Judged,
    JudgedAnswer,
    JudgedCounts,
    Mark,
    is_expected,
    judge,
    tally,
)
from .question_file import FaultyQuestionError, read_judged

__all__ = [
    "CHATTER",
    "Expected",
    "FaultyQuestionError",
    "Judged",
    "JudgedAnswer",
    "JudgedCounts",
    "Mark",
    "is_expected",
    "judge",
    "read_judged",
    "tally",
]
