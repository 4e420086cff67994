"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.436,
    "coverage": 2.331,
    "speaker": 1.142,
    "concepts": 1.545,
    "words": 0.449,
    "acts": 0.975,
    "days": 0.303,
    "ask": 2.467,
    "literal": 0.284,
    "focus": 0.959,
    "wording": 1.903,
    "dated": 0.000,
    "topic": 0.116,
    "supposed": -0.442,
    "opposed": -0.027,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -12.049,
    "relevance": 0.000,
    "coverage": 0.000,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.010,
    "acts": 3.013,
    "days": 5.447,
    "ask": 2.111,
    "literal": 0.000,
    "wording": 1.871,
    "topic": 1.392,
    "margin": 2.633,
    "missing": -0.490,
    "left": 0.000,
    "found": 0.409,
    "shaped": 0.000,
    "beyond": -3.615,
    "supposed": -0.237,
    "opposed": -1.588,
    "chatter": 0.000,
    "other_speaker": -2.060,
    "told_elsewhere": -1.287,
    "strange": 0.000,
    "unmet": -2.613,
    "factual": -2.052,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.325
UNPROMPTED_BAR = 0.619
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
