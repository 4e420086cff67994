"""The whole road of this project, from a question to what is shown, as one engine among others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import partial
from pathlib import Path

from bot.artefact.shelf import Shelf
from bot.knowledge.stock import stocked_languages
from bot.record import Statement
from bot.search import Searcher
from bot.search.decide.decision import hits_of

from .corpus import read
from .dispute import record_of

_FOUND = 10


class Asking(Enum):
    """Which way a question goes: to the order of the statements alone, or to a decision."""

    RANK = auto()
    ASK = auto()
    WHO_SAID = auto()


def _searcher(corpus: Path, folder: Path) -> Searcher:
    record = record_of(read(corpus), corpus.name)
    shelf = Shelf(folder)
    return Searcher(record, stocked_languages(shelf), shelf, encoder=lambda: None)


def build(corpus: Path, folder: Path) -> None:
    """Make all that a start would find."""
    _searcher(corpus, folder)


class WhoSaid:
    """What people are shown first, as an answer or as what is closest; words alone, no encoder."""

    def __init__(self, asking: Asking, corpus: Path, folder: Path) -> None:
        self._searcher = _searcher(corpus, folder)
        self._asking = asking

    @classmethod
    def opened(cls, asking: Asking) -> Callable[[Path, Path], WhoSaid]:
        """Return what opens an engine that is asked one way."""
        return partial(cls, asking)

    def search(self, question: str) -> Sequence[int]:
        """Return what is ranked first, or shown."""
        return [int(statement.id) for statement in self._found(question)]

    def _found(self, question: str) -> Sequence[Statement]:
        if self._asking is Asking.RANK:
            return self._searcher.nearest(question, _FOUND)
        rule = self._searcher.ask if self._asking is Asking.ASK else self._searcher.who_said
        return [hit.statement for hit in hits_of(rule(question).decision)]
