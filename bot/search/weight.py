"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.428,
    "coverage": 2.330,
    "speaker": 1.149,
    "concepts": 1.549,
    "words": 0.446,
    "acts": 0.964,
    "days": 0.303,
    "ask": 2.466,
    "literal": 0.285,
    "focus": 0.971,
    "wording": 1.894,
    "dated": 0.000,
    "topic": 0.114,
    "supposed": -0.446,
    "opposed": -0.027,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -12.405,
    "relevance": 0.000,
    "coverage": 0.000,
    "speaker": 0.000,
    "concepts": 0.000,
    "words": 0.072,
    "acts": 3.034,
    "days": 5.555,
    "ask": 2.055,
    "literal": 0.000,
    "wording": 1.686,
    "topic": 1.561,
    "margin": 2.606,
    "missing": -0.426,
    "left": 0.000,
    "found": 0.464,
    "shaped": 0.000,
    "beyond": -3.718,
    "supposed": -0.247,
    "opposed": -1.504,
    "chatter": 0.000,
    "other_speaker": -2.354,
    "told_elsewhere": -1.274,
    "strange": 0.000,
    "unmet": -2.689,
    "factual": -2.060,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.325
UNPROMPTED_BAR = 0.626
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
