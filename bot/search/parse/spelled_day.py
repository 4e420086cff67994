"""A day of a month that is spelled out ("the twenty-sixth of June"), written in digits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from bot.language.analyzer import Token, fold, keys
from bot.language.language import Language, Side

from .sense import Sense, SenseKind

_LONGEST = 3  # words: "treinta y uno"
_MOST_ENDING = 5  # letters: "haziranda"
_LEAST_STEM = 3  # letters before an ending


@dataclass(frozen=True, slots=True)
class _Spelling:
    """How a language spells days out, folded.

    `joining` may stand between a day and its month; `prefixes` are written as one with a word, and
    where there are any, so is any word of one letter ("ביוני").
    """

    days: Mapping[tuple[str, ...], int]
    joining: frozenset[str]
    prefixes: tuple[str, ...]
    has_endings: bool

    @classmethod
    def of(cls, language: Language) -> _Spelling:
        markers = language.markers
        article = markers.get("article", ())
        return cls(
            {tuple(keys(t)): day for day, ts in enumerate(language.day_words, 1) for t in ts},
            frozenset(map(fold, (*(markers.get("of") or markers.get("origin", ())), *article))),
            tuple(fold(word[:-1]) for word in article if word.endswith("-")),
            has_endings=language.marked_at is not Side.BEFORE,
        )

    def bare(self, word: str) -> Iterator[str]:
        """Walk over a word, and what it is without a prefix."""
        yield word
        yield from (word[len(prefix) :] for prefix in self.prefixes if word.startswith(prefix))
        if self.prefixes:
            yield word[1:]

    def forms(self, word: str) -> Iterator[str]:
        """Walk over a word, and what it is without an ending."""
        yield word
        shortest = max(_LEAST_STEM, len(word) - _MOST_ENDING) if self.has_endings else len(word)
        yield from (word[:end] for end in range(len(word) - 1, shortest - 1, -1))

    def day(self, words: Sequence[str]) -> int:
        """Return the day that some words are, 0 where they are none."""
        head, *tail = words
        for start in self.bare(head):
            *before, end = start, *tail
            for last in self.forms(end):
                if day := self.days.get((*before, last)):
                    return day
        return 0


class SpelledDays:
    """Finds the words for a day beside the name of a month.

    `senses_of` tells what a folded word may mean.
    """

    def __init__(
        self, languages: Iterable[Language], senses_of: Callable[[str], Sequence[Sense]]
    ) -> None:
        self._senses_of = senses_of
        self._spellings = {language.code: _Spelling.of(language) for language in languages}

    def in_digits(self, text: str, tokens: Sequence[Token], language: str) -> str:
        """Return a text with such days in digits."""
        spelling = self._spellings[language]
        months = {at for at, t in enumerate(tokens) if self._is_month(t.key, spelling, language)}
        if not months:
            return text
        at, found = 0, list[tuple[int, int, int]]()
        while at < len(tokens):
            last, day = _day_from(at, tokens, spelling)
            first = self._first_of(at, last, tokens, months, spelling) if day else None
            if first is not None:
                found.append((tokens[first].start, tokens[last].end, day))
            at = last + 1
        for start, end, day in reversed(found):
            text = f"{text[:start]}{day}{text[end:]}"
        return text

    def _is_month(self, word: str, spelling: _Spelling, language: str) -> bool:
        return any(
            sense.kind is SenseKind.MONTH and sense.language == language
            for bare in spelling.bare(word)
            for form in spelling.forms(bare)
            for sense in self._senses_of(form)
        )

    def _first_of(
        self, first: int, last: int, tokens: Sequence[Token], months: Set[int], spelling: _Spelling
    ) -> int | None:
        """Return where the words for a day begin, behind a month with their article.

        None where none stands beside them, or behind "of": one that is a plain word too ("may")
        has to have a capital, or "of" before it.
        """
        before, behind = first - 1, last + 1
        while before > 0 and tokens[before].key in spelling.joining:
            before -= 1
        while behind < len(tokens) - 1 and tokens[behind].key in spelling.joining:
            behind += 1
        if behind in months and (behind > last + 1 or self._is_told(tokens[behind])):
            return first
        return before + 1 if before in months and self._is_told(tokens[before]) else None

    def _is_told(self, month: Token) -> bool:
        is_plain = any(s.kind is SenseKind.FUNCTION for s in self._senses_of(month.key))
        return not is_plain or month.text[:1].isupper()


def _day_from(first: int, tokens: Sequence[Token], spelling: _Spelling) -> tuple[int, int]:
    """Return the last place of the words for a day that begin here, and the day; 0 for none."""
    for last in reversed(range(first, min(first + _LONGEST, len(tokens)))):
        if day := spelling.day([token.key for token in tokens[first : last + 1]]):
            return last, day
    return first, 0
