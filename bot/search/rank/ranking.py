"""Statements in order: how likely each answers, before they are held against each other."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache

from .document_features import DocumentFeatures
from .match import Match
from .model import Basis, logistic, models
from .ranking_features import RankingFeatures

_FEATURES = tuple(field.name for field in fields(RankingFeatures))


@dataclass(frozen=True, slots=True)
class Ranked:
    """A statement with what speaks for it; `relevance` is 0 to 1 and puts them in order.

    `odds` is the same as log-odds.
    """

    document: DocumentFeatures
    matches: tuple[Match, ...]
    features: RankingFeatures
    odds: float

    @property
    def relevance(self) -> float:
        """How likely the statement answers, before it is held against others, 0 to 1."""
        return logistic(self.odds)


def odds_of(features: RankingFeatures, basis: Basis) -> float:
    """Return the log-odds that a statement with this evidence answers.

    What is absent says nothing.
    """
    bias, weights = _weights(basis)
    values = features.values()
    return bias + sum(weight * (values[at] or 0.0) for at, weight in weights)


@lru_cache(maxsize=len(Basis))
def _weights(basis: Basis) -> tuple[float, tuple[tuple[int, float], ...]]:
    """Return the bias, and each weight with the place of its feature."""
    relevance = models()[basis].relevance
    places = ((at, relevance[name]) for at, name in enumerate(_FEATURES) if name in relevance)
    return relevance["bias"], tuple(places)
