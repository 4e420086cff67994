"""A name that was typed as two words ("bayram off"), made whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from rapidfuzz import fuzz, process

from bot.language.analyzer import Token, keys
from bot.record import Record, SpeakerKind

_SHORTEST, _BEGINNING = 6, 3  # letters of a name, and of its beginning
_LEAST = 2  # letters of a part
_SLIP = 1  # letters more or less
_ALIKE, _MISSPELT = 80.0, 90.0  # of 100


class SplitNames:
    """Finds the names of people of a record that a space stands in.

    `is_common` says whether a folded word is a common one of a language.
    """

    def __init__(self, record: Record, is_common: Callable[[str, str], bool]) -> None:
        self._is_common = is_common
        people = (s for s in record.speakers.values() if s.kind is SpeakerKind.PERSON)
        words = {word for person in people for name in person.names for word in keys(name)}
        names: dict[str, list[str]] = {}
        for word in sorted(words):
            if len(word) >= _SHORTEST:
                names.setdefault(word[:_BEGINNING], []).append(word)
        self._words = words
        self._names: Mapping[str, Sequence[str]] = names

    def made_whole(self, text: str, tokens: Sequence[Token], language: str) -> str:
        """Return a text without the spaces within names."""
        gaps = [
            (left.end, right.start)
            for left, right in pairwise(tokens)
            if text[left.end : right.start] == " " and self._is_name(left.key, right.key, language)
        ]
        for start, end in reversed(gaps):
            text = text[:start] + text[end:]
        return text

    def _is_name(self, left: str, right: str, language: str) -> bool:
        """Whether two words are one name: two common ones are only where it is spelt so."""
        whole = left + right
        names = self._names.get(whole[:_BEGINNING])
        if not names or min(len(left), len(right)) < _LEAST:
            return False
        if {left, right} & self._words or all(self._is_common(w, language) for w in (left, right)):
            return whole in names and right not in self._words
        if process.extractOne(left, names, scorer=fuzz.ratio, score_cutoff=_MISSPELT):
            return False  # it is one by itself, misspelt
        fitting = [
            name
            for name in names
            if abs(len(name) - len(whole)) <= _SLIP and len(left) <= len(name) - _LEAST
        ]
        return bool(process.extractOne(whole, fitting, scorer=fuzz.ratio, score_cutoff=_ALIKE))
