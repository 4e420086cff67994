"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.239,
    "coverage": 2.328,
    "speaker": 1.253,
    "concepts": 1.595,
    "words": 0.393,
    "acts": 1.061,
    "days": 0.243,
    "ask": 2.257,
    "literal": 0.361,
    "focus": 0.879,
    "wording": 1.825,
    "dated": 0.075,
    "supposed": -0.262,
    "opposed": -0.033,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -10.572,
    "relevance": 0.000,
    "coverage": 1.276,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.000,
    "acts": 1.629,
    "days": 4.629,
    "ask": 1.993,
    "literal": 0.000,
    "wording": 0.979,
    "margin": 4.558,
    "missing": -1.674,
    "left": -0.337,
    "found": 0.598,
    "shaped": 1.970,
    "beyond": -3.226,
    "supposed": -2.200,
    "opposed": -0.014,
    "chatter": 0.000,
    "other_speaker": -3.148,
    "told_elsewhere": 0.000,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.480
UNPROMPTED_BAR = 0.580
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
