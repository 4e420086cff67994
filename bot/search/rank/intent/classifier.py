"""A linear classifier over the statements that known questions ask for, and none of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from ...parse import Mention
from .question_features import PARTS, QuestionFeatures, features_of

Floats: TypeAlias = npt.NDArray[np.float32]
Rows: TypeAlias = npt.NDArray[np.int64]

MOST_AHEAD = 5.5  # log-odds that a statement of few or no known questions is given: 250 times
_LENGTH = 2.0  # of each part of a vector; the longer, the less the penalty holds weights back


@dataclass(frozen=True, slots=True)
class Posterior:
    """How probable it is that each statement is asked for, and that none is; in all, 1.

    `others` stands for any one statement that no known question asks for.
    """

    statements: Mapping[str, float]
    none: float
    others: float

    def of(self, statement_id: str) -> float:
        """Return the probability of one statement."""
        return self.statements.get(statement_id, self.others)


@dataclass(frozen=True, slots=True)
class FeatureVocabulary:
    """The features that are known: their hashes in order, and how telling each is (inverse document
    frequency: Manning, Raghavan and Schuetze, "Introduction to Information Retrieval", 6.2)."""

    hashes: npt.NDArray[np.uint32]
    rarity: Floats

    def vector(self, features: QuestionFeatures) -> tuple[Rows, Floats]:
        """Return rows and values: each part weighs the same, however long the text."""
        (vector,) = self.vectors([features])
        return vector

    def vectors(self, several: Sequence[QuestionFeatures]) -> list[tuple[Rows, Floats]]:
        """Return the same of several texts, many times faster than one by one."""
        if not len(self.hashes) or not several:
            return [(np.zeros(0, np.int64), np.zeros(0, np.float32)) for _ in several]
        hashes, counts, parts = map(np.concatenate, zip(*several, strict=True))
        owners = np.repeat(np.arange(len(several)), [len(one.hashes) for one in several])
        rows = np.minimum(np.searchsorted(self.hashes, hashes), len(self.hashes) - 1)
        known = self.hashes[rows] == hashes
        rows, owners = rows[known], owners[known]
        values = (1 + np.log(counts[known].astype(np.float32))) * self.rarity[rows]
        parts = owners * PARTS + parts[known]
        lengths = np.sqrt(np.bincount(parts, values * values)) / _LENGTH
        values = (values / lengths[parts]).astype(np.float32)
        ends = np.cumsum(np.bincount(owners, minlength=len(several)))[:-1]
        return list(zip(np.split(rows, ends), np.split(values, ends), strict=True))


@dataclass(frozen=True, slots=True)
class Classifier:
    """Multinomial logistic regression; safe to use from several threads at once.

    `weights` has a row for each feature and a column for each statement, in their order, and a
    last one for none; `bias` has the columns.
    """

    statements: tuple[str, ...]
    vocabulary: FeatureVocabulary
    weights: Floats
    bias: Floats

    def posterior(self, text: str, mentions: Sequence[Mention]) -> Posterior:
        """Say how probable each answer to a question is, from its text and what that names."""
        rows, values = self.vocabulary.vector(features_of(text, mentions))
        logits = values @ self.weights[rows] + self.bias
        # What nobody has asked for yet is taken for an average statement that few ask for.
        other = logits[:-1].mean() + MOST_AHEAD if self.statements else logits[-1]
        raised = np.exp(np.append(logits, other) - logits.max())
        *shares, none, others = (raised / raised.sum()).tolist()
        return Posterior(dict(zip(self.statements, shares, strict=True)), none, others)
