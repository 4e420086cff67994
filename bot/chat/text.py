"""Text made safe to show on Discord: it looks as it was written and does nothing.

Discord takes a backslash before any ASCII punctuation mark as "show this mark".
"""

from __future__ import annotations

import re
import unicodedata

from bot.cards import cut

# Emphasis, code, spoilers, links, mentions, custom emoji and timestamps; then the colon that
# makes a bare address a link; then headings, lists and quotes where a line begins.
_MARKUP = re.compile(r"[\\`*_~|<\[\]@]|:(?=//)|^\s*(?:[#>-]|\d+(?=\.))", re.MULTILINE)
# Persian needs the joiners inside words; every other invisible character only deceives.
_JOINERS = "\u200c\u200d"
_INVISIBLE = {"Cc", "Cf", "Cs", "Co"}


def escape(text: str) -> str:
    """Escape whatever Discord would render, ping or link."""
    return _MARKUP.sub(_backslashed, text)


def _backslashed(match: re.Match[str]) -> str:
    mark = match.group()
    if mark[-1].isdecimal():  # "1." at the start of a line: only the dot can be escaped
        return f"{mark}\\"
    return f"{mark[:-1]}\\{mark[-1]}"


def clean(text: str) -> str:
    """Put typed text on one line, without control, bidirectional and other invisible characters."""
    spaced = " ".join(text.split())
    return "".join(
        c for c in spaced if c in _JOINERS or unicodedata.category(c) not in _INVISIBLE
    ).strip()


def typed_text(text: str, limit: int) -> str:
    """Show what someone typed: cleaned, cut to `limit` characters, escaped."""
    return escape(cut(clean(text), limit))


def fitted(text: str, limit: int) -> str:
    """Escape text and cut it so that the escaped form fits into `limit` characters, 1 or more."""
    kept = limit
    while len(escaped := escape(cut(text, kept))) > limit and kept > 0:
        kept = max(0, kept - max(1, (len(escaped) - limit) // 2))
    return escaped
