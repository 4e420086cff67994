"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -7.0,
    "coverage": 4.0,
    "speaker": 2.0,
    "concepts": 1.0,
    "words": 0.5,
    "acts": 0.5,
    "days": 1.0,
    "ask": 2.5,
    "literal": 1.5,
    "focus": 0.7,
    "opposed": -1.0,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -3.5,
    "relevance": 3.0,
    "coverage": 3.0,
    "speaker": 0.5,
    "concepts": 0.0,
    "words": 0.0,
    "acts": 0.5,
    "days": 0.5,
    "ask": 1.5,
    "literal": 0.5,
    "margin": 0.0,
    "missing": -1.5,
    "left": -0.3,
    "found": 0.3,
    "shaped": 0.3,
    "beyond": -2.0,
    "opposed": -2.0,
    "chatter": -2.0,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.5
UNPROMPTED_BAR = 0.7
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
