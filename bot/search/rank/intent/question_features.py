"""A question as the classifier sees it: its words, their letters, and what is named.

Words and letters are Latin and without diacritics, so that one way to write a word lends to
another. What is named is the same in every language, so that one language lends to another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, combinations, pairwise
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt
from anyascii import anyascii

from bot.language.analyzer import fold

from ...parse import Mention, SenseKind
from ...parse.query_term import NAMING, id_of

PARTS = 3
_WORD = re.compile(r"\w+")
_RUN = 3
_MOST_LETTERS = 500
_MOST_NAMED = 30
# No word begins with these, so that no feature is taken for one of another part.
_MARK = "#"
_NAMED = "@"
_ASKED = "q:"
_JOINED = " ".join


class QuestionFeatures(NamedTuple):
    """The distinct features of a question: a hash of each, how often it has it, and its part.

    First come its words and pairs of words, then its runs of three letters, then what it names and
    asks for, and pairs of that. Of some 100,000 features, two or three share a hash of 32 bits.
    """

    hashes: npt.NDArray[np.uint32]
    counts: npt.NDArray[np.uint8]
    parts: npt.NDArray[np.uint8]


def features_of(text: str, mentions: Sequence[Mention]) -> QuestionFeatures:
    """Count the features of a question; any text is taken, of a long one its beginning.

    `mentions` are the phrases that the text was found to be made of.
    """
    words: list[str] = _WORD.findall(anyascii(fold(text[:_MOST_LETTERS])).lower())
    named = sorted({term for mention in mentions for term in _ids(mention)})[:_MOST_NAMED]
    spoken = Counter(chain(words, map(_JOINED, pairwise(words))))
    runs = Counter(chain.from_iterable(map(_hashed_runs, words)))
    of_named = chain(named, map(_JOINED, combinations(named, 2)))
    things = Counter([_NAMED + term for term in of_named])
    counts = [*spoken.values(), *runs.values(), *things.values()]
    return QuestionFeatures(
        np.fromiter(
            chain(map(_hashed, spoken), runs, map(_hashed, things)), np.uint32, len(counts)
        ),
        np.minimum(np.array(counts, np.uint32), 255).astype(np.uint8),
        np.repeat(np.arange(PARTS, dtype=np.uint8), [len(spoken), len(runs), len(things)]),
    )


def _hashed(name: str) -> int:
    return crc32(name.encode())


def _ids(mention: Mention) -> list[str]:
    """Return the terms for what a phrase names, and for what it asks."""
    return [
        _ASKED + sense.id if sense.kind is SenseKind.QUESTION else id_of(sense)
        for sense in mention.senses
        if sense.kind is SenseKind.QUESTION or sense.kind in NAMING
    ]


@lru_cache(maxsize=1 << 12)
def _hashed_runs(word: str) -> tuple[int, ...]:
    """Return the runs of letters of a word, its two ends among them, each as its hash."""
    padded = f" {word} "
    return tuple(_hashed(_MARK + padded[at : at + _RUN]) for at in range(len(padded) - _RUN + 1))
