"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.185,
    "coverage": 2.337,
    "speaker": 1.289,
    "concepts": 1.618,
    "words": 0.353,
    "acts": 1.068,
    "days": 0.242,
    "ask": 2.248,
    "literal": 0.345,
    "focus": 0.909,
    "wording": 1.826,
    "dated": 0.077,
    "supposed": -0.288,
    "opposed": -0.048,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -10.610,
    "relevance": 0.000,
    "coverage": 0.184,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.000,
    "acts": 2.186,
    "days": 4.707,
    "ask": 2.722,
    "literal": 0.000,
    "wording": 1.626,
    "margin": 2.241,
    "missing": -2.035,
    "left": -0.053,
    "found": 0.743,
    "shaped": 1.733,
    "beyond": -1.763,
    "supposed": -2.255,
    "opposed": 0.000,
    "chatter": 0.000,
    "other_speaker": -3.442,
    "told_elsewhere": -0.481,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.426
UNPROMPTED_BAR = 0.526
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
