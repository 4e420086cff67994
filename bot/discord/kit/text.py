"""Text made safe to show on Discord: it looks as it was written and does nothing.

Discord takes a backslash before any ASCII punctuation mark as "show this mark".
"""

from __future__ import annotations

import re

from bot.locales import Phrases
from bot.render import clean, cut

# Emphasis, code, spoilers, links, mentions, custom emoji and timestamps; the colon that makes a
# bare address a link, and the one that begins the name of an emoji; the dots of a host's name
# before a slash, which make an invitation of discord.gg/...; headings, lists and quotes where a
# line begins.
_MARKUP = re.compile(
    r"""
    [\\`*_~|<\[\]@]
    | :(?=//|[\w+-]{1,64}:)
    | (?<=[\w-])\.(?=[\w.-]{1,253}/)
    | ^\s*(?:[\#>-]|\d+\.)
    """,
    re.MULTILINE | re.VERBOSE,
)


def escape(text: str) -> str:
    """Escape whatever Discord would render, ping or link."""
    return _MARKUP.sub(_backslashed, text)


def _backslashed(match: re.Match[str]) -> str:
    mark = match.group()
    return f"{mark[:-1]}\\{mark[-1]}"


def bold(shown: str, phrases: Phrases) -> str:
    """Put text that is escaped in bold.

    What keeps it apart stands within the marks: the local page, which holds to CommonMark, takes
    marks between the end of a sentence and an isolate for asterisks. Discord does not.
    """
    return f"**{phrases.apart(shown)}**"


def struck_out(shown: str, phrases: Phrases) -> str:
    """Strike text out that is escaped; see `bold`."""
    return f"~~{phrases.apart(shown)}~~"


def typed_text(text: str, limit: int) -> str:
    """Show what someone typed: cleaned, cut to `limit` characters, escaped."""
    return escape(cut(clean(text), limit))


def fitted(text: str, limit: int) -> str:
    """Escape text and cut it so that the escaped form fits into `limit` characters, 1 or more."""
    kept = limit
    while len(escaped := escape(cut(text, kept))) > limit and kept > 0:
        kept = max(0, kept - max(1, (len(escaped) - limit) // 2))
    return escaped
