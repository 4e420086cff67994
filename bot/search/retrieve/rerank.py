"""One score of several features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .document import Candidate, Query
from .index import Index
from .likeness import compare

# Fitted on public data sets (docs/decisions/0003-search-engine.md).
_BM25, _COVERAGE, _CHAR_COSINE = 0.35, 0.15, 0.5


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate and how much of the query it explains.

    `score` is 0.35 `bm25` + 0.15 `coverage` + 0.5 `char_cosine` of its best reading: 0 shares
    nothing with the query, about 1 says the same. It orders candidates; it is no probability that
    one of them answers.
    """

    id: str
    score: float


def rerank(
    index: Index, query: Query, candidates: Sequence[Candidate], *, limit: int = 10
) -> list[Scored]:
    """Return the candidates that explain most of the query, best first, ties in the order given."""
    if not candidates:
        return []
    layout = index.readings.lay_out([candidate.number for candidate in candidates], query)
    features = compare(query, layout, index.grams, index.readings.mean_length)
    scores = (
        _BM25 * features.bm25 + _COVERAGE * features.coverage + _CHAR_COSINE * features.char_cosine
    )
    first = np.searchsorted(layout.owners, np.arange(len(candidates)))
    best = np.maximum.reduceat(scores, first)
    order = np.argsort(-best, kind="stable")[:limit]
    return [Scored(candidates[at].id, float(best[at])) for at in order.tolist()]
