"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.478,
    "coverage": 1.933,
    "speaker": 1.004,
    "concepts": 1.365,
    "words": 0.391,
    "acts": 0.796,
    "days": 0.387,
    "ask": 1.616,
    "asked": 1.943,
    "literal": 0.299,
    "focus": 0.789,
    "wording": 1.914,
    "dated": 0.000,
    "topic": 0.107,
    "gap": -0.056,
    "supposed": -0.424,
    "opposed": -0.042,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -7.909,
    "relevance": 0.000,
    "coverage": 0.061,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.000,
    "acts": 0.763,
    "days": 2.551,
    "ask": 2.855,
    "asked": 0.000,
    "gap": -1.873,
    "literal": 0.000,
    "wording": 3.253,
    "topic": 1.433,
    "margin": 1.316,
    "missing": -0.777,
    "left": 0.000,
    "found": 0.381,
    "shaped": 0.000,
    "beyond": -1.500,
    "supposed": -0.808,
    "opposed": -0.971,
    "chatter": -0.896,
    "other_speaker": 0.000,
    "told_elsewhere": -1.044,
    "strange": 0.000,
    "unmet": -2.001,
    "factual": -1.146,
    "named": 0.000,
    "told": 0.751,
    "sought": 0.000,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.455
UNPROMPTED_BAR = 0.928
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
