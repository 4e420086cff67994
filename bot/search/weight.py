"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -7.794,
    "coverage": 3.323,
    "speaker": 2.098,
    "concepts": 1.919,
    "words": 0.419,
    "acts": 1.091,
    "days": 0.263,
    "ask": 0.000,
    "literal": 0.701,
    "focus": 1.542,
    "opposed": -0.069,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -6.769,
    "relevance": 0.000,
    "coverage": 0.000,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.835,
    "acts": 1.531,
    "days": 3.514,
    "ask": 0.000,
    "literal": 0.000,
    "margin": 2.950,
    "missing": -1.295,
    "left": 0.000,
    "found": 0.688,
    "shaped": 0.269,
    "beyond": -4.146,
    "opposed": -1.696,
    "chatter": -7.240,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.716
UNPROMPTED_BAR = 0.866
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
