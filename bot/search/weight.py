"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -6.090,
    "coverage": 1.916,
    "speaker": 0.822,
    "concepts": 1.349,
    "words": 0.245,
    "acts": 0.768,
    "days": 0.309,
    "likely": 2.294,
    "lead": 1.993,
    "literal": 0.228,
    "focus": 0.595,
    "wording": 1.090,
    "topic": 0.156,
    "supposed": -0.469,
    "opposed": -0.072,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -10.230,
    "coverage": 1.277,
    "acts": 1.116,
    "days": 8.842,
    "likely": 2.318,
    "lead": 5.040,
    "wording": 0.000,
    "margin": 1.062,
    "missing": -1.480,
    "found": 0.055,
    "beyond": -2.600,
    "factual": -1.803,
    "told": 0.255,
    "premise": -1.061,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.293
UNPROMPTED_BAR = 0.393
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
