"""How near a question is to each statement of a record in what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.artefact.shelf import Shelf
from bot.record import Record, Statement

from .encoder import Encoder
from .kept import encode_kept

# A statement takes some 0.2 s to encode, and a question is laid beside all of them.
MOST_STATEMENTS = 5000
_VIEWS = 3


@dataclass(frozen=True, slots=True)
class Nearness:
    """Cosines of a question with the statements, in the order of the record.

    `views` has a column for each way to read one: passage with its speaker and office, quote with
    the same, passage alone. `best` is the highest of them. `standard` and `standard_best` are the
    same as so many standard deviations above the mean of all statements: what a question has in
    common with the whole dispute is taken off.
    """

    rows: Mapping[str, int]
    views: NDArray[np.float32]
    best: NDArray[np.float32]
    standard: NDArray[np.float32]
    standard_best: NDArray[np.float32]

    def nearest(self, count: int) -> list[str]:
        """Return the ids of the statements that are nearest, the nearest first."""
        ids = list(self.rows)
        return [ids[row] for row in np.argsort(-self.best, kind="stable")[:count].tolist()]


class Meanings:
    """The statements of a record as an encoder reads them; safe to use from several threads."""

    def __init__(
        self, encoder: Encoder, ids: Sequence[str], encodings: NDArray[np.float32]
    ) -> None:
        self._encoder = encoder
        self._rows = {id_: row for row, id_ in enumerate(ids)}
        self._encodings = encodings  # (statements, views, dimensions)

    @classmethod
    def on(cls, shelf: Shelf, record: Record, encoder: Encoder) -> Meanings:
        """Take encodings from a shelf, made there source by source where they are not."""
        by_source: dict[str, list[Statement]] = {}
        for statement in record.statements.values():
            by_source.setdefault(statement.source, []).append(statement)
        ids = [s.id for statements in by_source.values() for s in statements]
        parts = [_encoded(shelf, record, s, encoder) for s in by_source.values()]
        return cls(encoder, ids, np.concatenate(parts))

    def compare(self, question: str) -> Nearness:
        """Lay a question beside all statements."""
        (row,) = self._encoder.encode([question], kind="question")
        views = self._encodings @ row
        best = views.max(axis=1)
        return Nearness(self._rows, views, best, _standardised(views), _standardised(best))


def _standardised(values: NDArray[np.float32]) -> NDArray[np.float32]:
    spread = np.maximum(values.std(axis=0), 1e-3)
    found: NDArray[np.float32] = (values - values.mean(axis=0)) / spread
    return found


def _encoded(
    shelf: Shelf, record: Record, statements: Sequence[Statement], encoder: Encoder
) -> NDArray[np.float32]:
    texts = [text for statement in statements for text in _views(record, statement)]
    rows = encode_kept(shelf, texts, encoder, kind="passage")
    return rows.reshape(len(statements), _VIEWS, -1)


def _views(record: Record, statement: Statement) -> Iterable[str]:
    named = ", ".join(
        text
        for speaker in record.speakers_of(statement)
        for text in (speaker.name, speaker.role_on(statement.said))
        if text
    )
    return (
        f"{named}: {statement.passage}",
        f"{named}: {statement.quote}",
        statement.passage,
    )
