"""The single words of all phrases that mean something, by number, in the order of their letters."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from bot.artefact.table import TextTable

from .analyzer import stem
from .script import script_of
from .spelling import Letters, Spellings, letters_of

MIN_FUZZY_LETTERS = 4  # of a word that may be misspelt
_STEMS = "stems"
_LETTERS = "letters.npy"
_FILE = "words.msgpack"
_LAST = "\U0010ffff"


class _Listed(msgspec.Struct):
    """Words in the order of their letters, for each the number of its set of languages, and the
    numbers of those that may be misspelt by script, in the order of their length."""

    words: tuple[str, ...]
    languages: tuple[tuple[str | None, ...], ...]
    of: tuple[int, ...]
    misspelt: dict[str, tuple[int, ...]]


class KnownWords:
    """An immutable set of words; safe to use from several threads."""

    def __init__(self, listed: _Listed, stems: TextTable, letters: Letters) -> None:
        self.words = listed.words
        self._languages = tuple(map(frozenset, listed.languages))
        self._of = listed.of
        self._stems = stems
        self._spellings = {
            script: self._spellings_of(np.array(numbers), letters)
            for script, numbers in listed.misspelt.items()
        }

    @classmethod
    def write(cls, languages: Mapping[str, Iterable[str | None]], folder: Path) -> dict[str, int]:
        """Write words with the languages they are known in; give their numbers.

        A name has no language, None.
        """
        words = sorted(languages)
        sets = [tuple(sorted(languages[word], key=str)) for word in words]
        distinct = {known: number for number, known in enumerate(dict.fromkeys(sets))}
        longer = (number for number, word in enumerate(words) if len(word) >= MIN_FUZZY_LETTERS)
        misspelt: dict[str, list[int]] = {}
        for number in sorted(longer, key=lambda number: len(words[number])):
            misspelt.setdefault(script_of(words[number]), []).append(number)
        by_script = {script: tuple(numbers) for script, numbers in misspelt.items()}
        listed = _Listed(tuple(words), tuple(distinct), tuple(distinct[s] for s in sets), by_script)
        (folder / _FILE).write_bytes(msgspec.msgpack.encode(listed))
        np.save(folder / _LETTERS, letters_of(words))
        stems = (
            (f"{language} {stem(word, language)}", number)
            for number, word in enumerate(words)
            for language in languages[word]
            if language is not None
        )
        TextTable.of(stems).save(folder, _STEMS)
        return {word: number for number, word in enumerate(words)}

    @classmethod
    def load(cls, folder: Path) -> KnownWords:
        """Read what `write` wrote."""
        listed = msgspec.msgpack.decode((folder / _FILE).read_bytes(), type=_Listed)
        return cls(listed, TextTable.load(folder, _STEMS), np.load(folder / _LETTERS))

    def number(self, word: str) -> int | None:
        """Return the number of a word, None where it is not known."""
        at = bisect_left(self.words, word)
        return at if at < len(self.words) and self.words[at] == word else None

    def languages(self, word: str) -> frozenset[str | None]:
        """Return the languages in which exactly this word is known."""
        number = self.number(word)
        return frozenset() if number is None else self.languages_of(number)

    def languages_of(self, number: int) -> frozenset[str | None]:
        """Return the languages in which the word of a number is known."""
        return self._languages[self._of[number]]

    def of_stem(self, stemmed: str, language: str) -> Sequence[int]:
        """Return the numbers of a language's words that have a stem."""
        return self._stems.get_all(f"{language} {stemmed}")

    def beginning(self, start: str) -> range:
        """Return the numbers of the words that begin with some letters."""
        first = bisect_left(self.words, start)
        return range(first, bisect_left(self.words, start + _LAST, first))

    def place(self, text: str) -> tuple[int | None, int]:
        """Return the number of a word, None where it is not known, and with how many of a text's
        first letters some word begins."""
        at = bisect_left(self.words, text)
        after = self.words[at] if at < len(self.words) else ""
        if after == text:
            return at, len(text)
        # Of all words, those on both sides of its place share most with it.
        before = self.words[at - 1] if at else ""
        return None, max(_shared(text, before), _shared(text, after))

    def near(self, word: str, edits: int) -> list[tuple[int, str, int]]:
        """Return the words within so many edits, by number, and how many it is, nearest first."""
        spellings = self._spellings.get(script_of(word))
        return spellings.near(word, edits) if spellings else []

    def _spellings_of(self, numbers: NDArray[np.int64], letters: Letters) -> Spellings:
        lengths = np.array([len(self.words[number]) for number in numbers])
        return Spellings(numbers, lengths, letters[numbers], self._take)

    def _take(self, numbers: NDArray[np.integer]) -> list[str]:
        return [self.words[number] for number in numbers.tolist()]


def _shared(one: str, other: str) -> int:
    """Return how many letters two texts have in common from their beginning on."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
