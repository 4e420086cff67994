"""The first candidates once more: by what they mean, besides what they share with the query."""

from __future__ import annotations

from collections.abc import Sequence

from .rerank import Scored

# How many candidates are worth encoding (docs/quality.md).
DEPTH = 20
_COSINE = 5.0


def blend(hits: Sequence[Scored], cosines: Sequence[float]) -> list[Scored]:
    """Order the first hits, one for each cosine, by score and meaning; the others stay behind them.

    `hits` are best first, `cosines` are of the query with each document. A score becomes its share
    of the highest, 0 to 1; the first get 5 (1 + cosine) added, which no cosine makes negative.
    Ties stay in the order given.
    """
    if not hits:
        return []
    highest = hits[0].score or 1.0
    shares = [Scored(hit.id, hit.score / highest) for hit in hits]
    first = [
        Scored(hit.id, hit.score + _COSINE * (1 + cosine))
        for hit, cosine in zip(shares, cosines, strict=False)
    ]
    first.sort(key=lambda hit: -hit.score)
    return first + shares[len(first) :]
