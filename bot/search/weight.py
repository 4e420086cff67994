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
    "topic": 0.072,
    "gap": -0.055,
    "supposed": -0.302,
    "opposed": -0.037,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -10.890,
    "coverage": 2.021,
    "concepts": 0.313,
    "acts": 1.203,
    "days": 4.756,
    "ask": 0.623,
    "likely": 3.186,
    "lead": 3.352,
    "gap": -2.836,
    "wording": 3.294,
    "topic": 1.497,
    "margin": -0.055,
    "missing": -0.899,
    "found": 0.149,
    "beyond": -1.467,
    "told_elsewhere": -0.101,
    "unmet": -1.666,
    "factual": -1.759,
    "told": 0.152,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.284
UNPROMPTED_BAR = 0.950
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
