"""Phrases of a language's tables, found in a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from bot.language.analyzer import Token, tokenize

Keys: TypeAlias = tuple[str, ...]


class PhraseTable:
    """Phrases by the keys of their words, in the order of their language's tables."""

    def __init__(self, known: Mapping[Keys, str]) -> None:
        self._by_first: dict[str, list[tuple[Keys, str]]] = {}
        for keys, phrase in sorted(known.items(), key=lambda one: -len(one[0])):
            self._by_first.setdefault(keys[0], []).append((keys, phrase))

    @classmethod
    def of(
        cls,
        listed: Iterable[str],
        *,
        where: Callable[[Keys], bool] = bool,
        key: Callable[[str], str] = str,
    ) -> PhraseTable:
        """Take those listed whose keys are wanted, each word as a key makes it."""
        known = {tuple(token.key for token in tokenize(phrase)): phrase for phrase in listed}
        return cls({tuple(map(key, keys)): phrase for keys, phrase in known.items() if where(keys)})

    @property
    def firsts(self) -> frozenset[str]:
        """The first words of all."""
        return frozenset(self._by_first)

    def found_in(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Return where they stand, longest first at each place; a letter alone as it is written."""
        at = 0
        while at < len(tokens):
            count = self._count_at(tokens, at) if tokens[at].key in self._by_first else 0
            if count:
                yield tokens[at].start, tokens[at + count - 1].end
            at += count or 1

    def _count_at(self, tokens: Sequence[Token], at: int) -> int:
        """Return how many tokens the longest phrase has that begins at a place, 0 for none."""
        for keys, phrase in self._by_first[tokens[at].key]:
            is_there = tuple(token.key for token in tokens[at : at + len(keys)]) == keys
            if is_there and (len(phrase) > 1 or tokens[at].text == phrase):
                return len(keys)
        return 0
