"""Known questions taken apart: what each names, and how the classifier sees it. Kept on a shelf."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from bot.artefact.shelf import Shelf, digest_of, make
from bot.artefact.table import Ends, WordLists, ends_of, hash_of, mapped, span
from bot.record import KnownQuestion, Record

from ...parse import Mention, Sense, Understander
from ...parse.phrase_tree import Names
from ...parse.query_term import NAMING, id_of, ids_of
from .question_features import QuestionFeatures, features_of_each, hashes_of

_ARRAYS = ("keys", "ends", "hashes", "counts", "parts")
_TERMS = "terms"
# Known questions, for each statement and of those that nothing answers: fewer tell what some people
# asked, not what people ask for.
_TELLING = 12
_TELLING_NONE = 100


def known_of(record: Record) -> tuple[tuple[KnownQuestion, ...], bool]:
    """Return the questions whose answers are known, those that stand with the statements first.

    And whether they are enough to say what a new question asks for; where they are not, the ones
    that stand with no statement are left out.
    """
    asks = tuple(
        KnownQuestion(ask, language, (statement.id,))
        for statement in record.statements.values()
        for language, asks in statement.asks.items()
        for ask in asks
    )
    known = (*asks, *record.questions)
    answered = sum(bool(question.answers) for question in known)
    enough = answered >= _TELLING * len(record.statements)
    is_telling = enough and len(known) - answered >= _TELLING_NONE
    return (known if is_telling else asks), is_telling


Cover: TypeAlias = Callable[[str, str], Sequence[Mention]]


class _Apart(NamedTuple):
    """A question taken apart: its features, and the terms of what it names."""

    features: QuestionFeatures
    terms: Collection[str]


@dataclass(frozen=True, slots=True)
class Seen:
    """Questions by hashes of language and text, in order: `keys`.

    At the place of each are the `terms` of what it names, and at its one of `ends` its features
    end. `words` and `known` are those of whoever took them apart, `digest` is one of all they were
    made from.
    """

    words: str
    known: Names
    digest: str
    terms: WordLists
    keys: npt.NDArray[np.uint64]
    ends: Ends
    hashes: npt.NDArray[np.uint32]
    counts: npt.NDArray[np.uint8]
    parts: npt.NDArray[np.uint8]

    @classmethod
    def on(
        cls,
        shelf: Shelf,
        known: Sequence[KnownQuestion],
        words: Understander,
        earlier: Seen | None = None,
    ) -> Seen:
        """Take questions from a shelf, taken apart where they are not there.

        What an `earlier` one has seen with the same words is not taken apart again, unless it
        names what has another id now.
        """
        asked = sorted({(question.language, question.text) for question in known})
        digest = digest_of(make(), words.words, list(words.names.items()), asked)
        if earlier is not None and earlier.digest == digest:
            return earlier
        same = earlier if earlier is not None and earlier.words == words.words else None
        renamed = _renamed(same.known, words.names) if same else frozenset()

        def known_apart(language: str, text: str) -> _Apart | None:
            if same is None or (features := same.features(language, text)) is None:
                return None
            terms = same.named(language, text)
            return _Apart(features, terms) if renamed.isdisjoint(terms) else None

        def write(folder: Path) -> None:
            found = {question: known_apart(*question) for question in asked}
            fresh = [question for question, apart in found.items() if apart is None]
            found |= zip(fresh, _taken_apart(fresh, words.covering()), strict=True)
            _write({_key(*question): one for question, one in found.items() if one}, folder)

        return shelf.fetch(
            "questions", digest, write, partial(_read, words.words, words.names, digest)
        )

    def features(self, language: str, text: str) -> QuestionFeatures | None:
        """Return the features of a question, None where it was not seen."""
        at = self._place(language, text)
        if at is None:
            return None
        own = span(self.ends, at)
        return QuestionFeatures(self.hashes[own], self.counts[own], self.parts[own])

    def named(self, language: str, text: str) -> Collection[str]:
        """Return the terms of what a question names, none where it was not seen."""
        at = self._place(language, text)
        return () if at is None else self.terms.at(at)

    def _place(self, language: str, text: str) -> int | None:
        key = _key(language, text)
        at = int(np.searchsorted(self.keys, np.uint64(key)))
        return at if at < len(self.keys) and int(self.keys[at]) == key else None


def _taken_apart(questions: Sequence[tuple[str, str]], cover: Cover) -> list[_Apart]:
    """Take questions apart, each given as its language and its text."""
    hashes, terms = [], []
    for language, text in questions:
        mentions = cover(text, language)
        hashes.append(hashes_of(text, mentions))
        terms.append(sorted(ids_of(mentions, language)))
    return [*map(_Apart, features_of_each(hashes), terms)]


def _key(language: str, text: str) -> int:
    return hash_of(f"{language} {text}")


def _renamed(before: Names, now: Names) -> frozenset[str]:
    """Return the terms of what had another id before."""
    return frozenset(
        id_of(Sense(kind, id_, None))
        for (kind, number), id_ in before.items()
        if kind in NAMING and now.get((kind, number)) != id_
    )


def _write(found: Mapping[int, _Apart], folder: Path) -> None:
    keys = sorted(found)
    features = [found[key].features for key in keys]
    WordLists.of([sorted(found[key].terms) for key in keys]).save(folder, _TERMS)
    arrays: dict[str, npt.NDArray[Any]] = {
        "keys": np.array(keys, np.uint64),
        "ends": ends_of([one.hashes for one in features]),
        "hashes": np.concatenate([np.zeros(0, np.uint32), *(one.hashes for one in features)]),
        "counts": np.concatenate([np.zeros(0, np.uint8), *(one.counts for one in features)]),
        "parts": np.concatenate([np.zeros(0, np.uint8), *(one.parts for one in features)]),
    }
    for name in _ARRAYS:
        np.save(folder / f"{name}.npy", arrays[name])


def _read(words: str, known: Names, digest: str, folder: Path) -> Seen:
    arrays = (mapped(folder / f"{name}.npy") for name in _ARRAYS)
    return Seen(words, known, digest, WordLists.load(folder, _TERMS), *arrays)
