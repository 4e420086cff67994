"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -5.572,
    "coverage": 1.766,
    "speaker": 0.803,
    "concepts": 1.233,
    "words": 0.281,
    "acts": 0.578,
    "days": 0.355,
    "likely": 2.052,
    "lead": 2.461,
    "literal": 0.264,
    "focus": 0.579,
    "wording": 1.003,
    "supposed": -0.406,
    "opposed": -0.065,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -11.698,
    "coverage": 1.707,
    "acts": 0.050,
    "days": 10.873,
    "likely": 3.244,
    "lead": 4.893,
    "missing": -0.945,
    "beyond": -1.435,
    "factual": -0.693,
    "told": 0.135,
    "premise": -1.217,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.447
UNPROMPTED_BAR = 0.800
