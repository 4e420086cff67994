"""What a reading of a candidate has in common with a query, in numbers from 0 to 1."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from ..analyzer import stem
from ..index import Query, Reading

# Okapi BM25, Robertson and Zaragoza 2009; for short texts these serve better than 1.2 and 0.75.
_K1 = 0.9
_B = 0.5
# Words less alike than this have nothing to do with each other.
_LEAST_ALIKE = 0.7
_SAME_STEM = 0.95


@dataclass(frozen=True, slots=True)
class Features:
    """How one reading answers a query; each from 0, nothing in common, to 1.

    `bm25` and `bigrams` are the reading's BM25 over stems and over pairs of neighbours, as a
    share of what a text of mean length with every word of the query once would get. `coverage`
    is the share of the query's rarity (inverse document frequency) that words of the reading
    explain, each query word by its best match. `char_cosine` is the cosine of the counts of 3 to
    5 characters within words. `partial_ratio` is rapidfuzz's, over folded text.
    """

    bm25: float
    bigrams: float
    coverage: float
    char_cosine: float
    partial_ratio: float


class Comparer:
    """Computes features of many readings for one query, remembering what words share."""

    def __init__(self, query: Query, readings: Iterable[Reading]) -> None:
        self._query = query
        self._text = " ".join(query.words)
        self._matches = _match(query, {w: r.language for r in readings for w in r.words})
        self._number = {term.key: n for n, term in enumerate(query.terms)}
        self._grams = Counter(g for word in query.words for g in grams(word))
        self._norm = math.sqrt(sum(n * n for n in self._grams.values()))
        weights = [term.weight for term in query.terms]
        self._total = sum(weights) or 1.0
        self._pairs = self._query_pairs()

    def features(self, reading: Reading) -> Features:
        """Compare one reading, which has to be among those given at the start."""
        matches = [self._matches.get(word, ()) for word in reading.words]
        norm = _K1 * (1 - _B + _B * len(reading.words) / self._query.mean_length)
        return Features(
            bm25=self._bm25(matches, norm),
            bigrams=self._bigrams(matches, norm),
            coverage=self._coverage(matches),
            char_cosine=self._char_cosine(reading),
            partial_ratio=fuzz.partial_ratio(self._text, " ".join(reading.words)) / 100,
        )

    def _bm25(self, matches: Sequence[Sequence[tuple[int, float]]], norm: float) -> float:
        counts: dict[int, float] = {}
        for found in matches:
            for number, alike in found:
                counts[number] = counts.get(number, 0.0) + alike
        terms = self._query.terms
        score = sum(terms[n].weight * tf * (_K1 + 1) / (tf + norm) for n, tf in counts.items())
        return min(1.0, score / self._total)

    def _bigrams(self, matches: Sequence[Sequence[tuple[int, float]]], norm: float) -> float:
        if not self._pairs:
            return 0.0
        score = 0.0
        for left, right in {
            (a, b)
            for first, second in itertools.pairwise(matches)
            if first and second
            for a, _ in first
            for b, _ in second
        } & self._pairs.keys():
            score += self._pairs[left, right] * (_K1 + 1) / (1 + norm)
        return min(1.0, score / sum(self._pairs.values()))

    def _coverage(self, matches: Sequence[Sequence[tuple[int, float]]]) -> float:
        best: dict[int, float] = {}
        for found in matches:
            for number, alike in found:
                if alike > best.get(number, 0.0):
                    best[number] = alike
        return sum(self._query.terms[n].weight * a for n, a in best.items()) / self._total

    def _char_cosine(self, reading: Reading) -> float:
        theirs = Counter(g for word in reading.words for g in grams(word))
        norm = self._norm * math.sqrt(sum(n * n for n in theirs.values()))
        shared = sum(n * theirs[g] for g, n in self._grams.items() if g in theirs)
        return min(1.0, shared / norm) if norm else 0.0

    def _query_pairs(self) -> Mapping[tuple[int, int], float]:
        numbers = [self._number.get(word) for word in self._query.words]
        terms = self._query.terms
        return {
            (a, b): terms[a].weight + terms[b].weight
            for a, b in itertools.pairwise(numbers)
            if a is not None and b is not None
        }


def grams(word: str) -> list[str]:
    """Give the runs of 3 to 5 characters of a word with its borders."""
    padded = f" {word} "
    return [padded[i : i + n] for n in (3, 4, 5) for i in range(len(padded) - n + 1)]


def _match(query: Query, words: Mapping[str, str]) -> Mapping[str, list[tuple[int, float]]]:
    """Map words to the terms they match and how alike they are; `words` maps to languages."""
    if not words or not query.terms:
        return {}
    choices = list(words)
    keys = [term.key for term in query.terms]
    table = process.cdist(
        keys, choices, scorer=OSA.normalized_similarity, score_cutoff=_LEAST_ALIKE
    )
    found: dict[str, list[tuple[int, float]]] = {}
    rows, columns = table.nonzero()
    for n, m in zip(rows.tolist(), columns.tolist(), strict=True):
        found.setdefault(choices[m], []).append((n, float(table[n, m])))
    stems = {term.stem: n for n, term in enumerate(query.terms)}
    for word, language in words.items():
        same = stems.get(stem(word, language))
        if same is not None:
            others = [match for match in found.get(word, ()) if match[0] != same]
            own = 1.0 if word == query.terms[same].key else _SAME_STEM
            found[word] = [*others, (same, own)]
    return found
