"""A list that somebody asked for in words: how many, the first few, and all one press away."""

from __future__ import annotations

from collections.abc import Sequence

from bot.app.revisions.knowledge_base import token_of
from bot.locales import Phrases
from bot.record import Record, Statement
from bot.render import Notes, card_of, cut, event_name, guide_text, listing_title, silence_note
from bot.search import Guide, Request

from ..card.account import event_glance
from ..card.button import EventButton, numbered_view
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
_MOST_EVENTS = 2
_MOST_TOLD = 20
_MAX_LABEL = 80
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


def accounts_reply(record: Record, statements: Sequence[Statement], phrases: Phrases) -> Reply:
    """Show events as their accounts tell them, at a glance, as many as there is room for."""
    found = {s.event: s for s in statements if s.event is not None}
    events = dict(list(found.items())[:_MOST_EVENTS])
    texts: list[str] = []
    cards: list[Statement] = []
    view, notes = View(timeout=None), Notes(record, phrases)
    for id_, statement in events.items():
        event = record.events[id_]
        text, told = event_glance(record, event, phrases, MAX_CONTENT // len(events) - 2)
        texts.append(text)
        cards += told[:_MOST_TOLD]
        # Of several, each button says what it opens.
        name = cut(event_name(event, notes), _MAX_LABEL)
        label = phrases.text("button-all") if len(events) == 1 else name
        view.add_item(EventButton(token_of(statement), label))
    tokens = [token_of(statement) for statement in cards[:MAX_TOKENS]]
    view.add_item(UnhelpfulButton("answer", tokens, phrases.text("button-unhelpful")))
    return Reply("\n\n".join(texts), view=view, cards=tuple(cards))


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
