"""Judged questions: ask them all, and count what came of them."""

from .judgment import Expected, Judged, Mark, Outcome, Tally, is_expected, judge, tally
from .question_file import FaultyQuestionError, read_judged

__all__ = [
    "Expected",
    "FaultyQuestionError",
    "Judged",
    "Mark",
    "Outcome",
    "Tally",
    "is_expected",
    "judge",
    "read_judged",
    "tally",
]
