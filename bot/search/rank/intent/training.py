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
_BATCH = 128
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
    _descend([vocabulary.vector(one) for one in found], targets, weights, bias)
    bias[:-1] += _handicaps([asked[statement] for statement in statements])
    return Classifier(statements, vocabulary, weights, bias)


def _targets(taught: Sequence[set[str]], columns: Mapping[str, int]) -> Floats:
    targets = np.zeros((len(taught), len(columns) + 1), np.float32)
    for row, named in enumerate(taught):
        meant = [columns[answer] for answer in named if answer in columns] or [-1]
        targets[row, meant] = 1 / len(meant)
    return targets


def _handicaps(counts: Sequence[int]) -> Floats:
    """Give what the statements that few questions are known for have to be given ahead.

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

    `rows` are the rows of weights that any of them has; `places` says for each value which of
    these it belongs to, `lines` which question has it. `by_row` puts values in the order of rows,
    where each row's begin at `starts`.
    """

    rows: Rows
    places: Rows
    lines: Rows
    values: Floats
    by_row: Rows
    starts: Rows
    begins: Rows
    targets: Floats


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
    decay = _PENALTY / max(1, len(vectors))
    for _ in range(_EPOCHS):
        for number in random.permutation(len(batches)):
            batch = batches[number]
            own = weights[batch.rows]
            terms = own[batch.places] * batch.values[:, None]
            error = _softmax(np.add.reduceat(terms, batch.begins) + bias) - batch.targets
            error /= len(batch.targets)
            pulls = error[batch.lines[batch.by_row]] * batch.values[batch.by_row, None]
            gradient = np.add.reduceat(pulls, batch.starts) + own * decay
            slopes[batch.rows] = steep = slopes[batch.rows] + gradient**2
            weights[batch.rows] = own - _STEP * gradient / np.sqrt(steep)
            bias -= _STEP * error.sum(axis=0)


def _batch(vectors: Sequence[tuple[Rows, Floats]], targets: Floats) -> _Batch:
    lengths = [len(rows) for rows, _ in vectors]
    rows, places = np.unique(np.concatenate([rows for rows, _ in vectors]), return_inverse=True)
    by_row = np.argsort(places, kind="stable")
    return _Batch(
        rows=rows,
        places=places,
        lines=np.repeat(np.arange(len(vectors)), lengths),
        values=np.concatenate([values for _, values in vectors]),
        by_row=by_row,
        starts=np.searchsorted(places[by_row], np.arange(len(rows))),
        begins=np.cumsum([0, *lengths[:-1]]),
        targets=targets,
    )


def _softmax(logits: npt.NDArray[np.float32]) -> Floats:
    raised: Floats = np.exp(logits - logits.max(axis=1, keepdims=True))
    raised /= raised.sum(axis=1, keepdims=True)
    return raised
