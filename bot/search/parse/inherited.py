"""The general topics that a record inherits: words for what it may be asked about and lacks.

A word of the record's own is never one of them. What the record has in its passages, names or
concepts means what it means there, and so does another form of it. Nor is a kind of office one:
whoever holds it is asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TypeAlias

import msgspec

from bot.artefact.shelf import Shelf, digest_of, make
from bot.language.analyzer import keys, stem
from bot.language.language import Language
from bot.record import Record, Wording

# A language, a topic (`bot.language.topic`), and the words for it.
Inherited: TypeAlias = tuple[str, str, tuple[str, ...]]

MOST_STATEMENTS = 10_000  # a larger record speaks of nearly everything
_FILE = "inherited.msgpack"
_LEAST_BASE = 5  # letters: a word that begins with another so long may be a form of it
_MOST_ENDING = 3


def inherited_on(
    shelf: Shelf, record: Record, languages: Sequence[Language]
) -> tuple[Inherited, ...]:
    """Take from a shelf what a record inherits; worked out where it is not there."""
    if len(record.statements) > MOST_STATEMENTS:
        return ()
    digest = digest_of(
        make(),
        tuple(_names(record)),
        tuple(record.concepts),
        [(known.code, known.topics, known.offices) for known in languages],
        [
            (tuple(_texts(record, known.code)), tuple(_phrases(record, known.code)))
            for known in languages
        ],
    )

    def write(folder: Path) -> None:
        found = inherited_by(record, languages)
        (folder / _FILE).write_bytes(msgspec.msgpack.encode(found))

    return shelf.fetch("inherited", digest, write, _read)


def _read(folder: Path) -> tuple[Inherited, ...]:
    return msgspec.msgpack.decode((folder / _FILE).read_bytes(), type=tuple[Inherited, ...])


def inherited_by(record: Record, languages: Sequence[Language]) -> tuple[Inherited, ...]:
    """Return what a record inherits of each language.

    A concept of the record that has the id of a topic stands for it.
    """
    if len(record.statements) > MOST_STATEMENTS:
        return ()
    names = {(word,) for text in set(_names(record)) for word in keys(text)}
    found = []
    for language in languages:
        said = (*_phrases(record, language.code), *chain.from_iterable(language.offices.values()))
        phrases = [*names, *(tuple(keys(text)) for text in said)]
        own = _OwnWords(language.code, phrases, map(keys, _texts(record, language.code)))
        for topic, words in language.topics.items():
            if topic not in record.concepts:
                left = tuple(word for word in words if not own.have(keys(word)))
                found.append((language.code, topic, left))
    return tuple(found)


class _OwnWords:
    """What a record has in one language: whole phrases, and texts with any of their words."""

    def __init__(
        self, language: str, phrases: Iterable[Sequence[str]], texts: Iterable[Sequence[str]]
    ) -> None:
        self._language = language
        self._phrases = frozenset(tuple(map(self._stem, phrase)) for phrase in phrases)
        self._in_texts: dict[str, set[int]] = {}
        for number, text in enumerate(texts):
            for word in text:
                self._in_texts.setdefault(self._stem(word), set()).add(number)
        single = (phrase[0] for phrase in self._phrases if len(phrase) == 1)
        self._stems = sorted({*self._in_texts, *single})

    def have(self, phrase: Sequence[str]) -> bool:
        """Whether a phrase is one of these or stands in one text, in any form."""
        stems = tuple(map(self._stem, phrase))
        if len(stems) == 1:
            return self._has(stems[0])
        within = [self._in_texts.get(word, frozenset[int]()) for word in stems]
        return stems in self._phrases or bool(frozenset.intersection(*map(frozenset, within)))

    def _has(self, word: str) -> bool:
        """Whether a word is one of these, or is one but for an ending that no stemmer takes off."""
        at = bisect_left(self._stems, word)
        near = self._stems[max(0, at - 1) : at + 1]
        return any(other == word or _begins(other, word) or _begins(word, other) for other in near)

    def _stem(self, word: str) -> str:
        return stem(word, self._language)


def _begins(word: str, other: str) -> bool:
    is_long = len(word) >= _LEAST_BASE and len(other) - len(word) <= _MOST_ENDING
    return is_long and other.startswith(word)


def _texts(record: Record, code: str) -> Iterator[str]:
    for statement in record.statements.values():
        if record.source_of(statement).language == code:
            yield statement.passage
        yield from statement.asks.get(code, ())


def _phrases(record: Record, code: str) -> Iterator[str]:
    """Return what a record calls things in a language, and people by what they are."""
    dispute = record.dispute
    called: tuple[Wording, ...] = (
        *(party.words for party in dispute.parties),
        *(place.words for place in dispute.places),
        *(day.words for day in dispute.days),
        *(concept.words for concept in record.concepts.values()),
    )
    for wording in called:
        yield from wording.get(code, ())
    for speaker in record.speakers.values():
        yield from speaker.titles.get(code, ())


def _names(record: Record) -> Iterator[str]:
    """Return names, which belong to no language."""
    dispute = record.dispute
    for party in dispute.parties:
        yield from chain.from_iterable(party.words.values())
    for place in dispute.places:
        yield from chain.from_iterable(place.words.values())
    for speaker in record.speakers.values():
        yield from speaker.names
