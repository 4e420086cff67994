"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.216,
    "coverage": 2.306,
    "speaker": 1.222,
    "concepts": 1.566,
    "words": 0.406,
    "acts": 1.072,
    "days": 0.242,
    "ask": 2.292,
    "literal": 0.355,
    "focus": 0.867,
    "wording": 1.876,
    "dated": 0.074,
    "supposed": -0.257,
    "opposed": -0.022,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -10.300,
    "relevance": 0.610,
    "coverage": 0.080,
    "speaker": 0.000,
    "concepts": 0.342,
    "words": 0.000,
    "acts": 1.184,
    "days": 5.102,
    "ask": 3.620,
    "literal": 0.000,
    "wording": 0.599,
    "margin": 6.023,
    "missing": -1.614,
    "left": -0.065,
    "found": 0.295,
    "shaped": 1.143,
    "beyond": -3.588,
    "supposed": -2.278,
    "opposed": -0.007,
    "chatter": 0.000,
    "other_speaker": -0.775,
    "told_elsewhere": 0.000,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.548
UNPROMPTED_BAR = 0.648
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
