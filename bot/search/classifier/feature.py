"""A question as the classifier sees it: its words, their letters, and what is named.

Words and letters are Latin and without diacritics, so that one way to write a word lends to
another. What is named is the same in every language, so that one language lends to another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, combinations, pairwise
from typing import TypeAlias

from anyascii import anyascii

from ..analyzer import fold
from ..item import NAMING, term_of
from ..understand import Mention, SenseKind

# How often a question has each feature: first its words and pairs of words, then its runs of three
# letters, then what it names and asks for, and pairs of that.
Counts: TypeAlias = tuple[Counter[str], Counter[str], Counter[str]]

_WORD = re.compile(r"\w+")
_RUN = 3
_MOST_LETTERS = 500
_MOST_NAMED = 30
# No word begins with these, so that no feature is taken for one of another part.
_MARK = "#"
_NAMED = "@"
_ASKED = "q:"
_JOINED = " ".join


def features_of(text: str, mentions: Sequence[Mention]) -> Counts:
    """Count the features of a question; any text is taken, of a long one its beginning.

    `mentions` are the phrases that the text was found to be made of.
    """
    words: list[str] = _WORD.findall(anyascii(fold(text[:_MOST_LETTERS])).lower())
    spoken = chain(words, map(_JOINED, pairwise(words)))
    runs = chain.from_iterable(map(_runs, words))
    named = sorted({term for mention in mentions for term in _terms(mention)})[:_MOST_NAMED]
    return (
        Counter(spoken),
        Counter(runs),
        Counter(_NAMED + term for term in chain(named, map(_JOINED, combinations(named, 2)))),
    )


def _terms(mention: Mention) -> list[str]:
    """Give the terms for what a phrase names, and for what it asks."""
    asked = [f"{_ASKED}{sense.id}" for sense in mention.senses if sense.kind is SenseKind.QUESTION]
    return asked + [term_of(sense) for sense in mention.senses if sense.kind in NAMING]


def _runs(word: str) -> list[str]:
    """Give the runs of letters of a word, its two ends among them."""
    padded = f" {word} "
    return [_MARK + padded[at : at + _RUN] for at in range(len(padded) - _RUN + 1)]
