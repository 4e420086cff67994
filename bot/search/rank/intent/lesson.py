"""What was learnt from a record's known questions, kept on a shelf with what it was learnt from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.artefact.shelf import Shelf, digest_of, make
from bot.artefact.table import hash_of, mapped
from bot.record import KnownQuestion, Record

from ...parse import Understander
from .classifier import Classifier, FeatureVocabulary
from .question_features import QuestionFeatures, features_of
from .training import learn

_ARRAYS = ("keys", "ends", "hashes", "counts", "parts")


@dataclass(frozen=True, slots=True)
class Seen:
    """Known questions as the classifier sees them, so that they need not be taken apart again.

    `keys` are hashes of language and text, in order; the features of each end at its one of `ends`.
    """

    keys: npt.NDArray[np.uint64]
    ends: npt.NDArray[np.int64]
    hashes: npt.NDArray[np.uint32]
    counts: npt.NDArray[np.uint8]
    parts: npt.NDArray[np.uint8]

    @classmethod
    def of(cls, features: Mapping[int, QuestionFeatures]) -> Seen:
        """Lay out features by key."""
        keys = sorted(features)
        found = [features[key] for key in keys]
        none = np.zeros(0, np.uint8)
        joined = [np.concatenate([none, *arrays]) for arrays in zip(*found, strict=True)]
        hashes, counts, parts = joined or [none] * 3
        ends = np.cumsum([len(one.hashes) for one in found], dtype=np.int64)
        return cls(np.array(keys, np.uint64), ends, hashes.astype(np.uint32), counts, parts)

    def get(self, key: int) -> QuestionFeatures | None:
        """Give the features of a question, None where it was not seen."""
        at = int(np.searchsorted(self.keys, np.uint64(key)))
        if at == len(self.keys) or int(self.keys[at]) != key:
            return None
        span = slice(int(self.ends[at - 1]) if at else 0, int(self.ends[at]))
        return QuestionFeatures(self.hashes[span], self.counts[span], self.parts[span])


# Known questions, for each statement and of those that nothing answers: fewer tell what some people
# asked, not what people ask for.
_TELLING = 12
_TELLING_NONE = 100


@dataclass(frozen=True, slots=True)
class Lesson:
    """A classifier, and the questions it was learnt from as it sees them.

    `is_telling` tells whether there were enough of them to say what a new question asks for.

    `words` and `digest` are digests of the words known when it was learnt, and of all it was learnt
    from.
    """

    words: str
    digest: str
    classifier: Classifier
    seen: Seen
    is_telling: bool

    @classmethod
    def on(
        cls, shelf: Shelf, record: Record, words: Understander, earlier: Lesson | None = None
    ) -> Lesson:
        """Take from a shelf what a record's known questions teach, learnt where it is not there.

        Questions that an `earlier` lesson has seen with the same words are not taken apart again.
        """
        known = _known(record)
        if not _is_telling(record, known):
            known = ()
        digest = digest_of(make(), words.words, known)
        if earlier is not None and earlier.digest == digest:
            return earlier
        seen = earlier.seen if earlier is not None and earlier.words == words.words else None
        return shelf.fetch(
            "lesson",
            digest,
            partial(_write, known, words, seen),
            partial(_read, words.words, digest, bool(known)),
        )


def _is_telling(record: Record, known: Sequence[KnownQuestion]) -> bool:
    answered = sum(bool(question.answers) for question in known)
    enough = answered >= _TELLING * len(record.statements)
    return enough and len(known) - answered >= _TELLING_NONE


def _known(record: Record) -> tuple[KnownQuestion, ...]:
    """Give the questions whose answers are known, those that stand with the statements first."""
    asks = (
        KnownQuestion(ask, language, (statement.id,))
        for statement in record.statements.values()
        for language, asks in statement.asks.items()
        for ask in asks
    )
    return (*asks, *record.questions)


def _write(
    known: Sequence[KnownQuestion], words: Understander, seen: Seen | None, folder: Path
) -> None:
    features: dict[int, QuestionFeatures] = {}

    def taken_apart(text: str, language: str) -> QuestionFeatures:
        key = hash_of(f"{language} {text}")
        found = seen.get(key) if seen else None
        features[key] = found or features_of(text, words.cover(text, language))
        return features[key]

    classifier = learn(known, taken_apart)
    now = Seen.of(features)
    for name in _ARRAYS:
        np.save(folder / f"{name}.npy", getattr(now, name))
    np.save(folder / "vocabulary.npy", classifier.vocabulary.hashes)
    np.save(folder / "rarity.npy", classifier.vocabulary.rarity)
    np.save(folder / "weights.npy", classifier.weights)
    np.save(folder / "bias.npy", classifier.bias)
    (folder / "statements.json").write_text(json.dumps(classifier.statements), encoding="utf-8")


def _read(words: str, digest: str, is_telling: bool, folder: Path) -> Lesson:
    classifier = Classifier(
        tuple(json.loads((folder / "statements.json").read_bytes())),
        FeatureVocabulary(np.load(folder / "vocabulary.npy"), np.load(folder / "rarity.npy")),
        mapped(folder / "weights.npy"),
        np.load(folder / "bias.npy"),
    )
    # Looked at by the next reload, if there is one.
    seen = Seen(*(mapped(folder / f"{name}.npy") for name in _ARRAYS))
    return Lesson(words, digest, classifier, seen, is_telling)
