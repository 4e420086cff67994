"""What the passages of a record say, found beforehand, so that no question waits for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from bot.artefact.shelf import Shelf
from bot.artefact.table import WordList, mapped
from bot.language.thesaurus import Ideas
from bot.record import Statement

FEWEST = 50  # statements: those of a smaller record are all read at the first questions
# Reading a million takes minutes at every change; questions find some of them read already.
MOST = 50_000
_ARRAYS = ("term_ends", "terms", "idea_ends", "numbers", "weights")
_NAMES = "names"


class Spoken(NamedTuple):
    """The terms of all that a passage has words for, and what its words stand for."""

    terms: frozenset[str]
    ideas: Ideas


Reading: TypeAlias = Callable[[Statement], Spoken]


@dataclass(frozen=True, slots=True)
class Passages:
    """What each passage says, by the place of its statement in the record.

    Its terms, by their numbers among `names`, end at its one of `term_ends`, its ideas at its one
    of `idea_ends`.
    """

    names: WordList
    term_ends: npt.NDArray[np.int64]
    terms: npt.NDArray[np.uint32]
    idea_ends: npt.NDArray[np.int64]
    numbers: npt.NDArray[np.uint32]
    weights: npt.NDArray[np.float32]

    @classmethod
    def on(
        cls, shelf: Shelf, digest: str, statements: Sequence[Statement], read: Reading
    ) -> Passages:
        """Take from a shelf what a reading finds in statements; `digest` is one of all it goes by.

        They are read where it is not there.
        """
        return shelf.fetch("passages", digest, partial(_write, statements, read), _read)

    def spoken(self, place: int) -> Spoken:
        """Return what the passage of a place says."""
        terms = self.names.take(self.terms[_span(self.term_ends, place)])
        ideas = _span(self.idea_ends, place)
        return Spoken(frozenset(terms), Ideas(self.numbers[ideas], self.weights[ideas]))


def _span(ends: npt.NDArray[np.int64], place: int) -> slice:
    return slice(int(ends[place - 1]) if place else 0, int(ends[place]))


def _write(statements: Sequence[Statement], read: Reading, folder: Path) -> None:
    found = [read(statement) for statement in statements]
    terms = [sorted(spoken.terms) for spoken in found]
    numbered = {name: n for n, name in enumerate(dict.fromkeys(chain.from_iterable(terms)))}
    WordList.of(numbered).save(folder, _NAMES)
    ideas = [spoken.ideas for spoken in found]
    arrays: dict[str, npt.NDArray[Any]] = {
        "term_ends": np.cumsum([len(own) for own in terms], dtype=np.int64),
        "terms": np.array([numbered[name] for own in terms for name in own], np.uint32),
        "idea_ends": np.cumsum([len(own.numbers) for own in ideas], dtype=np.int64),
        "numbers": np.concatenate([own.numbers for own in ideas]),
        "weights": np.concatenate([own.weights for own in ideas]),
    }
    for name in _ARRAYS:
        np.save(folder / f"{name}.npy", arrays[name])


def _read(folder: Path) -> Passages:
    arrays = (mapped(folder / f"{name}.npy") for name in _ARRAYS)
    return Passages(WordList.load(folder, _NAMES), *arrays)
