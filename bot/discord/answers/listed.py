"""A list that somebody asked for in words: how many, the first few, and all one press away."""

from __future__ import annotations

from collections.abc import Sequence

from bot.app.revisions.knowledge_base import token_of
from bot.locales import Phrases
from bot.record import Record, Statement
from bot.render import card_of, guide_text, listing_title, silence_note
from bot.search import Guide, Request

from ..card.button import numbered_view
from ..card.text import MAX_CONTENT, summary
from ..kit.component import View
from ..kit.reply import Reply
from ..kit.text import fitted
from ..listing.bookmark import Bookmark, ListKind
from ..listing.turning import ListButton
from ..listing.wanted import GUIDED, bookmark_of
from .more import MAX_TOKENS, MoreButton
from .unhelpful import UnhelpfulButton

MOST_SHOWN = 5
_MAX_QUOTE = 140
_MAX_TITLE = MAX_CONTENT // 4
_LABELS = {ListKind.TIMELINE: "list-timeline", ListKind.SOURCES: "list-sources"}


def listed_reply(
    record: Record,
    request: Request,
    statements: Sequence[Statement],
    phrases: Phrases,
    *,
    lines: Sequence[str] = (),
) -> Reply:
    """Say how many there are and show the first few, each behind a button with its number.

    What is to be said of the question (`lines`) stands below the title.
    """
    cards, behind = statements[:MOST_SHOWN], statements[MOST_SHOWN:]
    title = fitted(listing_title(record, request, len(statements), phrases), _MAX_TITLE)
    note = silence_note(record, request, phrases)
    told = (summary(card_of(record, s, phrases), phrases, _MAX_QUOTE) for s in cards)
    numbered = (f"{number}. {line}" for number, line in enumerate(told, 1))
    view = numbered_view(cards)
    if bookmark := bookmark_of(request):
        view.add_item(ListButton.to(bookmark, phrases.text("button-all")))
    elif behind:
        tokens = [token_of(statement) for statement in behind[:MAX_TOKENS]]
        view.add_item(MoreButton(tokens, phrases.text("button-more", count=len(tokens))))
    tokens = [token_of(statement) for statement in cards]
    view.add_item(UnhelpfulButton("answer", tokens, phrases.text("button-unhelpful")))
    head = [f"**{title}**", *lines, *([fitted(note, _MAX_TITLE)] if note else [])]
    content = "\n".join((*head, *numbered))
    return Reply(content, view=view, cards=tuple(cards), behind=tuple(behind))


def guide_reply(record: Record, guide: Guide, phrases: Phrases) -> Reply:
    """Say what the record is about or how to ask it, above buttons that open its lists."""
    lines = list(guide_text(record, guide, phrases))
    if guide is Guide.HELP:
        lines.append(phrases.text("guide-commands"))
    view = View(timeout=None)
    for bookmark in GUIDED.get(guide, ()):
        view.add_item(ListButton.to(bookmark, _label(bookmark, phrases)))
    return Reply(fitted("\n".join(lines), MAX_CONTENT), view=view)


def _label(bookmark: Bookmark, phrases: Phrases) -> str:
    return phrases.text(_LABELS[bookmark.list])
