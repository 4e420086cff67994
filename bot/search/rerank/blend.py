"""One score of several features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..index import Candidate, Query
from .features import Comparer, Features

WEIGHTS = Features(bm25=0.5, bigrams=0.1, coverage=0.1, char_cosine=0.2, partial_ratio=0.1)


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate and how much of the query it explains.

    `score` is the weighted mean of the features of its best reading, whose number `reading` is
    (0 is the text, then the asks): 0 shares nothing with the query, 1 says the same. It orders
    candidates; it is no probability that one of them answers.
    """

    id: str
    score: float
    features: Features
    reading: int


def rerank(query: Query, candidates: Sequence[Candidate]) -> list[Scored]:
    """Order candidates by how much of the query they explain, ties in the order given."""
    comparer = Comparer(query, (r for c in candidates for r in c.readings))
    scored = [_best(comparer, candidate) for candidate in candidates]
    return sorted(scored, key=lambda s: -s.score)


def _best(comparer: Comparer, candidate: Candidate) -> Scored:
    features = [comparer.features(reading) for reading in candidate.readings]
    scores = [blend(f) for f in features]
    best = max(range(len(scores)), key=scores.__getitem__)
    return Scored(candidate.id, scores[best], features[best], best)


def blend(features: Features) -> float:
    """Give the weighted mean of features."""
    return (
        WEIGHTS.bm25 * features.bm25
        + WEIGHTS.bigrams * features.bigrams
        + WEIGHTS.coverage * features.coverage
        + WEIGHTS.char_cosine * features.char_cosine
        + WEIGHTS.partial_ratio * features.partial_ratio
    )
