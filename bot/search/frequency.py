"""How common words are in a language at large: what a small corpus cannot know of itself."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache, partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.artefact import Shelf, digest_of, make

from .analyzer import keys
from .spelling import Spellings, letters_of
from .table import TextTable, WordList

# Zipf frequency is the logarithm of occurrences in a billion words (van Heuven and others, 2014).
_UNHEARD = 8.0
_UNCOUNTED = 5.0
_COMMON = 4000
_RARE = 4.5
_FAR_COMMONER = 2.5  # log 10
_MOST_KEPT = 1 << 14


class Frequencies:
    """The share of running text that each folded word of a language has.

    Languages without a table (Azerbaijani, Armenian) know no word.
    """

    def __init__(self, tables: dict[str, _Table]) -> None:
        self._tables = tables
        self.share = lru_cache(maxsize=_MOST_KEPT)(self._share)
        self.plain_rarity = lru_cache(maxsize=_MOST_KEPT)(self._plain_rarity)

    @classmethod
    def on(cls, shelf: Shelf, languages: Iterable[str]) -> Frequencies:
        """Take the tables of languages (BCP 47) from a shelf, made there where they are not."""
        tables = {}
        for language in languages:
            table = shelf.fetch(
                "frequency",
                digest_of(make(), language),
                partial(_write, language),
                _Table.load,
            )
            if len(table.shares):
                tables[language] = table
        return cls(tables)

    def _share(self, key: str, language: str) -> float:
        """Give a word's share of running text, 0 where it or the language is not known."""
        table = self._tables.get(language)
        at = table.rows.get(key) if table else None
        return 0.0 if table is None or at is None else float(table.shares[at])

    def rarity(self, key: str, language: str) -> float:
        """Give 8 minus the Zipf frequency of a folded word: 0.5 for the commonest, 8 for unknown
        ones, and 5 for every word of a language without a table."""
        if language not in self._tables:
            return _UNCOUNTED
        share = self.share(key, language)
        return max(0.0, -1.0 - math.log10(share)) if share else _UNHEARD

    def _plain_rarity(self, key: str, language: str) -> float:
        """Give the rarity of a word, or of the far commoner word that it misspells by one edit."""
        own = self.rarity(key, language)
        if own < _RARE or len(key) < 3 or language not in self._tables:
            return own
        near = self._tables[language].common.near(key, 1)
        meant = min((self.rarity(word, language) for _, word, _ in near), default=own)
        return meant if meant < own - _FAR_COMMONER else own


class _Table:
    """One language: rows by word, the share of each, and the commonest words."""

    def __init__(self, rows: TextTable, shares: NDArray[np.float64], common: Spellings) -> None:
        self.rows = rows
        self.shares = shares
        self.common = common

    @classmethod
    def load(cls, folder: Path) -> _Table:
        common = WordList.load(folder, "common")
        letters, lengths = (np.load(folder / f"{name}.npy") for name in ("letters", "lengths"))
        spellings = Spellings(np.arange(len(common)), lengths, letters, common.take)
        return cls(TextTable.load(folder, "rows"), np.load(folder / "shares.npy"), spellings)


def _write(language: str, folder: Path) -> None:
    shares = _shares(language)
    TextTable.of((word, row) for row, word in enumerate(shares)).save(folder, "rows")
    np.save(folder / "shares.npy", np.array(list(shares.values()), np.float64))
    common = sorted(sorted(shares, key=lambda key: -shares[key])[:_COMMON], key=len)
    WordList.of(common).save(folder, "common")
    np.save(folder / "letters.npy", letters_of(common))
    np.save(folder / "lengths.npy", np.array([len(word) for word in common], np.uint32))


def _shares(language: str) -> dict[str, float]:
    import wordfreq  # takes half a second, and is needed once

    shares: dict[str, float] = {}
    if language in wordfreq.available_languages("small"):
        for word, share in wordfreq.get_frequency_dict(language, "small").items():
            for key in keys(word):
                shares[key] = shares.get(key, 0.0) + share
    return shares
