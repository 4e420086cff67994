"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -5.657,
    "coverage": 1.783,
    "speaker": 0.770,
    "concepts": 1.245,
    "words": 0.291,
    "acts": 0.599,
    "days": 0.358,
    "likely": 1.996,
    "lead": 2.412,
    "literal": 0.266,
    "focus": 0.551,
    "wording": 1.119,
    "supposed": -0.397,
    "opposed": -0.053,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -11.685,
    "coverage": 2.056,
    "acts": 0.589,
    "days": 10.098,
    "likely": 2.725,
    "lead": 4.907,
    "missing": -0.823,
    "beyond": -2.684,
    "factual": -0.893,
    "told": 0.141,
    "premise": -1.692,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.471
UNPROMPTED_BAR = 0.680
