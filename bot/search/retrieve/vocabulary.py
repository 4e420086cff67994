"""The words of a corpus, and which of them a misspelt word may stand for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from bot.artefact.table import TextTable, WordList, mapped
from bot.language.memo import remembered
from bot.language.spelling import Spellings, letters_of

MOST_SPELLINGS = 5
# Shorter words resemble too many, longer ones are no words.
_SHORTEST, _LONGEST = 3, 40
_LEAST_TWICE = 6  # letters of a word with two slips
# Words that share trigrams which are looked at more closely, and the least they have to be alike.
_SHORTLIST = 50
_LEAST_ALIKE = 0.6
# Trigrams are told apart by a hash of so many bits.
_BITS = 16
# An edit outweighs this many times the frequency (natural logarithm).
_EDIT_COST = 6.0
# A known word may be a slip of one that is so many times as common.
_FAR_MORE = 50
_ARRAYS = ("counts", "lengths", "letters", "starts", "having")


class Vocabulary:
    """An immutable set of words with their counts. Safe to use from several threads.

    Words are numbered in the order of their length.
    """

    def __init__(
        self, words: WordList, numbers: TextTable, arrays: Mapping[str, NDArray[Any]]
    ) -> None:
        self._words = words
        self._numbers = numbers
        self._counts = arrays["counts"]
        self._lengths = arrays["lengths"]
        # Where the words that have each trigram begin among those of all, and the words.
        self._starts = arrays["starts"]
        self._having = arrays["having"]
        self._spellings = Spellings(
            np.arange(len(words)), self._lengths, arrays["letters"], words.take
        )
        self.similar = remembered(self._similar, 1 << 12)

    def __len__(self) -> int:
        return len(self._words)

    @classmethod
    def load(cls, folder: Path) -> Vocabulary:
        """Open what `write` wrote."""
        arrays = {name: mapped(folder / f"{name}.npy") for name in _ARRAYS}
        return cls(WordList.load(folder, "words"), TextTable.load(folder, "numbers"), arrays)

    @staticmethod
    def write(counts: Mapping[str, int], folder: Path) -> None:
        """Write words with their counts into an empty folder."""
        words = sorted(counts, key=lambda word: (len(word), word))
        WordList.of(words).save(folder, "words")
        TextTable.of((word, number) for number, word in enumerate(words)).save(folder, "numbers")
        runs = [_trigrams(word) if len(word) <= _LONGEST else set() for word in words]
        sizes = np.array([len(own) for own in runs], np.int64)
        runs_of_all = np.fromiter((run for own in runs for run in own), np.int64, int(sizes.sum()))
        order = np.argsort(runs_of_all, kind="stable")
        arrays: dict[str, NDArray[Any]] = {
            "counts": np.array([counts[word] for word in words], np.uint32),
            "lengths": np.array([len(word) for word in words], np.uint32),
            "letters": letters_of(words),
            "starts": np.searchsorted(runs_of_all[order], np.arange((1 << _BITS) + 1)),
            "having": np.repeat(np.arange(len(words), dtype=np.uint32), sizes)[order],
        }
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", arrays[name])

    def count(self, word: str) -> int:
        """Return how often a word stands in the corpus."""
        number = self._numbers.get(word)
        return 0 if number is None else int(self._counts[number])

    def _similar(self, word: str) -> Mapping[str, float]:
        """Return at most five other words that may be meant, and how alike they are, 0 to 1.

        All within one edit (a swap of neighbours is one) are considered; where there is none,
        those within two for a word of six letters and more; then those that share trigrams.
        A word that is known may mean those within one edit that are far more common.
        """
        if not _SHORTEST <= len(word) <= _LONGEST or word.isdigit():
            return {}
        own = self.count(word)
        found = self._within(word, 1)
        if own:
            found = {w: n for w, n in found.items() if w != word and n >= _FAR_MORE * own}
        elif not found and len(word) >= _LEAST_TWICE:
            found = self._within(word, 2)
        if not own and not found:
            found = self._by_trigrams(word)
        best = sorted(found, key=lambda w: _EDIT_COST * OSA.distance(word, w) - math.log(found[w]))
        return {w: OSA.normalized_similarity(word, w) for w in best[:MOST_SPELLINGS]}

    def _within(self, word: str, edits: int) -> dict[str, int]:
        near = self._spellings.near(word, edits)
        return {found: int(self._counts[number]) for number, found, _ in near}

    def _by_trigrams(self, word: str) -> dict[str, int]:
        runs = sorted(_trigrams(word))
        having = [self._having[self._starts[run] : self._starts[run + 1]] for run in runs]
        rarity = [math.log((1 + len(self)) / (1 + len(numbers))) for numbers in having]
        shared = np.repeat(rarity, [len(numbers) for numbers in having])
        numbers, places = np.unique(np.concatenate(having), return_inverse=True)
        # Cosine, but for the length of the word itself: long words share more by chance.
        scores = np.bincount(places, shared, len(numbers)) / np.sqrt(self._lengths[numbers])
        best = numbers[np.argsort(-scores, kind="stable")[:_SHORTLIST]]
        named = zip(self._words.take(best), best.tolist(), strict=True)
        return {
            found: int(self._counts[number])
            for found, number in named
            if OSA.normalized_similarity(word, found) >= _LEAST_ALIKE
        }


def _trigrams(word: str) -> set[int]:
    """Return hashes of the runs of three letters of a word, its two ends among them."""
    padded = f"^{word}$"
    runs = {padded[at : at + 3] for at in range(len(padded) - 2)}
    return {crc32(run.encode("utf-8", "surrogatepass")) % (1 << _BITS) for run in runs}
