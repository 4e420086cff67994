"""A link that lands on the words: URLs with a text fragment.

The syntax is the WICG's: https://wicg.github.io/scroll-to-text-fragment/#syntax
"""

from __future__ import annotations

from urllib.parse import quote

# Discord takes 512 characters on a link button; a longer link goes without its fragment.
MAX_LINK = 512
# A passage up to this long is named whole; a longer one by its first and last words.
_WHOLE = 80
_WORDS = 5


def passage_link(url: str, passage: str) -> str:
    """Give `url` with a fragment that scrolls to `passage` and highlights it.

    A long passage, and one that spans paragraphs, is given as its first and last words:
    a browser looks for each of those within one block of text. Parentheses are encoded, because
    they end a link in Markdown.
    """
    url = url.replace("(", "%28").replace(")", "%29")
    target = _link_target(passage)
    if not target:
        return url
    link = f"{url}{':~:' if '#' in url else '#:~:'}text={target}"
    return link if len(link) <= MAX_LINK else url


def _link_target(passage: str) -> str:
    paragraphs = [" ".join(p.split()) for p in passage.splitlines() if p.strip()]
    if not paragraphs:
        return ""
    if len(paragraphs) == 1 and len(paragraphs[0]) <= _WHOLE:
        return _encode(paragraphs[0])
    first, last = paragraphs[0].split(), paragraphs[-1].split()
    if len(paragraphs) == 1 and len(first) <= 2 * _WORDS:
        return _encode(paragraphs[0])
    return f"{_encode(' '.join(first[:_WORDS]))},{_encode(' '.join(last[-_WORDS:]))}"


def _encode(words: str) -> str:
    """Percent-encode, and the hyphen too: it is syntax in a text fragment, as , and & are."""
    return quote(words, safe="").replace("-", "%2D")
