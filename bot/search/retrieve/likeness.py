"""What readings of candidates have in common with a query, in numbers from 0 to 1."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.artefact.table import hash_of

from .document import Query
from .grams import GramTable
from .readings import Layout

# Okapi BM25; statements are short, and these serve them better than the usual 1.2 and 0.75.
_K1 = 0.9
_B = 0.5
# Words less alike than this have nothing to do with each other.
_LEAST_ALIKE = 0.8
_SAME_STEM = 0.95


@dataclass(frozen=True, slots=True)
class LikenessFeatures:
    """How readings answer a query, one number a reading, 0 for nothing in common.

    `bm25` is over stems and the spellings that words stand for, as a share of what a reading of
    mean length with every word of the query once gets: long or repetitive ones can pass 1.
    `coverage` is the share of the query's rarity (inverse document frequency) that the reading
    explains, each query word by the word most like it. `char_cosine` is the cosine over runs of
    3 to 5 characters, weighted by rarity.
    """

    bm25: NDArray[np.float32]
    coverage: NDArray[np.float32]
    char_cosine: NDArray[np.float32]


def compare(query: Query, layout: Layout, grams: GramTable, mean_length: float) -> LikenessFeatures:
    """Compare readings with a query, in the order given; `mean_length` is that of all, in words."""
    if not query.terms:
        nothing = np.zeros(len(layout.sizes), np.float32)
        return LikenessFeatures(nothing, nothing, nothing)
    starts = np.cumsum(layout.sizes) - layout.sizes
    alike, means = _match(query, layout)
    weights = np.array([term.weight for term in query.terms], np.float32)
    times = np.add.reduceat(means[:, layout.places], starts, axis=1)
    norm = _K1 * (1 - _B + _B * layout.sizes / mean_length)
    best = np.maximum.reduceat(alike[:, layout.places], starts, axis=1)
    total = max(float(weights.sum()), 1e-9)
    return LikenessFeatures(
        bm25=(weights @ (times * (_K1 + 1) / (times + norm)) / total).astype(np.float32),
        coverage=(weights @ best / total).astype(np.float32),
        char_cosine=grams.cosines(" ".join(query.words), layout.texts, layout.lengths),
    )


def _match(query: Query, layout: Layout) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Compare each term (row) with each distinct word (column).

    The first table tells how alike they are; the second only where the word is the term's own
    stem or that of a spelling it stands for.
    """
    alike = process.cdist(
        [term.key for term in query.terms],
        layout.words,
        scorer=OSA.normalized_similarity,
        score_cutoff=_LEAST_ALIKE,
        dtype=np.float32,
    )
    means = np.zeros_like(alike)
    for row, term in enumerate(query.terms):
        for stemmed, value in term.stems.items():
            means[row, layout.stems == np.uint64(hash_of(stemmed))] = value
    return np.maximum(alike, _SAME_STEM * means), means
