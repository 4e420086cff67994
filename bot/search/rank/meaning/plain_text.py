"""Text as it may be given to foreign code: whole characters that can be seen, single spaces."""

from __future__ import annotations

import unicodedata

_SOFT_HYPHEN = "\u00ad"


def plain(text: str, most: int) -> str:
    """Return at most `most` characters of a text: NFKC, without controls, NUL or surrogates.

    NFKC instead of NFC, because one compatibility character can stand for eighteen: unfolded
    here, none unfolds behind the border (docs/decisions/0007-meaning.md).
    """
    # Bounded before it is looked at: normalising a flood of combining marks is quadratic.
    unfolded = unicodedata.normalize("NFKC", text[: 4 * most].replace(_SOFT_HYPHEN, ""))
    seen = "".join(c if c.isprintable() else " " for c in unfolded)
    return " ".join(seen.split())[:most]
