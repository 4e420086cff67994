"""The fitted numbers of the decision, by the name of the feature they weigh.

Written by `scripts/fit.py` from the judged questions in `tests/judged`; do not edit by hand.
"""

from __future__ import annotations

from collections.abc import Mapping

# Log-odds that a statement answers, from its evidence (`bot.search.evidence.Evidence`).
RELEVANCE: Mapping[str, float] = {
    "bias": -6.103,
    "coverage": 1.934,
    "speaker": 0.823,
    "concepts": 1.366,
    "words": 0.247,
    "acts": 0.773,
    "days": 0.305,
    "likely": 2.271,
    "lead": 1.990,
    "literal": 0.229,
    "focus": 0.589,
    "wording": 1.097,
    "topic": 0.153,
    "supposed": -0.470,
    "opposed": -0.079,
}

# Log-odds that the best statement answers (`bot.search.decide.Signals`).
CONFIDENCE: Mapping[str, float] = {
    "bias": -5.511,
    "coverage": 1.157,
    "acts": 0.950,
    "days": 4.387,
    "likely": 2.127,
    "lead": 5.077,
    "wording": 0.000,
    "margin": 1.018,
    "missing": -1.419,
    "found": 0.039,
    "beyond": -2.591,
    "factual": -1.839,
    "told": 0.291,
    "premise": -1.749,
}

# The least confidence for an answer, when asked and when nobody asked.
ANSWER_BAR = 0.300
UNPROMPTED_BAR = 0.476
# The least relevance of a statement shown as closest.
NEAR_BAR = 0.1
