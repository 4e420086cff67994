"""One score of several features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz

from ..index import Candidate, Query
from .features import compare

# Fitted on public data sets (docs/decisions/0003-search-engine.md).
_BM25, _COVERAGE, _CHAR_COSINE = 0.35, 0.15, 0.5


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate and how much of the query it explains.

    `score` is 0.35 `bm25` + 0.15 `coverage` + 0.5 `char_cosine` of its best reading, whose number
    `reading` is (0 is the text, then the asks): 0 shares nothing with the query, about 1 says the
    same. It orders candidates; it is no probability that one of them answers. `partial_ratio` is
    how well the shorter of query and reading fits into the other, 0 to 1, and plays no part.
    For the other features see `Features`.
    """

    id: str
    score: float
    reading: int
    bm25: float
    coverage: float
    char_cosine: float
    partial_ratio: float


def rerank(query: Query, candidates: Sequence[Candidate], *, limit: int = 10) -> list[Scored]:
    """Give the candidates that explain most of the query, best first, ties in the order given."""
    readings = [reading for candidate in candidates for reading in candidate.readings]
    features = compare(query, readings)
    scores = (
        _BM25 * features.bm25 + _COVERAGE * features.coverage + _CHAR_COSINE * features.char_cosine
    )
    found: list[tuple[float, int, int]] = []
    start = 0
    for number, candidate in enumerate(candidates):
        end = start + len(candidate.readings)
        place = start + int(np.argmax(scores[start:end]))
        found.append((-float(scores[place]), number, place))
        start = end
    question = " ".join(query.words)
    return [
        Scored(
            id=candidates[number].id,
            score=-negated,
            reading=candidates[number].readings.index(readings[place]),
            bm25=float(features.bm25[place]),
            coverage=float(features.coverage[place]),
            char_cosine=float(features.char_cosine[place]),
            partial_ratio=fuzz.partial_ratio(question, " ".join(readings[place].words)) / 100,
        )
        for negated, number, place in sorted(found)[:limit]
    ]
