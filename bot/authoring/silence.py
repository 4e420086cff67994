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
        self._phrases = tuple(dict.fromkeys(stems for stems in phrases if len(stems) > 1))

    def told(self, tokens: Sequence[Token], mentions: Iterable[Mention]) -> Iterator[Mention]:
        """Take what would deny for silence, where the other words of its phrase are there too."""
        said, found = self._stems(tokens), tuple(mentions)
        refusing = [m for m in found if _REFUSED in m.ids(SenseKind.ACT)]
        refused = frozenset[str]().union(*(self._phrase(m, said) for m in refusing))
        for mention in found:
            if mention.ids(SenseKind.ACT) and self._stems(mention.tokens) <= refused:
                kept = (s for s in mention.senses if s.kind is not SenseKind.ACT)
                silent = Sense(SenseKind.ACT, _SILENT, self._code)
                yield replace(mention, senses=(silent, *kept))
            else:
                yield mention

    def _phrase(self, mention: Mention, said: frozenset[str]) -> frozenset[str]:
        own = self._stems(mention.tokens)
        return next((p for p in self._phrases if own <= p <= said), frozenset())

    def _stems(self, tokens: Iterable[Token]) -> frozenset[str]:
        return frozenset(stem(token.key, self._code) for token in tokens)
