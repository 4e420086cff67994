"""A YAML file as plain values, the line each stands in, and what is wrong with it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from .fault import MOST_FAULTS, Fault

# Where a value stands in a file: the keys and list indexes that lead to it.
Location: TypeAlias = tuple[str | int, ...]


@dataclass(slots=True)
class YamlFile:
    """A file's values; `refused` are locations whose value is not to be judged any further.

    `tree` is None, and `refused` holds the root, where the file could not be read at all.
    """

    path: str
    tree: object = None
    faults: list[Fault] = field(default_factory=list)
    refused: set[Location] = field(default_factory=set)
    lines: dict[Location, int] = field(default_factory=dict)

    def line(self, location: Location) -> int:
        """Return the line of a value, or of the nearest thing around it that has one."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)

    def is_refused(self, location: Location) -> bool:
        """Whether the value, or something around it, has been refused already."""
        return any(location[:length] in self.refused for length in range(len(location) + 1))

    @property
    def is_full(self) -> bool:
        """Whether there are more faults than are told, so that no more need to be found."""
        return len(self.faults) > MOST_FAULTS

    def add(self, location: Location, message: str) -> None:
        """Note a fault at a value."""
        self.add_at(self.line(location), message)

    def add_at(self, line: int, message: str) -> None:
        """Note a fault in a line."""
        if not self.is_full:
            self.faults.append(Fault(self.path, line, message))

    def lists(self, key: str) -> bool:
        """Whether there is a list under a top key."""
        return isinstance(self.tree, dict) and isinstance(self.tree.get(key), list)

    def entries(self, key: str) -> Iterator[tuple[Location, dict[str, object]]]:
        """Return the mappings in the list under a top key, passing over whatever is no mapping."""
        listed = self.tree.get(key) if isinstance(self.tree, dict) else None
        if isinstance(listed, list):
            for index, entry in enumerate(listed):
                if isinstance(entry, dict):
                    yield (key, index), entry

    def text(self, key: str) -> str | None:
        """Return the text under a top key, None where there is none."""
        return text_of(self.tree, key)


def text_of(entry: object, key: str) -> str | None:
    """Return the text under a key of a mapping, None where there is none."""
    value = entry.get(key) if isinstance(entry, dict) else None
    return value if isinstance(value, str) else None


def words_in(
    entry: dict[str, object], key: str, location: Location
) -> Iterator[tuple[str, str, Location]]:
    """Return language, word and location of every word under a key of an entry."""
    words = entry.get(key)
    for tag, listed in words.items() if isinstance(words, dict) else ():
        for index, word in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(word, str):
                yield tag, word, (*location, key, tag, index)


def word_key(word: str) -> str:
    """Make spellings equal that no one would take for two words."""
    return " ".join(unicodedata.normalize("NFC", word).casefold().split())
