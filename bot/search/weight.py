"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -7.987,
    "coverage": 3.362,
    "speaker": 1.990,
    "concepts": 1.883,
    "words": 0.514,
    "acts": 1.097,
    "days": 0.257,
    "ask": 0.000,
    "literal": 0.683,
    "focus": 1.439,
    "dated": 0.152,
    "opposed": -0.066,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -7.121,
    "relevance": 0.000,
    "coverage": 0.000,
    "speaker": 0.171,
    "concepts": 0.000,
    "words": 0.347,
    "acts": 1.699,
    "days": 3.626,
    "ask": 0.000,
    "literal": 0.000,
    "margin": 3.384,
    "missing": -1.670,
    "left": 0.000,
    "found": 0.768,
    "shaped": 0.710,
    "beyond": -3.800,
    "opposed": -2.110,
    "chatter": -8.666,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.674
UNPROMPTED_BAR = 0.824
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
