"""Phrases by their words, and what each means. Knows nothing of where they come from."""

from __future__ import annotations

from collections.abc import Iterable

from .sense import Sense

ROOT = 0


class PhraseTree:
    """A tree whose nodes are numbers: `ROOT`, and one for each beginning of a phrase.

    Two flat tables instead of an object for each node, of which there would be fifty thousand: the
    garbage collector goes through every container that stays, and all else waits for it.
    """

    def __init__(self) -> None:
        self._next: dict[tuple[int, str], int] = {}
        self._senses: dict[int, tuple[Sense, ...]] = {}
        # Thousands of phrases mean the same.
        self._shared: dict[tuple[Sense, ...], tuple[Sense, ...]] = {}

    def add(self, phrase: Iterable[str], sense: Sense) -> None:
        """Let a phrase have one more meaning, after those that it has."""
        node = ROOT
        for word in phrase:
            node = self._next.setdefault((node, word), len(self._next) + 1)
        known = self._senses.get(node, ())
        if sense not in known:
            senses = (*known, sense)
            self._senses[node] = self._shared.setdefault(senses, senses)

    def child(self, node: int, word: str) -> int | None:
        """Give where a word leads from a node, None where it leads nowhere."""
        return self._next.get((node, word))

    def senses(self, node: int) -> tuple[Sense, ...]:
        """Give what the phrase that ends at a node means, in the order it was added."""
        return self._senses.get(node, ())

    def senses_of(self, phrase: Iterable[str]) -> tuple[Sense, ...]:
        """Give what exactly these words mean together."""
        node: int | None = ROOT
        for word in phrase:
            node = None if node is None else self.child(node, word)
        return () if node is None else self.senses(node)
