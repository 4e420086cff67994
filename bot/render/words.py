"""The words of a statement that are the speaker's own, and the misprints that are its source's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.record import Speech, Statement

# Pairs of marks as texts mix them; an apostrophe or an abbreviation's mark inside a word closes
# nothing. Where a mark could close early the shorter words are taken: nobody gets words of others.
_QUOTED = re.compile(
    r"(?<!\w)[“„«\"「『](?P<double>[^“”„«»\"「」『』]+)[”“»\"」』](?!\w)"
    r"|(?<!\w)[‘‚'](?P<single>[^‘‚]+?)[’'‘](?!\w)"
)
# What a text puts inside the marks for looks alone.
_LOOKS = " ,;"
_SIC = "[sic]"


def own_words(statement: Statement) -> tuple[str, ...]:
    """Return the speaker's exact words, without the source's marks; none of reported speech."""
    match statement.speech:
        case Speech.DIRECT:
            return (statement.quote,)
        case Speech.MIXED:
            found = (m["double"] or m["single"] for m in _QUOTED.finditer(statement.quote))
            return tuple(words for text in found if (words := text.strip(_LOOKS)))
        case Speech.INDIRECT | Speech.NOTE:
            return ()


def with_sic(text: str, misprints: Iterable[str]) -> str:
    """Mark what its source misprints, for whoever reads it; the record keeps it as it stands."""
    for misprint in misprints:
        whole = rf"(?<!\w){re.escape(misprint)}(?!\w)"
        text = re.sub(whole, lambda found: f"{found[0]} {_SIC}", text)
    return text
