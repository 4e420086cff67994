"""Refusing to say something, told in any order of words ("to comment on it X refused")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.language.analyzer import Token, stem, tokenize
from bot.language.language import Language
from bot.search.parse.sense import Mention, Sense, SenseKind

_REFUSED, _SILENT = "deny", "keep_silent"


class Refusals:
    """Knows the phrases of a language for keeping silent by refusing."""

    def __init__(self, language: Language) -> None:
        self._code = language.code
        phrases = (self._stems(tokenize(phrase)) for phrase in language.acts.get(_SILENT, ()))
        self._phrases = tuple({stems for stems in phrases if len(stems) > 1})

    def told(self, tokens: Sequence[Token], mentions: Iterable[Mention]) -> Iterator[Mention]:
        """Take what would deny for silence, where the other words of its phrase are there too."""
        said = self._stems(tokens)
        for mention in mentions:
            if _REFUSED in mention.ids(SenseKind.ACT) and self._is_silence(mention, said):
                kept = (s for s in mention.senses if s.id != _REFUSED)
                silent = Sense(SenseKind.ACT, _SILENT, self._code)
                yield replace(mention, senses=(silent, *kept))
            else:
                yield mention

    def _is_silence(self, mention: Mention, said: frozenset[str]) -> bool:
        own = self._stems(mention.tokens)
        return any(own <= phrase <= said for phrase in self._phrases)

    def _stems(self, tokens: Iterable[Token]) -> frozenset[str]:
        return frozenset(stem(token.key, self._code) for token in tokens)
