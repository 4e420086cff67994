"""Whether a word is a country far from the record, or only resembles one: cubo is not Cuba."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.language.analyzer import fold, keys
from bot.language.language import Language
from bot.language.memo import remembered

from .gazetteer import countries_of
from .sense import Mention, Sense, SenseKind

_LEAST_SHARED = 5  # letters: a word with so many of a name in common is a form of it
_LANGUAGES = 32  # remembered


class Countries:
    """Tells forms of countries' names from words that are nearly one."""

    def __init__(self, languages: Iterable[Language]) -> None:
        self._languages = {language.code: language for language in languages}
        self._names_in = remembered(self._names, _LANGUAGES)

    def told_apart(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Return the mentions with those for unknown words that are nearly the name of a country.

        One that begins with a capital is a form of the name, and so is one that has most of it.
        """
        return [m if self._is_meant(m) else replace(m, senses=(), similarity=0.0) for m in mentions]

    def _is_meant(self, mention: Mention) -> bool:
        if mention.kind is not SenseKind.ELSEWHERE or mention.similarity == 1.0:
            return True
        word = mention.tokens[-1]
        return word.text[:1].isupper() or any(
            _have_most_in_common(word.key, name)
            for sense in mention.senses
            for name in self._names_of(sense)
        )

    def _names_of(self, sense: Sense) -> Sequence[str]:
        names: Mapping[str, Sequence[str]] = (
            self._names_in(sense.language) if sense.language else {}
        )
        return names.get(sense.id, ())

    def _names(self, language: str) -> Mapping[str, Sequence[str]]:
        """Return the last words of each country's names in a language, folded."""
        found: dict[str, list[str]] = {}
        for name, code in countries_of(self._languages[language], ()):
            found.setdefault(code, []).extend(keys(fold(name))[-1:])
        return found


def _have_most_in_common(word: str, name: str) -> bool:
    return word[:_LEAST_SHARED] == name[:_LEAST_SHARED] and len(name) >= _LEAST_SHARED
