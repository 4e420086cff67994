"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -7.334,
    "coverage": 1.612,
    "speaker": 0.834,
    "concepts": 1.051,
    "words": 0.225,
    "acts": 0.567,
    "days": 0.428,
    "ask": 1.125,
    "asked": 1.256,
    "likely": 1.408,
    "lead": 1.144,
    "literal": 0.313,
    "focus": 0.590,
    "wording": 1.517,
    "dated": 0.000,
    "topic": 0.072,
    "gap": -0.055,
    "supposed": -0.302,
    "opposed": -0.037,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -11.069,
    "relevance": 0.000,
    "coverage": 1.934,
    "speaker": 0.000,
    "concepts": 0.237,
    "words": 0.000,
    "acts": 1.666,
    "days": 4.641,
    "ask": 0.629,
    "asked": 0.000,
    "likely": 3.067,
    "lead": 3.381,
    "gap": -2.811,
    "literal": 0.000,
    "wording": 3.051,
    "topic": 1.513,
    "margin": -0.044,
    "missing": -0.930,
    "left": 0.000,
    "found": 0.179,
    "shaped": 0.000,
    "beyond": -1.433,
    "supposed": 0.000,
    "opposed": -1.653,
    "chatter": 0.000,
    "other_speaker": 0.000,
    "told_elsewhere": -0.138,
    "strange": 0.000,
    "unmet": -1.617,
    "factual": -1.774,
    "named": 0.000,
    "told": 0.156,
    "sought": 0.000,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.322
UNPROMPTED_BAR = 0.950
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
