"""The words of every document, flat: what a reranker looks at of a few candidates among millions.

A document is read as its text, and as each of the questions it is known to answer.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.artefact.table import WordList, hash_of, mapped
from bot.language.analyzer import stem

from .document import Query
from .grams import GramCounter, GramTable

# An ask can be like a question if one of its words starts like one of the most telling words.
_START, _TELLING = 4, 6
_MOST_ASKS = 4  # of a document that are laid beside the question
_BATCH = 4096
_FACTS = "readings.json"
_ARRAYS = ("stems", "starts", "words", "bounds", "languages", "lengths", "documents")


@dataclass(frozen=True, slots=True)
class Layout:
    """Some readings with their words, one after another.

    `words` are distinct, `stems` a hash of the stem of each; `places` says which of them stands
    where, `sizes` how many words each reading has. `owners` says which of the documents asked for
    each reading is of, `texts` are the readings with a blank between words, and `lengths` those of
    their vectors of runs (`GramTable.lengths`).
    """

    words: list[str]
    stems: NDArray[np.uint64]
    places: NDArray[np.int64]
    sizes: NDArray[np.int64]
    owners: NDArray[np.int64]
    texts: list[str]
    lengths: NDArray[np.float32]


class Readings:
    """Immutable and safe to use from threads; of a large corpus only what is asked for is read."""

    def __init__(
        self,
        entries: WordList,
        codes: Sequence[str],
        arrays: dict[str, NDArray[Any]],
        mean_length: float,
    ) -> None:
        self._entries = entries
        self._codes = {code: number for number, code in enumerate(codes)}
        self._words = arrays["words"]
        self._stems = arrays["stems"]
        self._starts = arrays["starts"]
        self._languages = arrays["languages"]
        self._lengths = arrays["lengths"]
        # Where the words of each reading begin, and the readings of each document; and the end.
        self._bounds = arrays["bounds"]
        self._documents = arrays["documents"]
        self.mean_length = mean_length

    @classmethod
    def load(cls, folder: Path) -> Readings:
        """Open what `ReadingsWriter.save` wrote."""
        facts = json.loads((folder / _FACTS).read_bytes())
        arrays = {name: mapped(folder / f"{name}.npy") for name in _ARRAYS}
        entries = WordList.load(folder, "entries")
        return cls(entries, facts["languages"], arrays, facts["mean_length"])

    def lay_out(self, numbers: Sequence[int], query: Query) -> Layout:
        """Return the texts of documents, each with those of its asks that are likest the query."""
        chosen, owners = self._chosen(np.array(numbers, np.int64), query)
        sizes, at = self._spans(chosen)
        distinct, places = np.unique(self._words[at], return_inverse=True)
        words = self._entries.take(distinct)
        named = [words[place] for place in places.tolist()]
        ends = np.cumsum(sizes).tolist()
        starts = [0, *ends[:-1]]
        return Layout(
            words=words,
            stems=self._stems[distinct],
            places=places,
            sizes=sizes,
            owners=owners,
            texts=[" ".join(named[a:b]) for a, b in zip(starts, ends, strict=True)],
            lengths=self._lengths[chosen],
        )

    def _chosen(
        self, numbers: NDArray[np.int64], query: Query
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Choose the text of each document, and its asks that share most starts of words with the
        query; give whose each is."""
        first, last = self._documents[numbers], self._documents[numbers + 1]
        code = self._codes.get(query.language)
        if code is None or bool(np.all(last - first == 1)):
            return first, np.arange(len(numbers))
        every, of = _ranges(first + 1, last)
        own = self._languages[every] == code
        every, of = every[own], of[own]
        sizes, at = self._spans(every)
        telling = {term.key[:_START] for term in query.terms[:_TELLING]}
        starts = np.array([crc32(start.encode()) for start in telling], np.uint32)
        begins = self._starts[self._words[at]]
        reading = np.repeat(np.arange(len(every)), sizes)
        # Each start once for a reading, however many of its words begin so.
        met = [reading[begins == start] for start in starts]
        shared = sum((np.bincount(np.unique(m), minlength=len(every)) for m in met), start=0)
        shared = np.broadcast_to(shared, len(every))
        order = np.lexsort((every, -shared, of))
        order = order[shared[order] > 0]
        rank = np.arange(len(order)) - np.searchsorted(of[order], of[order])
        asks = order[rank < _MOST_ASKS]
        chosen = np.concatenate([first, every[asks]])
        owners = np.concatenate([np.arange(len(numbers)), of[asks]])
        by_owner = np.argsort(owners, kind="stable")
        return chosen[by_owner], owners[by_owner]

    def _spans(self, readings: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return how many words readings have, and where they stand."""
        starts, ends = self._bounds[readings], self._bounds[readings + 1]
        return ends - starts, _ranges(starts, ends)[0]


class ReadingsWriter:
    """Takes documents one by one, and writes them for `Readings.load`."""

    def __init__(self) -> None:
        self._entries: dict[tuple[str, str], int] = {}
        self._codes: dict[str, int] = {}
        self._words = array("I")
        self._bounds = array("q", [0])
        self._languages = array("B")
        self._documents = array("q", [0])
        self._counter = GramCounter()
        self._length = 0

    def add(self, readings: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Add a document: the language and the folded words of its text, then of its asks."""
        for number, (language, words) in enumerate(readings):
            self._length += 0 if number else len(words)
            # A reading without words gets one that matches nothing.
            self._words.extend(self._entry(language, word) for word in words or ("",))
            self._bounds.append(len(self._words))
            self._languages.append(self._codes.setdefault(language, len(self._codes)))
            self._counter.add(" ".join(words))
        self._documents.append(len(self._languages))

    def _entry(self, language: str, word: str) -> int:
        return self._entries.setdefault((language, word), len(self._entries))

    def save(self, folder: Path) -> GramTable:
        """Write everything; give the table of runs."""
        entries = WordList.of(word for _, word in self._entries)
        entries.save(folder, "entries")
        stems = (hash_of(stem(word, language)) for language, word in self._entries)
        starts = (crc32(word[:_START].encode()) for _, word in self._entries)
        grams = self._counter.table()
        arrays: dict[str, NDArray[Any]] = {
            "stems": np.fromiter(stems, np.uint64, len(self._entries)),
            "starts": np.fromiter(starts, np.uint32, len(self._entries)),
            "words": np.frombuffer(self._words, np.uint32),
            "bounds": np.frombuffer(self._bounds, np.int64),
            "languages": np.frombuffer(self._languages, np.uint8),
            "documents": np.frombuffer(self._documents, np.int64),
            "lengths": self._lengths(grams),
        }
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", arrays[name])
        documents = len(self._documents) - 1
        mean_length = self._length / documents if documents else 1.0
        facts = {"languages": list(self._codes), "mean_length": mean_length}
        (folder / _FACTS).write_text(json.dumps(facts), encoding="utf-8")
        return grams

    def _lengths(self, grams: GramTable) -> NDArray[np.float32]:
        words = [word for _, word in self._entries]
        found = [np.zeros(0, np.float32)]
        for first in range(0, len(self._languages), _BATCH):
            spans = pairwise(self._bounds[first : first + _BATCH + 1])
            texts = [" ".join(words[n] for n in self._words[a:b]) for a, b in spans]
            found.append(grams.lengths(texts))
        return np.concatenate(found)


def _ranges(
    starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the numbers from each start to before its end, and which of the ranges each is of."""
    sizes = ends - starts
    of = np.repeat(np.arange(len(starts)), sizes)
    before = np.cumsum(sizes) - sizes
    return np.arange(int(sizes.sum())) - before[of] + starts[of], of
