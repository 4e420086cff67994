"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -8.567,
    "coverage": 1.926,
    "speaker": 0.999,
    "concepts": 1.353,
    "words": 0.372,
    "acts": 0.815,
    "days": 0.359,
    "ask": 1.664,
    "asked": 1.976,
    "literal": 0.278,
    "focus": 0.789,
    "wording": 1.904,
    "dated": 0.000,
    "topic": 0.134,
    "gap": -0.051,
    "supposed": -0.421,
    "opposed": -0.043,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -8.112,
    "relevance": 0.000,
    "coverage": 0.160,
    "speaker": 0.000,
    "concepts": 0.074,
    "words": 0.000,
    "acts": 1.075,
    "days": 2.433,
    "ask": 3.178,
    "asked": 0.000,
    "gap": -1.876,
    "literal": 0.000,
    "wording": 3.222,
    "topic": 1.197,
    "margin": 1.455,
    "missing": -0.709,
    "left": 0.000,
    "found": 0.305,
    "shaped": 0.000,
    "beyond": -1.511,
    "supposed": -0.584,
    "opposed": -1.056,
    "chatter": 0.000,
    "other_speaker": 0.000,
    "told_elsewhere": -0.889,
    "strange": 0.000,
    "unmet": -1.977,
    "factual": -1.291,
    "named": 0.000,
    "told": 0.788,
    "sought": -0.008,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.456
UNPROMPTED_BAR = 0.950
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
