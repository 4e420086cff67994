"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.502,
    "coverage": 2.289,
    "speaker": 1.307,
    "concepts": 1.596,
    "words": 0.333,
    "acts": 1.085,
    "days": 0.246,
    "ask": 2.258,
    "literal": 0.342,
    "focus": 0.917,
    "wording": 1.796,
    "dated": 0.084,
    "topic": 0.405,
    "supposed": -0.288,
    "opposed": -0.047,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -11.013,
    "relevance": 0.000,
    "coverage": 0.000,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.000,
    "acts": 2.517,
    "days": 4.978,
    "ask": 2.703,
    "literal": 0.000,
    "wording": 1.468,
    "topic": 0.000,
    "margin": 2.187,
    "missing": -2.029,
    "left": 0.000,
    "found": 0.773,
    "shaped": 1.847,
    "beyond": -2.072,
    "supposed": -2.172,
    "opposed": 0.000,
    "chatter": 0.000,
    "other_speaker": -3.710,
    "told_elsewhere": -1.010,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.513
UNPROMPTED_BAR = 0.613
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
