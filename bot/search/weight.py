"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.476,
    "coverage": 2.577,
    "speaker": 1.381,
    "concepts": 1.635,
    "words": 0.581,
    "acts": 1.019,
    "days": 0.276,
    "ask": 2.624,
    "literal": 0.543,
    "focus": 1.082,
    "dated": 0.077,
    "supposed": -0.307,
    "opposed": -0.055,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -9.943,
    "relevance": 0.000,
    "coverage": 0.000,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.000,
    "acts": 0.000,
    "days": 4.841,
    "ask": 5.129,
    "literal": 0.000,
    "margin": 5.733,
    "missing": -1.670,
    "left": 0.000,
    "found": 0.258,
    "shaped": 2.115,
    "beyond": -2.957,
    "supposed": -4.077,
    "opposed": 0.000,
    "chatter": -5.543,
    "other_speaker": -0.984,
    "told_elsewhere": 0.000,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.645
UNPROMPTED_BAR = 0.745
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
