"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -5.697,
    "coverage": 1.731,
    "speaker": 0.750,
    "concepts": 1.197,
    "words": 0.261,
    "acts": 0.571,
    "days": 0.365,
    "likely": 2.195,
    "lead": 2.245,
    "literal": 0.245,
    "focus": 0.501,
    "wording": 1.048,
    "topic": 0.105,
    "supposed": -0.382,
    "opposed": -0.054,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -12.155,
    "coverage": 1.786,
    "acts": 0.705,
    "days": 10.640,
    "likely": 2.563,
    "lead": 4.691,
    "wording": 0.000,
    "margin": 0.341,
    "missing": -1.046,
    "found": 0.000,
    "beyond": -2.618,
    "factual": -0.903,
    "told": 0.145,
    "premise": -1.604,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.360
UNPROMPTED_BAR = 0.654
