"""Which words of a language mean much the same: a table of the ideas that each word stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import IO

import numpy as np
from numpy.typing import NDArray

from bot.artefact.table import hash_of

from .memo import remembered

_STEPS = 255  # a weight fits a byte
_MOST_KEPT = 1 << 14


@dataclass(frozen=True, slots=True)
class Ideas:
    """What words stand for: numbers of ideas, and how much the words mean each, 0 to 1."""

    numbers: NDArray[np.uint32]
    weights: NDArray[np.float32]

    def __bool__(self) -> bool:
        return len(self.numbers) > 0


NONE = Ideas(np.empty(0, np.uint32), np.empty(0, np.float32))


class Thesaurus:
    """The ideas that folded words stand for; languages without a table know none.

    The table of a language is read when it is first asked for.
    """

    def __init__(self) -> None:
        self._table = cache(_read)
        self.ideas = remembered(self._ideas, _MOST_KEPT)

    def has(self, language: str) -> bool:
        """Whether there is a table of a language."""
        return self._table(language) is not None

    def _ideas(self, word: str, language: str) -> Ideas:
        """Return what a folded word stands for."""
        table = self._table(language)
        return NONE if table is None else table.ideas(word)

    def all_ideas(self, words: Iterable[str], language: str) -> Ideas:
        """Return what several words stand for, in any order; what more than one of them stands for
        more than once."""
        found = [ideas for word in words if (ideas := self.ideas(word, language))]
        if not found:
            return NONE
        return Ideas(
            np.concatenate([ideas.numbers for ideas in found]),
            np.concatenate([ideas.weights for ideas in found]),
        )


class Kinship:
    """Words to be found again in other words, none of them without an idea."""

    def __init__(self, words: Sequence[Ideas]) -> None:
        sizes = [len(ideas.numbers) for ideas in words]
        self._starts = np.cumsum([0, *sizes[:-1]])
        every = np.concatenate([ideas.numbers for ideas in words])
        self._numbers, self._places = np.unique(every, return_inverse=True)
        self._weights = np.concatenate([ideas.weights for ideas in words])

    def with_any(self, told: Ideas) -> list[float]:
        """Return how much each word has in common with any of others, 0 to 1.

        That is the highest product of the weights that both give to an idea.
        """
        at = np.minimum(np.searchsorted(self._numbers, told.numbers), len(self._numbers) - 1)
        met = self._numbers[at] == told.numbers
        highest = np.zeros(len(self._numbers), np.float32)
        np.maximum.at(highest, at[met], told.weights[met])
        shared = highest[self._places] * self._weights
        found: list[float] = np.maximum.reduceat(shared, self._starts).tolist()
        return found


class ThesaurusTable:
    """One language, flat: its words by hash, and the ideas of each, one after another."""

    def __init__(
        self,
        hashes: NDArray[np.uint64],
        ends: NDArray[np.uint32],
        numbers: NDArray[np.uint32],
        weights: NDArray[np.uint8],
    ) -> None:
        self._hashes = hashes.data  # bisecting this is quicker than one search in numpy
        self._ends = ends
        self._numbers = numbers
        self._weights = weights

    @classmethod
    def of(cls, words: Mapping[str, Mapping[int, float]]) -> ThesaurusTable:
        """Make a table of folded words and the ideas that they stand for, each 0 to 1."""
        rows = sorted((hash_of(word), sorted(ideas.items())) for word, ideas in words.items())
        hashes = np.array([key for key, _ in rows], np.uint64)
        if len(np.unique(hashes)) < len(hashes):
            raise AssertionError("two words have one hash")
        return cls(
            hashes,
            np.cumsum([len(ideas) for _, ideas in rows]).astype(np.uint32),
            np.array([number for _, ideas in rows for number, _ in ideas], np.uint32),
            np.array([round(_STEPS * w) for _, ideas in rows for _, w in ideas], np.uint8),
        )

    @classmethod
    def load(cls, file: IO[bytes]) -> ThesaurusTable:
        """Read what `save` wrote."""
        with np.load(file) as arrays:
            return cls(arrays["hashes"], arrays["ends"], arrays["numbers"], arrays["weights"])

    def save(self, file: IO[bytes]) -> None:
        """Write to a file; the same table gives the same bytes."""
        np.savez_compressed(
            file,
            hashes=np.asarray(self._hashes),
            ends=self._ends,
            numbers=self._numbers,
            weights=self._weights,
        )

    def __len__(self) -> int:
        return len(self._ends)

    def ideas(self, word: str) -> Ideas:
        """Return what a folded word stands for, nothing where it is not known."""
        key = hash_of(word)
        at = bisect_left(self._hashes, key)
        if at == len(self) or self._hashes[at] != key:
            return NONE
        row = slice(int(self._ends[at - 1]) if at else 0, int(self._ends[at]))
        return Ideas(self._numbers[row], (self._weights[row] / _STEPS).astype(np.float32))


def _read(language: str) -> ThesaurusTable | None:
    path = resources.files("bot.language") / "thesauri" / f"{language}.npz"
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return ThesaurusTable.load(file)
