"""Statements in order: how likely each answers, before they are held against each other."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

from .credit import Explained
from .evidence import Evidence
from .profile import Profile
from .weight import RELEVANCE

_WEIGHTS = tuple(RELEVANCE.get(field.name, 0.0) for field in fields(Evidence))


@dataclass(frozen=True, slots=True)
class Ranked:
    """A statement with what speaks for it; `relevance` is 0 to 1 and puts them in order."""

    profile: Profile
    explained: tuple[Explained, ...]
    evidence: Evidence
    relevance: float


def relevance_of(evidence: Evidence) -> float:
    """Give how likely a statement with this evidence answers, before it is held against others."""
    weighted = (weight * value for weight, value in zip(_WEIGHTS, evidence.values(), strict=True))
    return logistic(RELEVANCE["bias"] + sum(weighted))


def logistic(value: float) -> float:
    """Turn log-odds into a probability."""
    return 1 / (1 + math.exp(-value))
