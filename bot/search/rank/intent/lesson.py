"""What was learnt from a record's known questions, kept on a shelf."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from bot.artefact.shelf import Shelf, digest_of, make
from bot.artefact.table import mapped
from bot.record import KnownQuestion

from .classifier import Classifier, FeatureVocabulary
from .question_features import QuestionFeatures
from .seen import Seen
from .training import learn


@dataclass(frozen=True, slots=True)
class Lesson:
    """A classifier, and a digest of all it was learnt from."""

    digest: str
    classifier: Classifier

    @classmethod
    def on(
        cls,
        shelf: Shelf,
        known: Sequence[KnownQuestion],
        seen: Seen,
        earlier: Lesson | None = None,
    ) -> Lesson:
        """Take from a shelf what known questions teach, all of them `seen`; learnt where it is not
        there, and not in an `earlier` lesson."""
        digest = digest_of(make(), seen.digest, known)
        if earlier is not None and earlier.digest == digest:
            return earlier
        return shelf.fetch("lesson", digest, partial(_write, known, seen), partial(_read, digest))


def _write(known: Sequence[KnownQuestion], seen: Seen, folder: Path) -> None:
    def features_of(text: str, language: str) -> QuestionFeatures:
        features = seen.features(language, text)
        if features is None:
            raise AssertionError(f"a known question was not seen: {text}")
        return features

    classifier = learn(known, features_of)
    np.save(folder / "vocabulary.npy", classifier.vocabulary.hashes)
    np.save(folder / "rarity.npy", classifier.vocabulary.rarity)
    np.save(folder / "weights.npy", classifier.weights)
    np.save(folder / "bias.npy", classifier.bias)
    (folder / "statements.json").write_text(json.dumps(classifier.statements), encoding="utf-8")


def _read(digest: str, folder: Path) -> Lesson:
    classifier = Classifier(
        tuple(json.loads((folder / "statements.json").read_bytes())),
        FeatureVocabulary(np.load(folder / "vocabulary.npy"), np.load(folder / "rarity.npy")),
        mapped(folder / "weights.npy"),
        np.load(folder / "bias.npy"),
    )
    return Lesson(digest, classifier)
