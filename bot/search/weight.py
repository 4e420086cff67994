"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -6.132,
    "coverage": 1.953,
    "speaker": 0.829,
    "concepts": 1.377,
    "words": 0.258,
    "acts": 0.775,
    "days": 0.314,
    "likely": 2.218,
    "lead": 2.049,
    "literal": 0.239,
    "focus": 0.614,
    "wording": 1.124,
    "topic": 0.155,
    "supposed": -0.472,
    "opposed": -0.072,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -10.010,
    "coverage": 1.222,
    "acts": 1.100,
    "days": 8.776,
    "likely": 1.890,
    "lead": 5.381,
    "wording": 0.000,
    "margin": 1.184,
    "missing": -1.474,
    "found": 0.050,
    "beyond": -2.544,
    "factual": -1.785,
    "told": 0.274,
    "premise": -1.037,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.326
UNPROMPTED_BAR = 0.426
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
