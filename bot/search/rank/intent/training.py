"""Learns a classifier: stochastic gradient descent on the known questions, always in one order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import log
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bot.record import KnownQuestion

from .classifier import MOST_AHEAD, Classifier, FeatureVocabulary, Floats, Rows
from .question_features import QuestionFeatures

MOST_STATEMENTS = 256  # time and memory grow with them; those asked for most are learnt
_OFTEN = 2  # questions: what fewer have tells nothing about others
_EPOCHS = 6
_BATCH = 32
# AdaGrad (Duchi, Hazan and Singer, 2011): each weight has a step of its own.
_STEP = 0.2
_LEAST_SLOPE = 1e-6
_PENALTY = 1 / 6  # on the squared weights, beside the summed loss of all questions


def learn(
    questions: Sequence[KnownQuestion], features: Callable[[str, str], QuestionFeatures]
) -> Classifier:
    """Learn what questions ask for: the statements that answer each, or none where none does.

    A question that stands there more than once is answered by all that any of them names.
    `features` gives those of a text in a language (BCP 47).
    """
    answers: dict[str, set[str]] = {}
    languages: dict[str, str] = {}
    for question in questions:
        answers.setdefault(question.text, set()).update(question.answers)
        languages.setdefault(question.text, question.language)
    asked = Counter(answer for named in answers.values() for answer in sorted(named))
    statements = tuple(sorted(answer for answer, _ in asked.most_common(MOST_STATEMENTS)))
    columns = {statement: column for column, statement in enumerate(statements)}
    taught = {t: named for t, named in answers.items() if not named or columns.keys() & named}
    found = [features(text, languages[text]) for text in taught]
    vocabulary = _vocabulary(found)
    targets = _targets(list(taught.values()), columns)
    weights = np.zeros((len(vocabulary.hashes), targets.shape[1]), np.float32)
    bias = np.zeros(targets.shape[1], np.float32)
    _descend(vocabulary.vectors(found), targets, weights, bias)
    bias[:-1] += _handicaps([asked[statement] for statement in statements])
    return Classifier(statements, vocabulary, weights, bias)


def _targets(taught: Sequence[set[str]], columns: Mapping[str, int]) -> Floats:
    targets = np.zeros((len(taught), len(columns) + 1), np.float32)
    for row, named in enumerate(taught):
        meant = [columns[answer] for answer in named if answer in columns] or [-1]
        targets[row, meant] = 1 / len(meant)
    return targets


def _handicaps(counts: Sequence[int]) -> Floats:
    """Return what the statements that few questions are known for have to be given ahead.

    How often a statement is asked for in the files tells how long it has been on record, not how
    often people ask for it ("logit adjustment": Menon et al., 2021).
    """
    typical = float(np.median(counts)) if counts else 1.0
    return np.array([min(MOST_AHEAD, log(max(1.0, typical / n))) for n in counts], np.float32)


def _vocabulary(found: Sequence[QuestionFeatures]) -> FeatureVocabulary:
    every = np.concatenate([np.zeros(0, np.uint32), *(one.hashes for one in found)])
    hashes, having = np.unique(every, return_counts=True)
    often = having >= _OFTEN
    rarity = 1 + np.log((1 + len(found)) / (1 + having[often]))
    return FeatureVocabulary(hashes[often], rarity.astype(np.float32))


class _Batch(NamedTuple):
    """Questions learnt from together: their values laid out by question, and again by row.

    `rows` are the rows of weights that any of them has, those with the fewest values first. By
    question, `places` says which of the rows each value belongs to, and those of each question
    begin at `begins`. By row there are first one value of each row, then a second one of each that
    has two, and so on; `lines` says which question each is of, and `rounds` from which of the rows
    on they have a second, a third...
    """

    targets: Floats
    rows: Rows
    places: Rows
    values: Floats
    begins: Rows
    lines: Rows
    values_by_row: Floats
    rounds: Sequence[int]


class _Room:
    """Memory for the tables of one batch after another: taking it anew costs as much as the sums.

    `rows` have a line for each row of weights, `values` one for each value.
    """

    def __init__(self, batches: Sequence[_Batch], columns: int) -> None:
        rows = max((len(batch.rows) for batch in batches), default=0)
        values = max((len(batch.places) for batch in batches), default=0)
        self._rows = np.empty((3, rows, columns), np.float32)
        self._values = np.empty((values, columns), np.float32)

    def of(self, batch: _Batch) -> tuple[Floats, Floats, Floats, Floats]:
        """Return three tables by row and one by value, as large as the batch."""
        own, steep, spare = self._rows[:, : len(batch.rows)]
        return own, steep, spare, self._values[: len(batch.places)]


def _descend(
    vectors: Sequence[tuple[Rows, Floats]], targets: Floats, weights: Floats, bias: Floats
) -> None:
    """Change weights and bias in place, so that what is told of each vector nears its target."""
    known = [at for at, (rows, _) in enumerate(vectors) if len(rows)]
    random = np.random.default_rng(0)
    order = random.permutation(known)
    batches = [
        _batch([vectors[i] for i in order[at : at + _BATCH]], targets[order[at : at + _BATCH]])
        for at in range(0, len(order), _BATCH)
    ]
    slopes = np.full_like(weights, _LEAST_SLOPE)
    room = _Room(batches, weights.shape[1])
    decay = np.float32(_PENALTY / max(1, len(vectors)))
    for _ in range(_EPOCHS):
        for number in random.permutation(len(batches)):
            _step(batches[number], weights, slopes, bias, decay, room)


def _step(
    batch: _Batch, weights: Floats, slopes: Floats, bias: Floats, decay: np.float32, room: _Room
) -> None:
    """Learn from one batch."""
    own, steep, spare, terms = room.of(batch)
    _take(weights, batch.rows, own)
    _take(own, batch.places, terms)
    terms *= batch.values[:, None]
    error = _softmax(np.add.reduceat(terms, batch.begins) + bias) - batch.targets
    error /= len(batch.targets)
    _take(error, batch.lines, terms)
    terms *= batch.values_by_row[:, None]
    gradient, at = terms[: len(own)], len(own)
    for first in batch.rounds:
        gradient[first:] += terms[at : at + len(own) - first]
        at += len(own) - first
    gradient += np.multiply(own, decay, out=spare)
    _take(slopes, batch.rows, steep)
    steep += np.square(gradient, out=spare)
    slopes[batch.rows] = steep
    gradient /= np.sqrt(steep, out=steep)
    gradient *= _STEP
    own -= gradient
    weights[batch.rows] = own
    bias -= _STEP * error.sum(axis=0)


def _take(table: Floats, rows: Rows, into: Floats) -> None:
    # Checking that every row is there would copy the whole of it first.
    table.take(rows, axis=0, out=into, mode="clip")


def _batch(vectors: Sequence[tuple[Rows, Floats]], targets: Floats) -> _Batch:
    lengths = [len(rows) for rows, _ in vectors]
    every = np.concatenate([rows for rows, _ in vectors])
    values = np.concatenate([values for _, values in vectors])
    rows, places, times = np.unique(every, return_inverse=True, return_counts=True)
    order = np.argsort(times, kind="stable")
    places, times = np.argsort(order)[places], times[order]
    starts = np.cumsum(times) - times
    rounds = np.searchsorted(times, np.arange(1, times[-1]), side="right").tolist()
    by_row = np.argsort(places, kind="stable")[
        np.concatenate([starts[first:] + n for n, first in enumerate((0, *rounds))])
    ]
    return _Batch(
        targets=targets,
        rows=rows[order],
        places=places,
        values=values,
        begins=np.cumsum([0, *lengths[:-1]]),
        lines=np.repeat(np.arange(len(vectors)), lengths)[by_row],
        values_by_row=values[by_row],
        rounds=rounds,
    )


def _softmax(logits: npt.NDArray[np.float32]) -> Floats:
    raised: Floats = np.exp(logits - logits.max(axis=1, keepdims=True))
    raised /= raised.sum(axis=1, keepdims=True)
    return raised
