"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.360,
    "coverage": 2.232,
    "speaker": 1.239,
    "concepts": 1.559,
    "words": 0.414,
    "acts": 1.004,
    "days": 0.343,
    "ask": 2.275,
    "literal": 0.389,
    "focus": 0.912,
    "wording": 1.808,
    "dated": 0.031,
    "topic": 0.314,
    "supposed": -0.381,
    "opposed": -0.005,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -9.446,
    "relevance": 0.312,
    "coverage": 0.000,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.136,
    "acts": 0.207,
    "days": 4.903,
    "ask": 3.204,
    "literal": 0.000,
    "wording": 2.281,
    "topic": 1.446,
    "margin": 2.675,
    "missing": -1.478,
    "left": 0.000,
    "found": 0.425,
    "shaped": 0.349,
    "beyond": -2.924,
    "supposed": -4.935,
    "opposed": 0.000,
    "chatter": 0.000,
    "other_speaker": -2.804,
    "told_elsewhere": -0.814,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.472
UNPROMPTED_BAR = 0.572
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
