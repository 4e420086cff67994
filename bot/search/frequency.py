"""How common words are in a language at large: what a small corpus cannot know of itself."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import wordfreq
from rapidfuzz import process
from rapidfuzz.distance import OSA

from .analyzer import keys


@lru_cache(maxsize=32)
def general_frequencies(language: str) -> Mapping[str, float]:
    """Map folded words of a language to their share of running text; empty where unknown."""
    if language not in wordfreq.available_languages("small"):
        return MappingProxyType({})
    shares: dict[str, float] = {}
    for word, share in wordfreq.get_frequency_dict(language, "small").items():
        for key in keys(word):
            shares[key] = shares.get(key, 0.0) + share
    return MappingProxyType(shares)


# Zipf frequency is the logarithm of occurrences in a billion words (van Heuven and others, 2014).
_UNHEARD = 8.0
_UNCOUNTED = 5.0
_COMMON = 4000
_RARE = 4.5
_FAR_COMMONER = 2.5  # log 10


@lru_cache(maxsize=65536)
def rarity(key: str, language: str) -> float:
    """Give 8 minus the Zipf frequency of a folded word: 0.5 for the commonest, 8 for unknown ones.

    Languages without a frequency table (Azerbaijani, Armenian) give 5 for every word.
    """
    shares = general_frequencies(language)
    if not shares:
        return _UNCOUNTED
    share = shares.get(key)
    return _UNHEARD if share is None else max(0.0, -1.0 - math.log10(share))


@lru_cache(maxsize=65536)
def plain_rarity(key: str, language: str) -> float:
    """Give the rarity of a word, or of the far commoner word that it misspells by one edit."""
    own = rarity(key, language)
    if own < _RARE or len(key) < 3 or not general_frequencies(language):
        return own
    pool = _common_words(language, len(key))
    near = process.extract(key, pool, scorer=OSA.distance, score_cutoff=1, limit=None)
    meant = min((rarity(word, language) for word, _, _ in near), default=own)
    return meant if meant < own - _FAR_COMMONER else own


@lru_cache(maxsize=16)
def _commonest(language: str) -> tuple[str, ...]:
    shares = general_frequencies(language)
    return tuple(sorted(shares, key=lambda key: -shares[key])[:_COMMON])


@lru_cache(maxsize=256)
def _common_words(language: str, length: int) -> tuple[str, ...]:
    """Give the common words that one edit can make of a word of this length."""
    return tuple(word for word in _commonest(language) if abs(len(word) - length) <= 1)
