"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.304,
    "coverage": 2.244,
    "speaker": 1.254,
    "concepts": 1.565,
    "words": 0.405,
    "acts": 0.949,
    "days": 0.343,
    "ask": 2.287,
    "literal": 0.384,
    "focus": 0.896,
    "wording": 1.808,
    "dated": 0.027,
    "topic": 0.308,
    "supposed": -0.396,
    "opposed": -0.007,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -9.206,
    "relevance": 0.000,
    "coverage": 0.000,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.000,
    "acts": 0.124,
    "days": 4.821,
    "ask": 3.231,
    "literal": 0.000,
    "wording": 2.379,
    "topic": 1.571,
    "margin": 2.599,
    "missing": -1.633,
    "left": 0.000,
    "found": 0.460,
    "shaped": 0.424,
    "beyond": -2.884,
    "supposed": -5.108,
    "opposed": 0.000,
    "chatter": 0.000,
    "other_speaker": -2.694,
    "told_elsewhere": -0.793,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.475
UNPROMPTED_BAR = 0.575
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
