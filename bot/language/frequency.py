"""How common words are in a language at large: what a small corpus cannot know of itself."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, cached_property, lru_cache
from importlib import resources
from typing import IO

import numpy as np
from numpy.typing import NDArray

from bot.artefact.table import WordList, hash_of

from .spelling import Spellings, letters_of

# Zipf frequency is the logarithm of occurrences in a billion words (van Heuven and others, 2014).
UNHEARD = 8.0
_UNCOUNTED = 5.0
_COMMON = 4000
_RARE = 4.5
_FAR_COMMONER = 2.5  # log 10
_STEPS = 1000  # to a power of ten
_MOST_KEPT = 1 << 14


class Frequencies:
    """The share of running text that each folded word of a language has.

    The table of a language is read when it is first asked for. Languages without one (Azerbaijani,
    Armenian) know no word.
    """

    def __init__(self) -> None:
        self._table = cache(_read)
        self.share = lru_cache(maxsize=_MOST_KEPT)(self._share)
        self.plain_rarity = lru_cache(maxsize=_MOST_KEPT)(self._plain_rarity)

    def _share(self, key: str, language: str) -> float:
        """Return a word's share of running text, 0 where it or the language is not known."""
        table = self._table(language)
        return 0.0 if table is None else table.share(key)

    def rarity(self, key: str, language: str) -> float:
        """Return 8 minus the Zipf frequency of a folded word: 0.5 for the commonest, 8 for unknown
        ones, and 5 for every word of a language without a table."""
        if self._table(language) is None:
            return _UNCOUNTED
        share = self.share(key, language)
        return max(0.0, -1.0 - math.log10(share)) if share else UNHEARD

    def _plain_rarity(self, key: str, language: str) -> float:
        """Return rarity of a word, or of the far commoner word that it misspells by one edit."""
        own = self.rarity(key, language)
        table = self._table(language)
        if own < _RARE or len(key) < 3 or table is None:
            return own
        near = table.common.near(key, 1)
        meant = min((self.rarity(word, language) for _, word, _ in near), default=own)
        return meant if meant < own - _FAR_COMMONER else own


class FrequencyTable:
    """One language, flat: its words by hash, how rare each is, and the commonest as text.

    Rarity is minus the decimal logarithm of a word's share, in thousandths: it fits 16 bits, and
    is off by no more than half a thousandth.
    """

    def __init__(
        self, hashes: NDArray[np.uint64], rarities: NDArray[np.uint16], common: NDArray[np.uint8]
    ) -> None:
        self._hashes = hashes.data  # bisecting this is quicker than one search in numpy
        self._rarities = rarities
        self._common = common

    @classmethod
    def of(cls, shares: Mapping[str, float]) -> FrequencyTable:
        """Make a table of folded words and their shares."""
        hashed = sorted((hash_of(word), share) for word, share in shares.items())
        hashes = np.array([key for key, _ in hashed], np.uint64)
        if len(np.unique(hashes)) < len(hashes):
            raise AssertionError("two words have one hash")
        rarities = np.array([round(-_STEPS * math.log10(s)) for _, s in hashed], np.uint16)
        common = sorted(shares, key=lambda word: (-shares[word], word))[:_COMMON]
        return cls(hashes, rarities, np.frombuffer("\n".join(common).encode(), np.uint8))

    @classmethod
    def load(cls, file: IO[bytes]) -> FrequencyTable:
        """Read what `save` wrote."""
        with np.load(file) as arrays:
            return cls(arrays["hashes"], arrays["rarities"], arrays["common"])

    def save(self, file: IO[bytes]) -> None:
        """Write to a file; the same table gives the same bytes."""
        hashes = np.asarray(self._hashes)
        np.savez(file, hashes=hashes, rarities=self._rarities, common=self._common)

    def __len__(self) -> int:
        return len(self._rarities)

    def share(self, word: str) -> float:
        """Return a word's share of running text, 0 where it is not known."""
        key = hash_of(word)
        at = bisect_left(self._hashes, key)
        is_known = at < len(self) and self._hashes[at] == key
        return float(10.0 ** (-int(self._rarities[at]) / _STEPS)) if is_known else 0.0

    @cached_property
    def common(self) -> Spellings:
        """The commonest words, as what a misspelt one may be."""
        words = sorted(str(self._common.data, "utf-8").split("\n"), key=len)
        lengths = np.array([len(word) for word in words])
        return Spellings(np.arange(len(words)), lengths, letters_of(words), WordList.of(words).take)


def _read(language: str) -> FrequencyTable | None:
    path = resources.files("bot.language") / "frequencies" / f"{language}.npz"
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return FrequencyTable.load(file)
