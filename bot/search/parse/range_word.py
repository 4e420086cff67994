"""The words of all languages that make a range of two dates, or name one beside the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.language.analyzer import fold, keys
from bot.language.language import Language


@dataclass(frozen=True, slots=True)
class RangeWords:
    """The words of all languages that stand beside two dates, folded.

    `up_to` come before the last or behind it, `between` before or behind both; `before` and
    `after` leave that day out. `prefixes` are those of `up_to` and `joined` that are written as
    one with a number, longest first.
    """

    up_to: frozenset[tuple[str, ...]]
    between: frozenset[str]
    joined: frozenset[tuple[str, ...]]
    before: frozenset[tuple[str, ...]]
    after: frozenset[tuple[str, ...]]
    plain: frozenset[str]
    prefixes: tuple[str, ...]

    @classmethod
    def of(cls, languages: Iterable[Language]) -> RangeWords:
        """Gather the words of languages."""
        known = tuple(languages)
        told = [t for k in known for t in (*k.markers.get("up_to", ()), *_asked(k, "until"))]
        joined = [text for k in known for text in _asked(k, "joined")]
        return cls(
            _phrases(told),
            frozenset(fold(text) for k in known for text in k.markers.get("between", ())),
            _phrases(joined),
            _phrases(text for k in known for text in _asked(k, "before")) - _phrases(told),
            _phrases(text for k in known for text in _asked(k, "after")),
            frozenset(fold(word) for k in known for word in k.function_words),
            tuple(fold(text[:-1]) for text in (*told, *joined) if text.endswith("-")),
        )


def _asked(language: Language, what: str) -> tuple[str, ...]:
    return tuple(language.requests.get(what, ()))


def _phrases(texts: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(keys(text.rstrip("-"))) for text in texts) - {()}
