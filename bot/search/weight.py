"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.435,
    "coverage": 2.333,
    "speaker": 1.150,
    "concepts": 1.549,
    "words": 0.447,
    "acts": 0.965,
    "days": 0.304,
    "ask": 2.469,
    "literal": 0.287,
    "focus": 0.971,
    "wording": 1.885,
    "dated": 0.000,
    "topic": 0.113,
    "supposed": -0.445,
    "opposed": -0.027,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -12.418,
    "relevance": 0.000,
    "coverage": 0.000,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.072,
    "acts": 3.031,
    "days": 5.558,
    "ask": 2.047,
    "literal": 0.000,
    "wording": 1.741,
    "topic": 1.552,
    "margin": 2.607,
    "missing": -0.424,
    "left": 0.000,
    "found": 0.465,
    "shaped": 0.000,
    "beyond": -3.724,
    "supposed": -0.249,
    "opposed": -1.506,
    "chatter": 0.000,
    "other_speaker": -2.363,
    "told_elsewhere": -1.277,
    "strange": 0.000,
    "unmet": -2.691,
    "factual": -2.059,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.324
UNPROMPTED_BAR = 0.707
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
