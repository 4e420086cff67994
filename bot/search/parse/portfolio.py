"""A body or office with a field that none on record has: "the ministry of finance"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.language.analyzer import fold, keys, stem
from bot.language.language import Language
from bot.language.memo import remembered
from bot.record import Record, Speaker

from .inherited import MOST_STATEMENTS
from .office_reader import offices_of
from .sense import Mention, SenseKind
from .somebody import joined_stranger

_NAMED = frozenset({SenseKind.SPEAKER, SenseKind.TITLE, SenseKind.OFFICE, SenseKind.PARTY, None})
_FIELDS = frozenset({SenseKind.CONCEPT, None})
_LANGUAGES = 32  # remembered
_FAR = 4  # words: "minister for culture and sport"


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language for what has a field, as stems, and those that lead to it."""

    before: frozenset[str]
    behind: frozenset[str]
    of: frozenset[str]
    article: frozenset[str]

    @classmethod
    def of_language(cls, language: Language) -> _Words:
        def marked(marker: str) -> Iterator[str]:
            return map(fold, language.markers.get(marker, ()))

        before, behind = (
            frozenset(stem(word, language.code) for word in marked(marker))
            for marker in ("field_before", "field_behind")
        )
        return cls(before, behind, frozenset(marked("of")), frozenset(marked("article")))


class Portfolios:
    """Tells a body or office by its field from those of the record.

    Only in languages in which the record has such a body, with whatever field: in another it is not
    known what its fields are called.
    """

    def __init__(self, record: Record, languages: Iterable[Language]) -> None:
        self._words = {language.code: _Words.of_language(language) for language in languages}
        self._record = record
        self._fields = remembered(self._fields_in, _LANGUAGES)
        self._bodies = remembered(self._bodies_in, _LANGUAGES)

    def begun(self, mentions: Sequence[Mention], language: str) -> int | None:
        """Return the place of a body that nobody on record is, where a text begins with one.

        It stands behind "did" and an article: "did a court rule?". In another language than the
        record's it is not known what those on record are called.
        """
        if language != self._record.dispute.language:
            return None
        words = self._words[language]
        for at, mention in enumerate(mentions):
            is_whether = not at and "whether" in mention.ids(SenseKind.QUESTION)
            if is_whether or mention.kind is SenseKind.FUNCTION:
                continue
            stems = {stem(t.key, language) for t in mention.tokens if t.key not in words.article}
            is_body = mention.kind in _FIELDS and bool(stems & (words.before | words.behind))
            return at if is_body and stems.isdisjoint(self._bodies(language)) else None
        return None

    def told_apart(self, mentions: Sequence[Mention], language: str) -> list[Mention]:
        """Return the mentions with a body and its field taken for a stranger where none has it."""
        told = list(mentions)
        at = 0
        while at < len(told):
            first, last = self._phrase(at, told, language)
            if last > first:
                told[first : last + 1] = [joined_stranger(told[first : last + 1])]
                at = first
            at += 1
        return told

    def _phrase(self, at: int, mentions: Sequence[Mention], language: str) -> tuple[int, int]:
        """Return the places of the first and last word of a body with an unknown field."""
        words, body = self._words[language], mentions[at]
        bare = [t.key for t in body.tokens if t.key not in words.article]
        if body.kind not in _NAMED or len(bare) != 1:
            return at, at
        key = stem(bare[0], language)
        if key not in words.before | words.behind:
            return at, at
        if (place := _linked(at, mentions, words)) is not None:
            is_act = mentions[place].kind is SenseKind.ACT  # "court of appeal"
            is_strange = self._is_strange(mentions[place], language, is_linked=is_act)
            return (at, place) if is_strange else (at, at)
        if key in words.behind and at + 1 < len(mentions):
            return at, at + self._is_strange(mentions[at + 1], language)
        if key in words.before and at and len(body.tokens) == 1:
            return at - self._is_strange(mentions[at - 1], language), at
        return at, at

    def _is_strange(self, field: Mention, language: str, *, is_linked: bool = False) -> bool:
        if not (is_linked or field.kind in _FIELDS) or not (known := self._fields(language)):
            return False
        return known.isdisjoint(stem(token.key, language) for token in field.tokens)

    def _bodies_in(self, language: str) -> frozenset[str]:
        """Return the stems of what those on record are called."""
        called = (text for s in self._record.speakers.values() for text in _called(s, language))
        return frozenset(stem(key, language) for text in called for key in keys(text))

    def _fields_in(self, language: str) -> frozenset[str]:
        """Return the stems of the words near those for a body, wherever the record has one."""
        if len(self._record.statements) > MOST_STATEMENTS:
            return frozenset()
        words = self._words[language]
        return frozenset(_fields(self._record, language, words.before | words.behind))


def _linked(at: int, mentions: Sequence[Mention], words: _Words) -> int | None:
    """Return the place of what stands behind "of"."""
    place = at + 1
    while place < len(mentions) and all(
        t.key in words.of | words.article for t in mentions[place].tokens
    ):
        place += 1
    linking = {t.key for m in mentions[at + 1 : place] for t in m.tokens}
    return place if linking & words.of and place < len(mentions) else None


def _fields(record: Record, language: str, bodies: frozenset[str]) -> Iterator[str]:
    for text in _texts(record, language):
        stems = [stem(key, language) for key in keys(text)]
        for at, word in enumerate(stems):
            if word in bodies:
                yield from stems[max(0, at - _FAR) : at + _FAR + 1]


def _texts(record: Record, language: str) -> Iterator[str]:
    for statement in record.statements.values():
        if record.source_of(statement).language == language:
            yield statement.passage
    for speaker in record.speakers.values():
        yield from _called(speaker, language)
    for party in record.dispute.parties:
        yield from party.words.get(language, ())
    for concept in record.concepts.values():
        yield from concept.words.get(language, ())


def _called(speaker: Speaker, language: str) -> Iterator[str]:
    yield speaker.name
    yield from speaker.aliases.get(language, ())
    yield from offices_of(speaker, language)
