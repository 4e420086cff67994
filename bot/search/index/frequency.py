"""How common words are in a language at large: what a small corpus cannot know of itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import wordfreq

from ..analyzer import keys


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
