"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.359,
    "coverage": 2.271,
    "speaker": 1.267,
    "concepts": 1.578,
    "words": 0.410,
    "acts": 1.027,
    "days": 0.341,
    "ask": 2.213,
    "literal": 0.399,
    "focus": 0.918,
    "wording": 1.809,
    "dated": 0.033,
    "topic": 0.301,
    "supposed": -0.379,
    "opposed": -0.022,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -10.794,
    "relevance": 0.000,
    "coverage": 0.013,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.000,
    "acts": 1.829,
    "days": 4.963,
    "ask": 2.904,
    "literal": 0.000,
    "wording": 2.793,
    "topic": 0.546,
    "margin": 2.196,
    "missing": -1.564,
    "left": 0.000,
    "found": 0.647,
    "shaped": 0.922,
    "beyond": -2.422,
    "supposed": -3.006,
    "opposed": 0.000,
    "chatter": 0.000,
    "other_speaker": -2.899,
    "told_elsewhere": -1.134,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.543
UNPROMPTED_BAR = 0.643
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
