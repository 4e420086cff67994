"""The fitted numbers of the decision, by the name of the feature they weigh.

They stand in `model.json`, written by `lab/fit.py` from judged questions: one set for each
basis that a question can be judged on, for evidence that is absent is neither neutral nor zero.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import TypeAlias

import msgspec


class Basis(StrEnum):
    """What there is to judge a statement by, besides the words of record and languages.

    `TAUGHT`: many known questions, and what was learnt from them. `MEANING`: no such, but a
    sentence encoder. `WORDS`: neither.
    """

    TAUGHT = "taught"
    MEANING = "meaning"
    WORDS = "words"


# Points (value, log-odds) in the order of their values; between them straight lines, beyond the
# outer ones level.
Curve: TypeAlias = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Model:
    """One basis: how statements are put in order, and how likely the first one answers.

    `relevance` has a weight for each ranking feature, and a `bias`: a linear model of log-odds.
    `confidence` has a curve for each answerability feature, added up with `bias`: a generalised
    additive model (Hastie and Tibshirani, 1986). `answer_bar` and `unprompted_bar` are the least
    confidence for an answer, when asked and when nobody asked; `near_bar` is the least cosine of
    what is shown as near, and `related_bar` the least confidence with which a question has to do
    with the record though it names nothing of it; None on a basis without an encoder.
    """

    relevance: Mapping[str, float]
    confidence: Mapping[str, Curve]
    bias: float
    answer_bar: float
    unprompted_bar: float
    near_bar: float | None
    related_bar: float | None

    def confidence_of(self, features: Mapping[str, float | None]) -> float:
        """Return how likely the best statement answers, 0 to 1; what is absent says nothing."""
        found = ((curve, features[name]) for name, curve in self.confidence.items())
        return logistic(self.bias + sum(height(c, v) for c, v in found if v is not None))


@cache
def models() -> Mapping[Basis, Model]:
    """Return the model of each basis."""
    raw = (resources.files("bot.search.rank") / "model.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[Basis, Model])


def height(curve: Curve, value: float) -> float:
    """Return the log-odds of a curve at a value."""
    at = bisect_right(curve, value, key=lambda point: point[0])
    if at == 0:
        return curve[0][1]
    if at == len(curve):
        return curve[-1][1]
    (left, low), (right, high) = curve[at - 1], curve[at]
    return low + (high - low) * (value - left) / (right - left)


def logistic(value: float) -> float:
    """Turn log-odds into a probability."""
    return 1 / (1 + math.exp(-value)) if value > -700 else 0.0
