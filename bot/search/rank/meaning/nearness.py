"""How near a question is to each statement of a record in what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.artefact.shelf import Shelf
from bot.record import Record, Statement

from .encoder import Encoder
from .kept import encode_kept, terms_kept
from .terms import Terms, Told

# A statement takes some 0.2 s to encode, and a question is laid beside all of them.
MOST_STATEMENTS = 5000
_VIEWS = 3
_PASSAGE = 2  # the view that is the passage alone
_MOST_ASKS = 4  # of a statement, one in each language


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near a question is to the statements, in the order of the record.

    `cosine` is the highest of those with each way to read a statement: passage with its speaker and
    office, quote with the same, passage alone. `standard` is the same as so many standard
    deviations above the mean of all statements: what a question has in common with the whole
    dispute is taken off. `asks` is such a distance for the nearest of the questions that a
    statement is known to answer, 0 where it has none, `terms` for the terms that it shares.
    `topic_cosine` is that of what it asks about, without whom and when, with the passage alone,
    and `topic` the same in standard deviations.
    """

    rows: Mapping[str, int]
    cosine: NDArray[np.float32]
    standard: NDArray[np.float32]
    asks: NDArray[np.float32]
    terms: NDArray[np.float32]
    topic: NDArray[np.float32]
    topic_cosine: NDArray[np.float32]

    def nearest(self, count: int) -> list[str]:
        """Return the ids of the statements that are nearest, the nearest first."""
        ids = list(self.rows)
        return [
            ids[row]
            for row in np.argsort(-self.standard - self.terms, kind="stable")[:count].tolist()
        ]


class Meanings:
    """The statements of a record as an encoder reads them; safe to use from several threads."""

    def __init__(self, encoder: Encoder, encoded: Sequence[_Encoded]) -> None:
        self._encoder = encoder
        self._rows = {id_: row for row, id_ in enumerate(i for e in encoded for i in e.ids)}
        self._views = np.concatenate([e.views for e in encoded])
        self._asks = np.concatenate([e.asks for e in encoded])
        numbers, weights = zip(*((e.terms.numbers, e.terms.weights) for e in encoded), strict=True)
        self._told = Told(Terms(np.concatenate(numbers), np.concatenate(weights)))
        self._askers = np.array([self._rows[id_] for e in encoded for id_ in e.askers], np.intp)

    @classmethod
    def on(cls, shelf: Shelf, record: Record, encoder: Encoder) -> Meanings:
        """Take encodings from a shelf, made there source by source where they are not."""
        by_source: dict[str, list[Statement]] = {}
        for statement in record.statements.values():
            by_source.setdefault(statement.source, []).append(statement)
        return cls(encoder, [_encoded(shelf, record, s, encoder) for s in by_source.values()])

    def compare(self, question: str, topic: str | None) -> Nearness:
        """Lay a question beside all statements, and its topic where it is not the whole of it."""
        (row,) = self._encoder.encode([question], kind="question")
        cosine = (self._views @ row).max(axis=1)
        about = row if topic is None else self._encoder.encode([topic], kind="topic")[0]
        topic_cosine = self._views[:, _PASSAGE] @ about
        asks = np.full(len(cosine), -1.0, np.float32)
        np.maximum.at(asks, self._askers, self._asks @ row)
        has_asks = asks > -1.0
        asks[has_asks] = _standardised(asks[has_asks]) if has_asks.any() else 0.0
        asks[~has_asks] = 0.0
        terms = self._told.shared_with(self._encoder.terms([question], kind="question"))
        return Nearness(
            self._rows,
            cosine,
            _standardised(cosine),
            asks,
            _standardised(terms),
            _standardised(topic_cosine),
            topic_cosine,
        )


@dataclass(frozen=True, slots=True)
class _Encoded:
    """The statements of a source: (statements, views, dimensions), their terms as they are read
    first, and their asks with whose."""

    ids: tuple[str, ...]
    views: NDArray[np.float32]
    terms: Terms
    askers: tuple[str, ...]
    asks: NDArray[np.float32]


def _standardised(values: NDArray[np.float32]) -> NDArray[np.float32]:
    spread = np.maximum(values.std(axis=0), 1e-3)
    found: NDArray[np.float32] = (values - values.mean(axis=0)) / spread
    return found


def _encoded(
    shelf: Shelf, record: Record, statements: Sequence[Statement], encoder: Encoder
) -> _Encoded:
    views = [text for statement in statements for text in _views(record, statement)]
    asks = [(statement.id, ask) for statement in statements for ask in _asks(statement)]
    texts = [*views, *(ask for _, ask in asks)]
    rows = encode_kept(shelf, texts, encoder, kind="passage")
    return _Encoded(
        tuple(statement.id for statement in statements),
        rows[: len(views)].reshape(len(statements), _VIEWS, -1),
        terms_kept(shelf, views[::_VIEWS], encoder, kind="passage"),
        tuple(id_ for id_, _ in asks),
        rows[len(views) :],
    )


def _asks(statement: Statement) -> Sequence[str]:
    return [asks[0] for asks in statement.asks.values() if asks][:_MOST_ASKS]


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
