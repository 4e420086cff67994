"""What texts say of somebody beside his name: "his sister, X, who tunes pianos"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from bot.language.analyzer import Token, fold, keys, tokenize
from bot.language.language import Language
from bot.record import Record, Speaker, SpeakerKind, Statement

from .mention_detection import MentionDetector
from .quotation import sayings_in
from .sense import SenseKind

_BREAKS = frozenset({SenseKind.ACT, SenseKind.DAY, SenseKind.MONTH, SenseKind.RELATIVE})
_INSIDE = ",-’'"  # marks that may stand within what is said of somebody
_BINDING = ("of", "origin", "article", "possessive")
_LONGEST = 12  # words that a text has beside a name for what somebody is


class Appositions:
    """Reads the texts of a record in its own language."""

    def __init__(self, record: Record, language: Language, spotter: MentionDetector) -> None:
        self._record = record
        self._language = language.code
        self._spotter = spotter
        binding = (language.markers.get(name, ()) for name in _BINDING)
        self._binding = frozenset(fold(word) for words in binding for word in words)
        self._plain = frozenset(map(fold, language.function_words))

    def of(self, speaker: Speaker) -> Iterator[str]:
        """Walk over what texts in the record's language say of a person beside his name."""
        if speaker.kind is not SpeakerKind.PERSON:
            return
        names = {tuple(keys(name)) for name in speaker.names}
        for statement in self._record.by_speaker.get(speaker.id, ()):
            if self._record.source_of(statement).language == self._language:
                for text in texts_of(statement):
                    yield from self._beside_name(text, names)

    def _beside_name(self, text: str, names: Set[tuple[str, ...]]) -> Iterator[str]:
        tokens = tokenize(text)
        sayings = sayings_in(text, tokens)
        words = [token.key for token in tokens]
        for first, last in _named(words, names):
            if first in sayings:
                continue
            before = self._before(text, tokens[: first + 1])
            yield before
            # Of "its head, X, had said" what goes on behind is the sentence, but for "who ...".
            is_clause = self._is_of(tokens[last : last + 1], frozenset({SenseKind.QUESTION}))
            if "," not in before or is_clause:
                yield self._behind(text, tokens[last - 1 :])

    def _before(self, text: str, tokens: Sequence[Token]) -> str:
        """Return the words for what he is right before a name: "its head of risk, X"."""
        first = name = len(tokens) - 1
        while first and name - first < _LONGEST:
            word, gap = tokens[first - 1], text[tokens[first - 1].end : tokens[first].start]
            is_near = first == name
            if _is_end(gap) or ("," in gap and not is_near) or self._is_beyond(word):
                break
            if is_near and word.key in self._binding:
                break
            first -= 1
        return text[tokens[first].start : tokens[-1].start]

    def _behind(self, text: str, tokens: Sequence[Token]) -> str:
        """Return the words for what he is behind a name: "X, who tunes pianos", "X of the Y"."""
        last, commas = 0, 0
        while last + 1 < len(tokens) and last < _LONGEST:
            gap = text[tokens[last].end : tokens[last + 1].start]
            commas += "," in gap
            is_led_in = last or commas or tokens[1].key in self._binding
            if _is_end(gap) or commas > 1 or not is_led_in or self._is_act(tokens[last + 1]):
                break
            last += 1
        return text[tokens[0].end : tokens[last].end]

    def _is_beyond(self, token: Token) -> bool:
        """Whether a word is no part of a noun phrase that goes on here."""
        is_plain = token.key in self._plain
        return (is_plain and token.key not in self._binding) or self._is_act(token)

    def _is_act(self, token: Token) -> bool:
        return self._is_of([token], _BREAKS)

    def _is_of(self, tokens: Sequence[Token], kinds: Set[SenseKind]) -> bool:
        mentions = self._spotter.cover(tokens, self._language, is_spelt_right=True)
        return any(mention.kind in kinds for mention in mentions)


def texts_of(statement: Statement) -> Iterator[str]:
    """Walk over the texts of a statement that may tell of its speaker."""
    yield statement.passage
    if statement.attributed_by:
        yield statement.attributed_by.text


def _named(words: Sequence[str], names: Set[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Walk over where a text has a name, the longest that stands there: from and behind it."""
    lengths = sorted({len(name) for name in names}, reverse=True)
    at = 0
    while at < len(words):
        fitting = (n for n in lengths if at + n <= len(words))
        found = next((n for n in fitting if tuple(words[at : at + n]) in names), 0)
        if found:
            yield at, at + found
        at += found or 1


def _is_end(gap: str) -> bool:
    return any(not (mark.isspace() or mark in _INSIDE) for mark in gap)
