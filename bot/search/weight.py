"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.177,
    "coverage": 2.338,
    "speaker": 1.285,
    "concepts": 1.619,
    "words": 0.356,
    "acts": 1.066,
    "days": 0.241,
    "ask": 2.246,
    "literal": 0.344,
    "focus": 0.909,
    "wording": 1.825,
    "dated": 0.077,
    "supposed": -0.288,
    "opposed": -0.049,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -10.780,
    "relevance": 0.000,
    "coverage": 0.000,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.000,
    "acts": 1.850,
    "days": 5.566,
    "ask": 1.988,
    "literal": 0.000,
    "wording": 0.848,
    "margin": 6.252,
    "missing": -2.125,
    "left": -0.122,
    "found": 0.766,
    "shaped": 1.684,
    "beyond": -3.870,
    "supposed": -2.428,
    "opposed": -0.016,
    "chatter": 0.000,
    "other_speaker": -3.247,
    "told_elsewhere": 0.000,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.582
UNPROMPTED_BAR = 0.682
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
