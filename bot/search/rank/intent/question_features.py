"""A question as the classifier sees it: its words, their letters, and what is named.

Words and letters are Latin and without diacritics, so that one way to write a word lends to
another. What is named is the same in every language, so that one language lends to another.
"""

from __future__ import annotations

import re
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
_HASH_BITS = np.uint64(32)
_MOST_HASH = (1 << 32) - 1
_ODD = 0x9E3779B1  # spreads hashes over all of them (Knuth, "Sorting and Searching", 6.4)


class QuestionHashes(NamedTuple):
    """A hash for each feature that a question has, once for each time, by its part."""

    spoken: Sequence[int]
    runs: Sequence[int]
    named: Sequence[int]


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
    (features,) = features_of_each([hashes_of(text, mentions)])
    return features


def hashes_of(text: str, mentions: Sequence[Mention]) -> QuestionHashes:
    """Hash the features of a question, as `features_of` takes it."""
    words: list[str] = _WORD.findall(anyascii(fold(text[:_MOST_LETTERS])).lower())
    spoken = [*map(_hashed, words)]
    named = sorted({term for mention in mentions for term in _ids(mention)})[:_MOST_NAMED]
    things = [_hashed(_NAMED + term) for term in named]
    return QuestionHashes(
        [*spoken, *map(_paired, pairwise(spoken))],
        [*chain.from_iterable(map(_hashed_runs, words))],
        [*things, *map(_paired, combinations(things, 2))],
    )


def features_of_each(several: Sequence[QuestionHashes]) -> list[QuestionFeatures]:
    """Count the features of several questions, many times faster than one by one."""
    lengths = [len(part) for hashes in several for part in hashes]
    every = chain.from_iterable(chain.from_iterable(several))
    hashes = np.fromiter(every, np.uint64, sum(lengths))
    owners = np.repeat(np.arange(len(lengths), dtype=np.uint64), lengths)
    distinct, counts = np.unique(owners << _HASH_BITS | hashes, return_counts=True)
    owners = distinct >> _HASH_BITS
    hashes = distinct.astype(np.uint32)
    times = np.minimum(counts, 255).astype(np.uint8)
    parts = (owners % np.uint64(PARTS)).astype(np.uint8)
    bounds = np.searchsorted(owners, np.arange(0, len(lengths) + 1, PARTS, dtype=np.uint64))
    return [
        QuestionFeatures(hashes[first:end], times[first:end], parts[first:end])
        for first, end in pairwise(bounds.tolist())
    ]


@lru_cache(maxsize=1 << 14)
def _hashed(name: str) -> int:
    return crc32(name.encode())


def _paired(hashes: tuple[int, int]) -> int:
    return (hashes[0] * _ODD ^ hashes[1]) & _MOST_HASH


def _ids(mention: Mention) -> list[str]:
    """Return the terms for what a phrase names, and for what it asks."""
    return [
        _ASKED + sense.id if sense.kind is SenseKind.QUESTION else id_of(sense)
        for sense in mention.senses
        if sense.kind is SenseKind.QUESTION or sense.kind in NAMING
    ]


@lru_cache(maxsize=1 << 13)
def _hashed_runs(word: str) -> tuple[int, ...]:
    """Return the runs of letters of a word, its two ends among them, each as its hash."""
    padded = f" {word} "
    return tuple(_hashed(_MARK + padded[at : at + _RUN]) for at in range(len(padded) - _RUN + 1))
