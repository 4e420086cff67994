"""What a proposal carries beside its words, so that nothing is accepted that was not seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..kit.text import fitted
from .article_relation import picked_on

if TYPE_CHECKING:
    from .article import ArticlePage

_MAX_CONTENT = 1990  # of a message, which has 2,000
_MOST_RELATIONS = 6
_MAX_WORDS = 80
_MAX_FIELD = 120


def with_carried(page: ArticlePage, content: str) -> str:
    """Put what a proposal carries under what the page shows, as far as a message goes."""
    for line in _carried(page):
        if len(content) + len(line) < _MAX_CONTENT:
            content += f"\n-# {line}"
    return content


def _carried(page: ArticlePage) -> Iterator[str]:
    """Return a line for a mark that never closes, each relation, and each field not yet shown."""
    names, text = page.names(), page.phrases.text
    if page.proposal.is_unclosed:
        yield text("article-unclosed")
    for kind, (_, who, quote) in list(picked_on(page))[:_MOST_RELATIONS]:
        yield page.phrases.beside(
            text(f"relation-{kind}"), fitted(who, _MAX_WORDS), fitted(quote, _MAX_WORDS)
        )
    for field in ("to", "medium", "via", "event", "reports", "disputed", "misprints", "topics"):
        value = page.entry.get(field)
        values = value if isinstance(value, list) else [value] if value else []
        told = ", ".join(names.get(str(one), str(one)) for one in values)
        if told:
            yield page.phrases.beside(text(f"article-{field}"), fitted(told, _MAX_FIELD))
