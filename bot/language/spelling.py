"""Which words of a list a misspelt one may be: all within a few edits, in no time.

An edit is a letter left out, put in, put in place of another, or swapped with its neighbour
(optimal string alignment).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

Letters: TypeAlias = NDArray[np.uint64]
_BITS = 32


class Spellings:
    """Numbers of words in the order of their length, the letters of each, and the words."""

    def __init__(
        self,
        numbers: NDArray[np.integer],
        lengths: NDArray[np.integer],
        letters: Letters,
        take: Callable[[NDArray[np.integer]], Sequence[str]],
    ) -> None:
        self._numbers = numbers
        self._take = take
        self._letters = letters
        longest = int(lengths[-1]) if len(lengths) else 0
        self._starts = np.searchsorted(lengths, np.arange(longest + 2)).tolist()

    def near(self, word: str, edits: int) -> list[tuple[int, str, int]]:
        """Return all words within so many edits: the number of each, itself, and how many it is.

        The nearest come first, then those that come first.
        """
        last = len(self._starts) - 1
        first = self._starts[min(last, max(0, len(word) - edits))]
        end = self._starts[min(last, len(word) + edits + 1)]
        # An edit takes at most one letter away, and brings one.
        others = np.bitwise_count(self._letters[first:end] ^ np.uint64(_letters_in(word)))
        places = np.flatnonzero(others <= 2 * edits) + first
        numbers = self._numbers[places]
        words = self._take(numbers)
        distances = process.cdist(
            [word], words, scorer=OSA.distance, score_cutoff=edits, dtype=np.uint8
        )[0]
        order = np.argsort(distances, kind="stable")
        near = order[: np.count_nonzero(distances <= edits)].tolist()
        return [(int(numbers[at]), words[at], int(distances[at])) for at in near]


def _letters_in(word: str) -> int:
    """Return what `letters_of` does, of one word many times faster."""
    found = 0
    for letter in word:
        bit = 1 << ord(letter) % _BITS
        found |= bit << _BITS if found & bit else bit
    return found


def letters_of(words: Sequence[str]) -> Letters:
    """Return the letters of each word as 64 bits: 32 for those it has, 32 for those it repeats."""
    sizes = np.array([len(word) for word in words], np.int64)
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), np.uint32)
    keys = np.repeat(np.arange(len(words)), sizes) << _BITS | codes % _BITS
    keys = np.sort(keys)
    is_again = np.diff(keys, prepend=-1) == 0
    bits = np.uint64(1) << (keys % (1 << _BITS)).astype(np.uint64)
    found = np.zeros(len(words), np.uint64)
    np.bitwise_or.at(found, keys >> _BITS, np.where(is_again, bits << np.uint64(_BITS), bits))
    return found
