"""Phrases by their words, and what each means. Knows nothing of where they come from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeAlias

import msgspec

from bot.artefact.table import Edges
from bot.language.known_word import KnownWords

from .sense import Sense, SenseKind

# The ids that stand-ins have, by the kind of meaning.
Names: TypeAlias = Mapping[tuple[SenseKind, str], str]

ROOT = 0
_FILE = "senses.msgpack"
_EDGES = "edges"


class PhraseSenses:
    """Phrases while they are gathered."""

    def __init__(self) -> None:
        self._next: dict[tuple[int, str], int] = {}
        self._senses: dict[int, tuple[Sense, ...]] = {}
        self._languages: defaultdict[str, set[str | None]] = defaultdict(set)

    def add(self, phrase: Iterable[str], sense: Sense) -> None:
        """Let a phrase have one more meaning, after those that it has."""
        node = ROOT
        for word in phrase:
            node = self._next.setdefault((node, word), len(self._next) + 1)
            self._languages[word].add(sense.language)
        known = self._senses.get(node, ())
        if sense not in known:
            self._senses[node] = (*known, sense)

    def senses_of(self, phrase: Iterable[str]) -> tuple[Sense, ...]:
        """Return what exactly these words mean together."""
        node: int | None = ROOT
        for word in phrase:
            node = None if node is None else self._next.get((node, word))
        return () if node is None else self._senses.get(node, ())

    def save(self, folder: Path) -> None:
        """Write them for `PhraseTree.load` and `KnownWords.load`."""
        words = KnownWords.write(self._languages, folder)
        edges = ((node, words[word], to) for (node, word), to in self._next.items())
        Edges.of(edges, len(self._next) + 1).save(folder, _EDGES)
        # Thousands of phrases mean the same.
        kinds = {
            senses: number for number, senses in enumerate(dict.fromkeys(self._senses.values()))
        }
        of = [-1] * (len(self._next) + 1)
        for node, senses in self._senses.items():
            of[node] = kinds[senses]
        (folder / _FILE).write_bytes(msgspec.msgpack.encode(_Meanings(tuple(kinds), tuple(of))))


class _Meanings(msgspec.Struct):
    """What phrases can mean, and which of that a node does: its number, -1 for nothing."""

    senses: tuple[tuple[Sense, ...], ...]
    of: tuple[int, ...]


class PhraseTree:
    """A tree whose nodes are numbers: `ROOT`, and one for each beginning of a phrase."""

    def __init__(self, words: KnownWords, edges: Edges, meanings: _Meanings) -> None:
        self._words = words
        # Where a known word, by its number, leads from a node, None where nowhere; and whether
        # phrases go on from a node at all.
        self.child = edges.target
        self.leads_on = edges.leads_on
        self._senses = (*meanings.senses, ())  # the last is that of -1
        self._of = meanings.of

    @classmethod
    def load(cls, folder: Path, words: KnownWords, names: Names) -> PhraseTree:
        """Read what `PhraseSenses.save` wrote; `names` are for the stand-ins in it."""
        meanings = msgspec.msgpack.decode((folder / _FILE).read_bytes(), type=_Meanings)

        @cache  # thousands are the same
        def named(sense: Sense) -> Sense:
            return replace(sense, id=names.get((sense.kind, sense.id), sense.id))

        meanings.senses = tuple(tuple(map(named, senses)) for senses in meanings.senses)
        return cls(words, Edges.load(folder, _EDGES), meanings)

    def senses(self, node: int) -> tuple[Sense, ...]:
        """Return what the phrase that ends at a node means, in the order it was added."""
        return self._senses[self._of[node]]

    def senses_of(self, phrase: Iterable[str]) -> tuple[Sense, ...]:
        """Return what exactly these words mean together."""
        node: int | None = ROOT
        for word in phrase:
            number = self._words.number(word)
            node = None if node is None or number is None else self.child(node, number)
        return () if node is None else self.senses(node)
