"""Terms of a text that an encoder finds by itself: what its words mean where they stand.

The words of a text are alike to terms that many others share, across languages. A term counts as
much as it tells: one that every statement has tells nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

TERMS = 1 << 14  # an encoder numbers its terms below this
MOST_TERMS = 256  # of a text


@dataclass(frozen=True, slots=True)
class Terms:
    """Numbers of terms and how much each text has of them, a row a text; 0 where it has fewer."""

    numbers: NDArray[np.uint16]
    weights: NDArray[np.float16]


class Told:
    """The terms of statements, to be found again in questions."""

    def __init__(self, terms: Terms) -> None:
        count = len(terms.numbers)
        self._numbers = terms.numbers.astype(np.intp)
        self._weights = terms.weights.astype(np.float32)
        having = np.bincount(self._numbers[self._weights > 0], minlength=TERMS)
        self._telling = np.log((1 + count) / (1 + having)).astype(np.float32)

    def shared_with(self, question: Terms) -> NDArray[np.float32]:
        """Return what each statement shares with a question, in no unit: (statements,)."""
        asked = np.zeros(TERMS, np.float32)
        numbers = question.numbers[0].astype(np.intp)
        np.maximum.at(asked, numbers, question.weights[0].astype(np.float32))
        shared: NDArray[np.float32] = (self._weights * (asked * self._telling)[self._numbers]).sum(
            1
        )
        return shared
