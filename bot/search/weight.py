"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.202,
    "coverage": 2.300,
    "speaker": 1.219,
    "concepts": 1.571,
    "words": 0.388,
    "acts": 1.074,
    "days": 0.243,
    "ask": 2.294,
    "literal": 0.355,
    "focus": 0.876,
    "wording": 1.871,
    "dated": 0.074,
    "supposed": -0.257,
    "opposed": -0.017,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -11.168,
    "relevance": 0.192,
    "coverage": 0.096,
    "speaker": 0.000,
    "concepts": 0.412,
    "words": 0.000,
    "acts": 1.302,
    "days": 4.895,
    "ask": 3.921,
    "literal": 0.000,
    "wording": 1.338,
    "margin": 4.994,
    "missing": -1.561,
    "left": -0.094,
    "found": 0.331,
    "shaped": 1.835,
    "beyond": -3.565,
    "supposed": -2.216,
    "opposed": 0.000,
    "chatter": 0.000,
    "other_speaker": -0.877,
    "told_elsewhere": 0.000,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.386
UNPROMPTED_BAR = 0.486
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
