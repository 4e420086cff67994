"""What readings of candidates have in common with a query, in numbers from 0 to 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..analyzer import stem
from ..index import Query, Reading

# Okapi BM25; statements are short, and these serve them better than the usual 1.2 and 0.75.
_K1 = 0.9
_B = 0.5
# Words less alike than this have nothing to do with each other.
_LEAST_ALIKE = 0.8
_SAME_STEM = 0.95


@dataclass(frozen=True, slots=True)
class Features:
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


def compare(query: Query, readings: Sequence[Reading]) -> Features:
    """Compare readings with a query, in the order given."""
    if not readings or not query.terms:
        nothing = np.zeros(len(readings), np.float32)
        return Features(nothing, nothing, nothing)
    # A reading without words gets one that matches nothing, for every reading needs a column.
    runs = [reading.words or ("",) for reading in readings]
    languages = {word: reading.language for reading in readings for word in reading.words or ("",)}
    columns = {word: column for column, word in enumerate(languages)}
    places = [columns[word] for run in runs for word in run]
    lengths = np.array([len(run) for run in runs])
    starts = np.cumsum(lengths) - lengths
    alike, means = _match(query, languages)
    weights = np.array([term.weight for term in query.terms], np.float32)
    times = np.add.reduceat(means[:, places], starts, axis=1)
    norm = _K1 * (1 - _B + _B * lengths / query.mean_length)
    best = np.maximum.reduceat(alike[:, places], starts, axis=1)
    total = max(float(weights.sum()), 1e-9)
    return Features(
        bm25=(weights @ (times * (_K1 + 1) / (times + norm)) / total).astype(np.float32),
        coverage=(weights @ best / total).astype(np.float32),
        char_cosine=query.grams.cosines(
            " ".join(query.words), [" ".join(reading.words) for reading in readings]
        ),
    )


def _match(
    query: Query, languages: Mapping[str, str]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Compare each term (row) with each word (column); `languages` maps words to languages.

    The first table tells how alike they are; the second only where the word is the term's own
    stem or that of a spelling it stands for.
    """
    alike = process.cdist(
        [term.key for term in query.terms],
        list(languages),
        scorer=OSA.normalized_similarity,
        score_cutoff=_LEAST_ALIKE,
        dtype=np.float32,
    )
    means = np.zeros_like(alike)
    meant: dict[str, list[tuple[int, float]]] = {}
    for row, term in enumerate(query.terms):
        for stemmed, value in term.stems.items():
            meant.setdefault(stemmed, []).append((row, value))
    stems = [stem(word, language) for word, language in languages.items()]
    for column in [column for column, stemmed in enumerate(stems) if stemmed in meant]:
        for row, value in meant[stems[column]]:
            means[row, column] = value
            alike[row, column] = max(alike[row, column], _SAME_STEM * value)
    return alike, means
