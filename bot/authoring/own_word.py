"""Somebody's own words, read by themselves: "we" is whoever says it, "our president" theirs."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from bot.language.analyzer import fold
from bot.language.language import Language

from .reader import Reader
from .reading import Reading
from .sentence import sentences_in
from .voice import PEOPLE, Voice


class OwnWords:
    """Reads what stands within quotations of one language."""

    def __init__(self, reader: Reader, language: Language) -> None:
        self._reader = reader
        self._own = frozenset(map(fold, language.markers.get("own", ())))
        self._ours = frozenset(map(fold, language.markers.get("ours", ())))

    def read(self, text: str, start: int, end: int, home: Set[str]) -> Iterator[Reading]:
        """Read the sentences of a quotation; `home` are all who speak for its speaker's party."""
        for inner in sentences_in(text[start:end], ()):
            sentence = replace(inner, start=inner.start + start, end=inner.end + start)
            reading = self._reader.read(text, sentence, ())
            yield replace(reading, voices=tuple(self._voices(reading, home)))

    def _voices(self, reading: Reading, home: Set[str]) -> Iterator[Voice]:
        titles = {m.tokens[0].start: m.ids(*PEOPLE) & home for m in reading.mentions}
        known = {voice.start: voice for voice in reading.voices}
        before = ""
        for token in reading.tokens:
            voice = known.get(token.start)
            if voice is not None:
                ids = titles.get(token.start, frozenset()) if before in self._ours else frozenset()
                yield replace(voice, speaker=next(iter(ids))) if len(ids) == 1 else voice
            elif token.key in self._own:
                yield Voice(token.start, token.end, None, is_pronoun=True, is_own=True)
            before = token.key
