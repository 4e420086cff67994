"""Lines that were broken to fit a width, made paragraphs again: a sentence goes on over them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from .sentence import is_ended

_NEARLY = 0.85  # of the widest line: letters of a printed page differ in width
_WIDEST = 200  # characters: nobody breaks lines at more
_FEWEST = 3  # lines that go on, before they are taken for broken ones
_MOSTLY = 0.5  # of the lines without room go on in small letters, where a width ends them
# Printed letters that are two, and hyphens that only show where a line ends.
_LETTERS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_AS_TYPED = str.maketrans({**_LETTERS, "\u00ad": ""})


def is_wrapped(text: str) -> bool:
    """Tell whether lines evidently end where a width ended, and not a sentence or a paragraph."""
    lines = _lines(text)
    filled = [
        pair for pair, goes_on in zip(pairwise(lines), _going_on(lines), strict=True) if goes_on
    ]
    broken = sum(not is_ended(one) and not other[:1].isupper() for one, other in filled)
    return broken >= _FEWEST and broken >= _MOSTLY * len(filled)


def unwrapped(text: str) -> str:
    """Return text with each line joined to the one before that had no room for its first word."""
    lines = _lines(text.translate(_AS_TYPED))
    joined = lines[:1]
    for line, goes_on in zip(lines[1:], _going_on(lines), strict=True):
        if goes_on:
            # What is one word with a hyphen may be broken behind it.
            joined[-1] += line.lstrip() if joined[-1].endswith("-") else f" {line.lstrip()}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.split("\n")]


def _going_on(lines: list[str]) -> Iterator[bool]:
    """Tell of each line but the last whether it had no room for the first word of the next."""
    width = max(map(len, lines))
    for before, line in pairwise(lines):
        word = line.split(maxsplit=1)[0] if line else ""
        is_full = len(before) + 1 + len(word) > _NEARLY * width
        yield bool(before and word) and is_full and width <= _WIDEST
