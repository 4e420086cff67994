"""The single words of all phrases that mean something, by number, in the order of their letters."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path

import msgspec

from ..analyzer import stem
from ..table import TextTable
from .script import script_of

MIN_FUZZY_LETTERS = 4  # of a word that may be misspelt
_STEMS = "stems"
_FILE = "words.msgpack"
_LAST = "\U0010ffff"


class _Listed(msgspec.Struct):
    """Words in the order of their letters, for each the number of its set of languages, and the
    numbers of the words that may be misspelt by script and length."""

    words: tuple[str, ...]
    languages: tuple[tuple[str | None, ...], ...]
    of: tuple[int, ...]
    misspelt: dict[str, dict[int, tuple[int, ...]]]


class KnownWords:
    """An immutable set of words; safe to use from several threads."""

    def __init__(self, listed: _Listed, stems: TextTable) -> None:
        self.words = listed.words
        self._languages = tuple(map(frozenset, listed.languages))
        self._of = listed.of
        self._misspelt = listed.misspelt
        self._stems = stems
        self.within = lru_cache(maxsize=256)(self._within)

    @classmethod
    def write(cls, languages: Mapping[str, Iterable[str | None]], folder: Path) -> dict[str, int]:
        """Write words with the languages they are known in; give their numbers.

        A name has no language, None.
        """
        words = sorted(languages)
        sets = [tuple(sorted(languages[word], key=str)) for word in words]
        distinct = {known: number for number, known in enumerate(dict.fromkeys(sets))}
        by_shape = sorted((script_of(w), len(w), n) for n, w in enumerate(words))
        misspelt: dict[str, dict[int, tuple[int, ...]]] = {}
        for (script, length), found in groupby(by_shape, key=lambda shape: shape[:2]):
            if length >= MIN_FUZZY_LETTERS:
                misspelt.setdefault(script, {})[length] = tuple(n for *_, n in found)
        listed = _Listed(tuple(words), tuple(distinct), tuple(distinct[s] for s in sets), misspelt)
        (folder / _FILE).write_bytes(msgspec.msgpack.encode(listed))
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
        return cls(listed, TextTable.load(folder, _STEMS))

    def number(self, word: str) -> int | None:
        """Give the number of a word, None where it is not known."""
        at = bisect_left(self.words, word)
        return at if at < len(self.words) and self.words[at] == word else None

    def languages(self, word: str) -> frozenset[str | None]:
        """Give the languages in which exactly this word is known."""
        number = self.number(word)
        return frozenset() if number is None else self.languages_of(number)

    def languages_of(self, number: int) -> frozenset[str | None]:
        """Give the languages in which the word of a number is known."""
        return self._languages[self._of[number]]

    def of_stem(self, stemmed: str, language: str) -> Sequence[int]:
        """Give the numbers of a language's words that have a stem."""
        return self._stems.get_all(f"{language} {stemmed}")

    def beginning(self, start: str) -> range:
        """Give the numbers of the words that begin with some letters."""
        first = bisect_left(self.words, start)
        return range(first, bisect_left(self.words, start + _LAST, first))

    def _within(self, script: str, length: int, edits: int) -> dict[int, str]:
        """Give the words that so many edits can make of one of this length, by number."""
        sizes = self._misspelt.get(script, {})
        lengths = range(length - edits, length + edits + 1)
        return {n: self.words[n] for size in lengths for n in sizes.get(size, ())}
