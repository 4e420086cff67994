"""Text that somebody typed, without what would deceive whoever reads it."""

from __future__ import annotations

import unicodedata

# Persian needs the joiners inside words; every other invisible character only deceives.
_JOINERS = "\u200c\u200d"
_INVISIBLE = {"Cc", "Cf", "Cs", "Co"}


def clean(text: str) -> str:
    """Put typed text on one line, without control, bidirectional and other invisible characters."""
    spaced = " ".join(text.split())
    return "".join(
        c for c in spaced if c in _JOINERS or unicodedata.category(c) not in _INVISIBLE
    ).strip()
