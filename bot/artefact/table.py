"""Texts to numbers, flat: two arrays where a dictionary would be thousands of objects.

The garbage collector goes through every container that stays, and all else waits for it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence, Sized
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Ends: TypeAlias = NDArray[np.int64]

_KEYS, _VALUES = "keys", "values"
_EDGE_PARTS = ("starts", "numbers", "targets")
_SMALL = 1 << 16  # bytes: mapping costs more than reading
_FEW = 1 << 13  # words: reading them once costs less than reading them again


def hash_of(text: str) -> int:
    """Return 64 bits that stand for a text, the same in every process."""
    return int.from_bytes(
        blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little"
    )


class TextTable:
    """Maps texts to one number or several. Two of the texts it was made of never share a hash."""

    def __init__(self, keys: array[int], values: array[int]) -> None:
        self._keys = keys
        self._values = values

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, int]]) -> TextTable:
        """Make a table of texts and numbers; the numbers of one text keep their order."""
        found = sorted(((hash_of(t), t, n) for t, n in pairs), key=lambda entry: entry[0])
        texts = {key: text for key, text, _ in found}
        if any(texts[key] != text for key, text, _ in found):
            raise AssertionError("two texts have one hash")
        return cls(array("Q", (k for k, _, _ in found)), array("I", (n for _, _, n in found)))

    @classmethod
    def load(cls, folder: Path, name: str) -> TextTable:
        """Read what `save` wrote."""
        return cls(_read(folder / f"{name}.{_KEYS}", "Q"), _read(folder / f"{name}.{_VALUES}", "I"))

    def save(self, folder: Path, name: str) -> None:
        """Write to two files of a folder."""
        (folder / f"{name}.{_KEYS}").write_bytes(self._keys.tobytes())
        (folder / f"{name}.{_VALUES}").write_bytes(self._values.tobytes())

    def get(self, text: str) -> int | None:
        """Return the first number of a text, None where it has none."""
        key = hash_of(text)
        at = bisect_left(self._keys, key)
        return self._values[at] if at < len(self._keys) and self._keys[at] == key else None

    def get_all(self, text: str) -> Sequence[int]:
        """Return the numbers of a text, in their order."""
        key = hash_of(text)
        first = last = bisect_left(self._keys, key)
        while last < len(self._keys) and self._keys[last] == key:
            last += 1
        return self._values[first:last]


class Edges:
    """The arrows of a tree: from a node, by a number, to another node.

    Those of a node stand together, in the order of their numbers, from its one of `starts` on.
    """

    def __init__(self, starts: array[int], numbers: array[int], targets: array[int]) -> None:
        self._starts = starts
        self._numbers = numbers
        self._targets = targets

    @classmethod
    def of(cls, arrows: Iterable[tuple[int, int, int]], nodes: int) -> Edges:
        """Make edges of (node, number, node it leads to); there are so many nodes."""
        found = sorted(arrows)
        starts = np.searchsorted([node for node, _, _ in found], np.arange(nodes + 1))
        numbers, targets = (array("I", (arrow[part] for arrow in found)) for part in (1, 2))
        return cls(array("I", starts.tolist()), numbers, targets)

    @classmethod
    def load(cls, folder: Path, name: str) -> Edges:
        """Read what `save` wrote."""
        return cls(*(_read(folder / f"{name}.{part}", "I") for part in _EDGE_PARTS))

    def save(self, folder: Path, name: str) -> None:
        """Write to three files of a folder."""
        parts = (self._starts, self._numbers, self._targets)
        for part, values in zip(_EDGE_PARTS, parts, strict=True):
            (folder / f"{name}.{part}").write_bytes(values.tobytes())

    def leads_on(self, node: int) -> bool:
        """Whether a node leads anywhere."""
        return self._starts[node] < self._starts[node + 1]

    def target(self, node: int, by: int) -> int | None:
        """Return where a number leads from a node, None where it leads nowhere."""
        end = self._starts[node + 1]
        at = bisect_left(self._numbers, by, self._starts[node], end)
        return self._targets[at] if at < end and self._numbers[at] == by else None


class WordList:
    """Words in one piece of memory, by number; of a large list only what is asked for is read."""

    def __init__(self, letters: NDArray[np.uint8], bounds: NDArray[np.int64]) -> None:
        self._letters = letters
        self._bounds = bounds  # where each word begins, and where the last one ends
        self._small: list[str] | None = None
        if len(bounds) <= _FEW:
            self._small = self.take(np.arange(len(self)))

    def __len__(self) -> int:
        return len(self._bounds) - 1

    @classmethod
    def of(cls, words: Iterable[str]) -> WordList:
        """Make a list of words."""
        encoded = [word.encode() for word in words]
        bounds = np.cumsum([0, *map(len, encoded)], dtype=np.int64)
        return cls(np.frombuffer(b"".join(encoded), np.uint8), bounds)

    @classmethod
    def load(cls, folder: Path, name: str) -> WordList:
        """Open what `save` wrote."""
        return cls(mapped(folder / f"{name}.letters.npy"), mapped(folder / f"{name}.bounds.npy"))

    def save(self, folder: Path, name: str) -> None:
        """Write to two files of a folder."""
        np.save(folder / f"{name}.letters.npy", self._letters)
        np.save(folder / f"{name}.bounds.npy", self._bounds)

    def take(self, numbers: NDArray[np.integer]) -> list[str]:
        """Return the words of these numbers, in this order."""
        if self._small is not None:
            return [self._small[number] for number in numbers.tolist()]
        at = numbers.astype(np.int64)
        spans = zip(self._bounds[at].tolist(), self._bounds[at + 1].tolist(), strict=True)
        letters = self._letters.data
        return [str(letters[start:end], "utf-8") for start, end in spans]


class WordLists:
    """Lists of words by place, as numbers among the distinct words of all."""

    def __init__(self, words: WordList, ends: Ends, numbers: NDArray[np.uint32]) -> None:
        self._words = words
        self._ends = ends
        self._numbers = numbers

    @classmethod
    def of(cls, lists: Sequence[Sequence[str]]) -> WordLists:
        """Make them of lists in the order of their places."""
        numbered = {word: n for n, word in enumerate(dict.fromkeys(chain.from_iterable(lists)))}
        numbers = np.array([numbered[word] for own in lists for word in own], np.uint32)
        return cls(WordList.of(numbered), ends_of(lists), numbers)

    @classmethod
    def load(cls, folder: Path, name: str) -> WordLists:
        """Open what `save` wrote."""
        ends, numbers = mapped(folder / f"{name}.ends.npy"), mapped(folder / f"{name}.numbers.npy")
        return cls(WordList.load(folder, name), ends, numbers)

    def save(self, folder: Path, name: str) -> None:
        """Write to four files of a folder."""
        self._words.save(folder, name)
        np.save(folder / f"{name}.ends.npy", self._ends)
        np.save(folder / f"{name}.numbers.npy", self._numbers)

    def at(self, place: int) -> list[str]:
        """Return the list of a place, in its order."""
        return self._words.take(self._numbers[span(self._ends, place)])


def ends_of(lists: Iterable[Sized]) -> Ends:
    """Return where each of some lists ends that are laid one behind the other."""
    return np.cumsum([len(own) for own in lists], dtype=np.int64)


def span(ends: Ends, place: int) -> slice:
    """Return where the list of a place stands in such a row."""
    return slice(int(ends[place - 1]) if place else 0, int(ends[place]))


def _read(path: Path, code: str) -> array[int]:
    found: array[int] = array(code)
    found.frombytes(path.read_bytes())
    return found


def mapped(path: Path) -> NDArray[Any]:
    """Open an array that `numpy.save` wrote: of a large one only what is asked for is read."""
    is_small = path.stat().st_size < _SMALL
    found: NDArray[Any] = np.load(path, mmap_mode=None if is_small else "r")
    return np.asarray(found)  # an array proper is quicker to index
