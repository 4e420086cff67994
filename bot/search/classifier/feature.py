"""A question as the classifier sees it: words, pairs of words, and runs of three letters.

In Latin letters and without diacritics, so that one way to write a word lends to another; without
any knowledge of what words mean, which is what `bot.search.understand` has.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, pairwise
from typing import TypeAlias

from anyascii import anyascii

from ..analyzer import fold

# How often a text has each feature: first its words and pairs of words, then its runs of letters.
Counts: TypeAlias = tuple[Counter[str], Counter[str]]

_WORD = re.compile(r"\w+")
_RUN = 3
_MARK = "#"  # no word begins with it, so that no run is taken for a word
_MOST_LETTERS = 500


def features_of(text: str) -> Counts:
    """Count the features of a text; any text is taken, of a long one its beginning."""
    words: list[str] = _WORD.findall(anyascii(fold(text[:_MOST_LETTERS])).lower())
    spoken = Counter(chain(words, (f"{first} {second}" for first, second in pairwise(words))))
    return spoken, Counter(chain.from_iterable(map(_runs, words)))


def _runs(word: str) -> list[str]:
    """Give the runs of letters of a word, its two ends among them."""
    padded = f" {word} "
    return [_MARK + padded[at : at + _RUN] for at in range(len(padded) - _RUN + 1)]
