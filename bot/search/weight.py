"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.433,
    "coverage": 2.336,
    "speaker": 1.150,
    "concepts": 1.548,
    "words": 0.446,
    "acts": 0.965,
    "days": 0.304,
    "ask": 2.467,
    "literal": 0.287,
    "focus": 0.973,
    "wording": 1.885,
    "dated": 0.000,
    "topic": 0.113,
    "supposed": -0.446,
    "opposed": -0.027,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -11.941,
    "relevance": 0.000,
    "coverage": 0.000,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.007,
    "acts": 3.014,
    "days": 5.382,
    "ask": 1.803,
    "literal": 0.000,
    "wording": 1.419,
    "topic": 1.498,
    "margin": 2.656,
    "missing": -0.539,
    "left": 0.000,
    "found": 0.489,
    "shaped": 0.000,
    "beyond": -3.357,
    "supposed": -0.191,
    "opposed": -1.446,
    "chatter": 0.000,
    "other_speaker": -2.082,
    "told_elsewhere": -1.081,
    "strange": 0.000,
    "unmet": -2.506,
    "factual": -1.944,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.332
UNPROMPTED_BAR = 0.701
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
