"""What the passages of a record say, found beforehand, so that no question waits for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from bot.artefact.shelf import Shelf
from bot.artefact.table import Ends, WordLists, ends_of, mapped, span
from bot.language.thesaurus import Ideas
from bot.record import Statement

FEWEST = 50  # statements: those of a smaller record are all read at the first questions
# Reading a million takes minutes at every change; questions find some of them read already.
MOST = 50_000
_ARRAYS = ("ends", "numbers", "weights")
_TERMS = "terms"


class Spoken(NamedTuple):
    """The terms of all that a passage has words for, and what its words stand for."""

    terms: frozenset[str]
    ideas: Ideas


Reading: TypeAlias = Callable[[Statement], Spoken]


@dataclass(frozen=True, slots=True)
class Passages:
    """What each passage says, by the place of its statement in the record.

    There are its `terms`, and at its one of `ends` its ideas end.
    """

    terms: WordLists
    ends: Ends
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
        ideas = span(self.ends, place)
        return Spoken(
            frozenset(self.terms.at(place)), Ideas(self.numbers[ideas], self.weights[ideas])
        )


def _write(statements: Sequence[Statement], read: Reading, folder: Path) -> None:
    found = [read(statement) for statement in statements]
    WordLists.of([sorted(spoken.terms) for spoken in found]).save(folder, _TERMS)
    ideas = [spoken.ideas for spoken in found]
    arrays: dict[str, npt.NDArray[Any]] = {
        "ends": ends_of([own.numbers for own in ideas]),
        "numbers": np.concatenate([own.numbers for own in ideas]),
        "weights": np.concatenate([own.weights for own in ideas]),
    }
    for name in _ARRAYS:
        np.save(folder / f"{name}.npy", arrays[name])


def _read(folder: Path) -> Passages:
    arrays = (mapped(folder / f"{name}.npy") for name in _ARRAYS)
    return Passages(WordLists.load(folder, _TERMS), *arrays)
