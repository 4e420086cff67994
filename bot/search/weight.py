"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.603,
    "coverage": 1.918,
    "speaker": 0.976,
    "concepts": 1.366,
    "words": 0.396,
    "acts": 0.816,
    "days": 0.358,
    "ask": 1.695,
    "asked": 1.997,
    "literal": 0.281,
    "focus": 0.775,
    "wording": 1.881,
    "dated": 0.000,
    "topic": 0.126,
    "gap": 0.000,
    "supposed": -0.403,
    "opposed": -0.033,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -8.471,
    "relevance": 0.000,
    "coverage": 0.594,
    "speaker": 0.000,
    "concepts": 0.610,
    "words": 0.081,
    "acts": 1.592,
    "days": 2.424,
    "ask": 1.162,
    "asked": 0.180,
    "gap": 0.000,
    "literal": 0.000,
    "wording": 2.572,
    "topic": 0.771,
    "margin": 1.986,
    "missing": -0.539,
    "left": 0.000,
    "found": 0.195,
    "shaped": 0.000,
    "beyond": -1.774,
    "supposed": -0.378,
    "opposed": 0.000,
    "chatter": 0.000,
    "other_speaker": 0.000,
    "told_elsewhere": -0.495,
    "strange": 0.000,
    "unmet": -1.757,
    "factual": -1.524,
    "named": 0.000,
    "told": 0.846,
    "sought": 0.000,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.687
UNPROMPTED_BAR = 0.950
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
