"""Runs of 3 to 5 characters: how rare they are in a corpus, and how alike they make texts."""

from __future__ import annotations

import math
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_SHORTEST, _LONGEST = 3, 5
# Runs are told apart by a hash of this many bits: collisions make a rare run look less rare.
_BITS = 18
_MASK = (1 << _BITS) - 1
_BASE = np.uint32(0x01000193)
_SPREAD = np.uint32(0x9E3779B1)
# Texts counted at a time. After each batch only half as many of those that follow are looked at,
# which counts small corpora whole, large ones in no time, and sees all of either.
_BATCH = 2048


class GramTable:
    """In how many of a corpus's texts each run occurs. Immutable, safe to use from threads."""

    def __init__(self, counts: NDArray[np.uint32], total: int) -> None:
        self._rarity = np.log((total + 1) / (counts + 1.0)).astype(np.float32)
        self._counts = counts
        self._total = total
        self._local = threading.local()

    @classmethod
    def load(cls, path: Path) -> GramTable:
        """Read what `save` wrote."""
        stored = np.load(path)
        return cls(stored[:-1], int(stored[-1]))

    def save(self, path: Path) -> None:
        """Write to a file."""
        np.save(path, np.append(self._counts, np.uint32(self._total)))

    def cosines(
        self, text: str, others: Sequence[str], lengths: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Return the cosine of each of the others with a text, 0 to 1, over rarity-weighted runs.

        A run that occurs n times weighs 1 + ln n times its rarity. `lengths` are those of the
        others' vectors.
        """
        _, runs, own = self._weigh([text])
        place, is_own = self._scratch()
        place[runs], is_own[runs] = own, True
        owner, theirs, weights = self._weighed(_keys(others, is_own))
        shared = np.bincount(owner, weights * place[theirs], len(others))
        is_own[runs] = False
        whole = lengths * math.sqrt(float(own @ own))
        cosines: NDArray[np.float32] = (shared / np.maximum(whole, 1e-9)).astype(np.float32)
        return np.clip(cosines, 0, 1)

    def _scratch(self) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Return the thread's own tables of all runs, the second all false."""
        if not hasattr(self._local, "tables"):
            self._local.tables = np.empty(1 << _BITS, np.float32), np.zeros(1 << _BITS, np.bool_)
        tables: tuple[NDArray[np.float32], NDArray[np.bool_]] = self._local.tables
        return tables

    def lengths(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the length of each text's vector of runs."""
        owner, _, weights = self._weigh(texts)
        return np.sqrt(np.bincount(owner, weights * weights, len(texts))).astype(np.float32)

    def _weigh(
        self, texts: Sequence[str]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
        """Return the distinct runs of each text: whose, which, and their weight."""
        return self._weighed(_keys(texts))

    def _weighed(
        self, keys: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
        keys = np.sort(keys)
        first = np.flatnonzero(np.diff(keys, prepend=-1))
        times = np.diff(first, append=len(keys)).astype(np.float32)
        distinct = keys[first]
        runs = distinct & _MASK
        return distinct >> _BITS, runs, (1 + np.log(times)) * self._rarity[runs]


class GramCounter:
    """Counts runs while a corpus streams by; a large corpus is sampled evenly enough."""

    def __init__(self) -> None:
        self._counts = np.zeros(1 << _BITS, np.uint32)
        self._total = self._seen = 0
        self._step = 1
        self._batch: list[str] = []

    def add(self, text: str) -> None:
        """Count one text, or pass over it."""
        self._seen += 1
        if self._seen % self._step:
            return
        self._batch.append(text)
        if len(self._batch) == _BATCH:
            self._count()
            self._step *= 2

    def table(self) -> GramTable:
        """Return what was counted."""
        self._count()
        return GramTable(self._counts, self._total)

    def _count(self) -> None:
        keys = np.sort(_keys(self._batch))  # np.unique would hash, ten times slower
        runs = keys[np.diff(keys, prepend=-1) > 0] & _MASK
        self._counts += np.bincount(runs, minlength=1 << _BITS).astype(np.uint32)
        self._total += len(self._batch)
        self._batch = []


def _keys(texts: Sequence[str], is_wanted: NDArray[np.bool_] | None = None) -> NDArray[np.int64]:
    """Return the runs of all texts, each padded with blanks: whose it is, shifted, and which.

    With a table of all runs, only those that are wanted by it.
    """
    padded = [f" {text} " for text in texts]
    letters = np.frombuffer("".join(padded).encode("utf-32-le"), np.uint32)
    owner = np.repeat(np.arange(len(padded)), [len(text) for text in padded])
    rolling = letters * _BASE
    keys = [np.zeros(0, np.int64)]
    for length in range(2, _LONGEST + 1):
        rolling = (rolling[:-1] + letters[length - 1 :]) * _BASE
        if length >= _SHORTEST:
            start, end = owner[: len(rolling)], owner[length - 1 :]
            runs = (rolling * _SPREAD) >> np.uint32(32 - _BITS)
            if is_wanted is not None:
                wanted = np.flatnonzero(is_wanted[runs])
                start, end, runs = start[wanted], end[wanted], runs[wanted]
            keys.append((start << _BITS | runs)[start == end])
    return np.concatenate(keys)
