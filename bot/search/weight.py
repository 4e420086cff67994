"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -6.128,
    "coverage": 1.953,
    "speaker": 0.823,
    "concepts": 1.382,
    "words": 0.258,
    "acts": 0.775,
    "days": 0.311,
    "likely": 2.212,
    "lead": 2.050,
    "literal": 0.238,
    "focus": 0.614,
    "wording": 1.125,
    "topic": 0.153,
    "supposed": -0.471,
    "opposed": -0.075,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -10.683,
    "coverage": 1.977,
    "acts": 1.182,
    "days": 8.622,
    "likely": 2.066,
    "lead": 5.403,
    "wording": 0.000,
    "margin": 0.913,
    "missing": -1.221,
    "found": 0.053,
    "beyond": -2.924,
    "factual": -1.921,
    "told": 0.330,
    "premise": -0.856,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.368
UNPROMPTED_BAR = 0.468
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
