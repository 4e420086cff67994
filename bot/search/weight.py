"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -6.102,
    "coverage": 1.929,
    "speaker": 0.822,
    "concepts": 1.357,
    "words": 0.249,
    "acts": 0.777,
    "days": 0.306,
    "likely": 2.273,
    "lead": 1.995,
    "literal": 0.229,
    "focus": 0.589,
    "wording": 1.092,
    "topic": 0.154,
    "supposed": -0.468,
    "opposed": -0.078,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -10.994,
    "coverage": 2.105,
    "acts": 1.173,
    "days": 8.667,
    "likely": 2.217,
    "lead": 5.136,
    "wording": 0.000,
    "margin": 1.075,
    "missing": -1.033,
    "found": 0.058,
    "beyond": -2.863,
    "factual": -1.923,
    "told": 0.281,
    "premise": -0.794,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.314
UNPROMPTED_BAR = 0.414
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
