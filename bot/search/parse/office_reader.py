"""What speakers are: the words of their offices and titles, and which of these say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, takewhile

from bot.language.analyzer import fold, keys, stem, tokenize
from bot.language.language import Language, Side
from bot.record import Speaker, SpeakerKind
from bot.record.lexicon import Wording


def offices_of(speaker: Speaker, language: str | None = None) -> Iterator[str]:
    """Walk over the offices of a speaker, and over what people say instead of his name.

    The latter in one language (BCP 47) or, without one, in all.
    """
    for office in speaker.offices:
        yield office.of
        yield from _worded(office.titles, language)
    yield from _worded(speaker.titles, language)


def told_of(speaker: Speaker, language: str | None = None) -> Iterator[str]:
    """Walk over the same, and over the names of a body, which say what it is."""
    yield from offices_of(speaker, language)
    if speaker.kind is not SpeakerKind.PERSON:
        yield speaker.name
        yield from _worded(speaker.aliases, language)


def words_in(texts: Iterable[str]) -> Iterator[str]:
    """Walk over the folded words of such texts."""
    for text in texts:
        yield from keys(text)


def _worded(wording: Wording, language: str | None) -> Iterator[str]:
    for tag, texts in wording.items():
        if language in (None, tag):
            yield from texts


def halves_in(office: str) -> frozenset[str]:
    """Return the folded words that a hyphen joins to another: half of it is another office."""
    pairs = pairwise(tokenize(office))
    joined = (pair for pair in pairs if office[pair[0].end : pair[1].start] == "-")
    return frozenset(token.key for pair in joined for token in pair)


@dataclass(frozen=True, slots=True)
class Held:
    """An office of a speaker (an id) as its stems.

    `head` are those that say what he is, not of what; `joined` the pairs that a hyphen joins.
    """

    speaker: str
    stems: tuple[str, ...]
    head: frozenset[str]
    joined: frozenset[tuple[str, str]]

    def has(self, words: Set[str]) -> bool:
        """Whether it has all of some stems; half of what a hyphen joins is another office."""
        halves = any((left in words) != (right in words) for left, right in self.joined)
        return words <= set(self.stems) and not self.head.isdisjoint(words) and not halves


class OfficeReader:
    """Reads offices in one language."""

    def __init__(self, language: Language) -> None:
        self._code = language.code
        self._linking = frozenset(map(fold, language.markers.get("of", ())))
        self._plain = frozenset(map(fold, language.function_words)) | self._linking
        self._is_head_last = language.marked_at is not Side.BEFORE
        self._voice = self._stems(language.markers.get("voice", ()))
        self._kin = self._stems(language.markers.get("kin", ()))

    def belongs(self, word: str) -> bool:
        """Whether a folded word is one for who belongs to somebody, his own ending left out."""
        return stem(word.removesuffix("'s"), self._code) in self._kin

    def can_speak(self, word: str) -> bool:
        """Whether a folded word is one for what can speak: a minister, a site, a side."""
        return stem(word, self._code) in self._voice

    def _stems(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(stem(fold(word), self._code) for word in words)

    def read(self, speaker: str, office: str) -> Held:
        """Take what a speaker (an id) is called apart."""
        tokens = tokenize(office)
        stems = tuple(stem(token.key, self._code) for token in tokens)
        joined = frozenset(
            pair
            for pair, (left, right) in zip(pairwise(stems), pairwise(tokens), strict=True)
            if office[left.end : right.start] == "-"
        )
        head = frozenset(stem(key, self._code) for key in self.head_of(office))
        return Held(speaker, stems, head, joined)

    def head_of(self, office: str) -> Sequence[str]:
        """Return the folded words of an office for what somebody is, those for of what left out."""
        return [key for part in office.split(",") for key in self._head(keys(part))]

    def _head(self, words: Sequence[str]) -> Sequence[str]:
        """Return the words up to one for whose office it is, else the one that others belong to."""
        if self._linking:
            return tuple(takewhile(lambda word: word not in self._plain, words))
        return words[-1:] if self._is_head_last else words[:1]
