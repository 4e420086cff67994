"""A link that lands on the words: URLs with a text fragment.

The syntax is the WICG's: https://wicg.github.io/scroll-to-text-fragment/#syntax
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote

from bot.record import Record, Statement

# Discord takes 512 characters on a link button; a longer link goes without its fragment.
MAX_LINK = 512
# A passage up to this long is named whole; a longer one by its first and last words.
_WHOLE = 80
_WORDS = 5
# How much may stand between what precedes a passage and the passage: blanks and a line break.
_GAP = 2


def statement_link(record: Record, statement: Statement) -> str:
    """Return the link to a statement's passage, past what the record knows to stand before it."""
    before: list[str] = []
    lead = ""
    for other in record.by_source[statement.source]:
        if other.start >= statement.start:
            break
        text = other.passage[: statement.start - other.start]
        before.append(text)
        if statement.start - other.start - len(text) <= _GAP:
            lead = text
    return passage_link(record.source_of(statement).url, statement.passage, tuple(before), lead)


@lru_cache(1024)
def passage_link(url: str, passage: str, before: tuple[str, ...] = (), lead: str = "") -> str:
    """Give `url` with a fragment that scrolls to `passage` and highlights it.

    A long passage, and one that spans paragraphs, is given as its first and last words:
    a browser looks for each of those within one block of text, and takes the first it finds. So
    they are as many as keep them from standing in the texts `before` already; where all of them
    do, the last words of `lead`, which the passage follows, go ahead of them. Parentheses are
    encoded, because they end a link in Markdown.
    """
    url = url.replace("(", "%28").replace(")", "%29")
    target = _link_target(passage, [_key(text) for text in before], lead)
    if not target:
        return url
    link = f"{url}{':~:' if '#' in url else '#:~:'}text={target}"
    return link if len(link) <= MAX_LINK else url


def _link_target(passage: str, before: Sequence[str], lead: str) -> str:
    paragraphs = [" ".join(p.split()) for p in passage.splitlines() if p.strip()]
    if not paragraphs:
        return ""
    first = paragraphs[0].split()
    length = next((n for n in range(_WORDS, len(first)) if _is_new(first[:n], before)), len(first))
    is_short = len(paragraphs[0]) <= _WHOLE or length > len(first) - _WORDS
    is_whole = len(paragraphs) == 1 and is_short
    start = first if is_whole else first[:length]
    prefix = "" if _is_new(start, before) or not lead.split() else f"{_last(lead, _WORDS)}-,"
    if is_whole:
        return f"{prefix}{_encode(paragraphs[0])}"
    rest = " ".join(paragraphs)[len(" ".join(start)) :]
    return f"{prefix}{_encode(' '.join(start))},{_end(paragraphs[-1], rest)}"


def _end(paragraph: str, rest: str) -> str:
    """Return the last words, as many as keep them from standing earlier behind the first ones."""
    words = paragraph.split()
    for count in range(_WORDS, len(words)):
        end = " ".join(words[-count:])
        if _key(rest).find(_key(end)) == len(_key(rest)) - len(_key(end)):
            return _encode(end)
    return _last(paragraph, _WORDS)


def _is_new(words: Sequence[str], before: Sequence[str]) -> bool:
    key = _key(" ".join(words))
    return not any(key in text for text in before)


def _key(text: str) -> str:
    """Fold what a browser does not tell apart: letter case, and how long a blank is."""
    return " ".join(text.split()).casefold()


def _last(text: str, count: int) -> str:
    return _encode(" ".join(text.split()[-count:]))


def _encode(words: str) -> str:
    """Percent-encode, and the hyphen too: it is syntax in a text fragment, as , and & are."""
    return quote(words, safe="").replace("-", "%2D")
