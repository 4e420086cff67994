"""Learns a classifier: stochastic gradient descent on the known questions, always in one order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import log
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from bot.record import KnownQuestion

from ..understand import Mention
from .classifier import MOST_AHEAD, Classifier, Floats, Vocabulary
from .feature import Counts, features_of

Rows: TypeAlias = npt.NDArray[np.int64]
Vector: TypeAlias = tuple[Rows, Floats]  # the features of a question, and their values

MOST_STATEMENTS = 256  # time and memory grow with them; those asked for most are learnt
_OFTEN = 2  # questions: what fewer have tells nothing about others
_EPOCHS = 6
_BATCH = 128
# AdaGrad (Duchi, Hazan and Singer, 2011): each weight has a step of its own.
_STEP = 0.2
_LEAST_SLOPE = 1e-6
_PENALTY = 1 / 6  # on the squared weights, beside the summed loss of all questions


def learn(
    questions: Sequence[KnownQuestion], spot: Callable[[str, str], Sequence[Mention]]
) -> Classifier:
    """Learn what questions ask for: the statements that answer each, or none where none does.

    A question that stands there more than once is answered by all that any of them names. `spot`
    finds the phrases that a text in a language (BCP 47) is made of.
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
    counts = [features_of(text, spot(text, languages[text])) for text in taught]
    vocabulary = _vocabulary(counts)
    targets = np.zeros((len(taught), len(statements) + 1), np.float32)
    for row, named in enumerate(taught.values()):
        meant = [columns[answer] for answer in named if answer in columns] or [-1]
        targets[row, meant] = 1 / len(meant)
    weights = np.zeros((len(vocabulary.rows), targets.shape[1]), np.float32)
    bias = np.zeros(targets.shape[1], np.float32)
    found = [vocabulary.vector(count) for count in counts]
    vectors = [(np.array(r, np.int64), np.array(v, np.float32)) for r, v in found]
    _descend(vectors, targets, weights, bias)
    bias[:-1] += _handicaps([asked[statement] for statement in statements])
    return Classifier(statements, vocabulary, weights, bias)


def _handicaps(counts: Sequence[int]) -> Floats:
    """Give what the statements that few questions are known for have to be given ahead.

    How often a statement is asked for in the files tells how long it has been on record, not how
    often people ask for it ("logit adjustment": Menon et al., 2021).
    """
    typical = float(np.median(counts)) if counts else 1.0
    return np.array([min(MOST_AHEAD, log(max(1.0, typical / n))) for n in counts], np.float32)


def _vocabulary(counts: Sequence[Counts]) -> Vocabulary:
    having = Counter(name for parts in counts for part in parts for name in part)
    often = [name for name, count in having.items() if count >= _OFTEN]
    rarity = [1 + log((1 + len(counts)) / (1 + having[name])) for name in often]
    return Vocabulary({name: row for row, name in enumerate(often)}, rarity)


def _descend(
    vectors: Sequence[Vector],
    targets: Floats,
    weights: Floats,
    bias: Floats,
) -> None:
    """Change weights and bias in place, so that what is told of each vector nears its target."""
    slopes = np.full_like(weights, _LEAST_SLOPE)
    random = np.random.default_rng(0)
    for _ in range(_EPOCHS):
        order = random.permutation(len(vectors))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            rows, design = _design([vectors[i] for i in batch])
            own = weights[rows]
            error = (_softmax(design @ own + bias) - targets[batch]) / len(batch)
            gradient = design.T @ error + own * (_PENALTY / len(vectors))
            slopes[rows] += gradient**2
            weights[rows] = own - _STEP * gradient / np.sqrt(slopes[rows])
            bias -= _STEP * error.sum(axis=0)


def _design(vectors: Sequence[Vector]) -> tuple[Rows, Floats]:
    """Give the rows of weights that any of the vectors has, and a matrix of their values."""
    rows, columns = np.unique(np.concatenate([v[0] for v in vectors]), return_inverse=True)
    design = np.zeros((len(vectors), len(rows)), np.float32)
    lines = np.repeat(np.arange(len(vectors)), [len(v[0]) for v in vectors])
    design[lines, columns] = np.concatenate([v[1] for v in vectors])
    return rows, design


def _softmax(logits: Floats) -> Floats:
    raised: Floats = np.exp(logits - logits.max(axis=1, keepdims=True))
    raised /= raised.sum(axis=1, keepdims=True)
    return raised
