"""The words that a text sets between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.language.analyzer import Token

# Quotation marks of any kind; an apostrophe inside a word closes nothing.
_QUOTED = re.compile(
    r"[“„\"«](?P<double>[^“”„\"«»]{3,})[”“\"»]|(?<!\w)[‘'‚](?P<single>[^‘]{3,}?)['’](?!\w)"
)
_SAYING = 3  # tokens: fewer are a name or a term set apart, not what somebody said


def quoted_in(text: str) -> str | None:
    """Return the longest words between quotation marks, or None where there are none."""
    found = [m["double"] or m["single"] for m in _QUOTED.finditer(text)]
    return max(found, key=len, default=None)


def sayings_in(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Return the positions of the tokens that are somebody's words within the text."""
    found: set[int] = set()
    for quoted in _QUOTED.finditer(text):
        within = {
            at for at, t in enumerate(tokens) if quoted.start() < t.start and t.end < quoted.end()
        }
        if len(tokens) > len(within) >= _SAYING:
            found |= within
    return frozenset(found)
