"""Phrases of a language's tables, found in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.language.analyzer import Token, tokenize


def phrases_of(listed: Sequence[str]) -> dict[tuple[str, ...], str]:
    """Return phrases by the keys of their words."""
    return {tuple(token.key for token in tokenize(phrase)): phrase for phrase in listed}


def found_in(
    phrases: dict[tuple[str, ...], str], tokens: Sequence[Token]
) -> Iterator[tuple[int, int]]:
    """Return where phrases stand, longest first at each place; a letter alone as it is written."""
    at = 0
    while at < len(tokens):
        for count in (4, 3, 2, 1):
            run = tokens[at : at + count]
            phrase = phrases.get(tuple(token.key for token in run))
            if phrase is not None and (len(phrase) > 1 or run[0].text == phrase):
                yield run[0].start, run[-1].end
                at += count - 1
                break
        at += 1
