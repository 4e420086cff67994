"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.565,
    "coverage": 1.925,
    "speaker": 0.999,
    "concepts": 1.352,
    "words": 0.372,
    "acts": 0.814,
    "days": 0.359,
    "ask": 1.664,
    "asked": 1.977,
    "literal": 0.278,
    "focus": 0.789,
    "wording": 1.904,
    "dated": 0.000,
    "topic": 0.134,
    "gap": -0.051,
    "supposed": -0.421,
    "opposed": -0.040,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -8.081,
    "relevance": 0.000,
    "coverage": 0.156,
    "speaker": 0.000,
    "concepts": 0.067,
    "words": 0.000,
    "acts": 1.063,
    "days": 2.429,
    "ask": 3.177,
    "asked": 0.000,
    "gap": -1.875,
    "literal": 0.000,
    "wording": 3.219,
    "topic": 1.196,
    "margin": 1.466,
    "missing": -0.712,
    "left": 0.000,
    "found": 0.303,
    "shaped": 0.000,
    "beyond": -1.510,
    "supposed": -0.591,
    "opposed": -1.056,
    "chatter": 0.000,
    "other_speaker": 0.000,
    "told_elsewhere": -0.890,
    "strange": 0.000,
    "unmet": -1.952,
    "factual": -1.290,
    "named": 0.000,
    "told": 0.788,
    "sought": -0.008,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.697
UNPROMPTED_BAR = 0.950
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
