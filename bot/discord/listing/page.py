"""A page of a list as an embed: pure rendering, within Discord's limits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

import discord

from bot.app.browsing.catalog import Catalog, ListedSource, Selection
from bot.locales import Phrases
from bot.record import Statement
from bot.render import cut, days_text, span_text, topic_text

from ..kit.text import fitted
from .bookmark import Bookmark, ListKind
from .entry import MAX_ENTRY, MAX_NAME, add_entry, link
from .title import title_of

COLOUR = discord.Colour(0x2F6F9F)
_PER_PAGE = 5
# Of each side on one page: the same for all.
_PER_SIDE = 2
# Discord takes 6,000 characters over all embeds of a message. What stands around the entries
# (titles, sides, the foot) takes 1,200 at most; an entry alone may have 1,024.
_ROOM = 4800
_MAX_TITLE = 256
# A message takes ten embeds, and the heading is one.
_MOST_SIDES = 9


@dataclass(frozen=True, slots=True)
class Page:
    """What one page shows: its embeds, the statements on it, and where it stands in its list."""

    bookmark: Bookmark
    pages: int
    embeds: tuple[discord.Embed, ...]
    statements: tuple[tuple[int, Statement], ...] = ()


def page_of(catalog: Catalog, bookmark: Bookmark, phrases: Phrases) -> Page:
    """Show a page of a list; one behind the last shows the last."""
    match bookmark.list:
        case ListKind.SOURCES:
            return _sources(catalog, bookmark, phrases)
        case ListKind.BOTH_SIDES:
            return _both_sides(catalog, bookmark, phrases)
        case ListKind.SAID_BY | ListKind.TIMELINE:
            return _statements(catalog, bookmark, phrases)


def _statements(catalog: Catalog, bookmark: Bookmark, phrases: Phrases) -> Page:
    selection = bookmark.selection
    found = catalog.record.told_once(catalog.select(selection))
    if not found:
        embed = discord.Embed(
            title=fitted(title_of(catalog, bookmark, phrases), _MAX_TITLE),
            description="\n".join(
                (*_days(selection, phrases), _none_text(catalog, selection, phrases))
            ),
            colour=COLOUR,
        )
        return Page(bookmark, 1, (embed,))
    bookmark, pages = _within(bookmark, len(found), _PER_PAGE)
    first = bookmark.page * _PER_PAGE
    shown = tuple(islice(enumerate(found, 1), first, first + _PER_PAGE))
    embed = discord.Embed(
        title=fitted(title_of(catalog, bookmark, phrases), _MAX_TITLE),
        description=_heading(found, selection, phrases),
        colour=COLOUR,
    )
    room = min(MAX_ENTRY, _ROOM // _PER_PAGE)
    for number, statement in shown:
        add_entry(embed, catalog, number, statement, phrases, room, known=selection.speaker)
    _add_foot(embed, bookmark.page, pages, phrases, count=len(found))
    return Page(bookmark, pages, (embed,), shown)


def _heading(found: Iterable[Statement], selection: Selection, phrases: Phrases) -> str | None:
    lines = _days(selection, phrases)
    if not all(selection.contains(statement.said) for statement in found):
        lines.append(f"*{phrases.text('list-days-uncertain')}*")
    return "\n".join(lines) or None


def _days(selection: Selection, phrases: Phrases) -> list[str]:
    """Say in one line, if any, how the days were understood."""
    days = days_text(selection.since, selection.until, phrases)
    return [days] if days else []


def _none_text(catalog: Catalog, selection: Selection, phrases: Phrases) -> str:
    if selection.speaker is None:
        return phrases.text("list-none")
    name = fitted(catalog.record.speakers[selection.speaker].name, MAX_NAME)
    others = len(catalog.select(Selection(speaker=selection.speaker)))
    if not others:
        return phrases.text("notice-no-statement-by", who=name)
    return phrases.text("list-none-others", name=name, count=others)


def _both_sides(catalog: Catalog, bookmark: Bookmark, phrases: Phrases) -> Page:
    found = catalog.sides(catalog.record.told_once(catalog.select(bookmark.selection)))
    sides = [side for side in found if side.party is not None][:_MOST_SIDES]
    most = max((len(side.statements) for side in sides), default=0)
    bookmark, pages = _within(bookmark, most, _PER_SIDE)
    topic = topic_text(catalog.record, bookmark.selection.topic or "", phrases)
    head = discord.Embed(
        title=fitted(phrases.text("sides-title", topic=topic), _MAX_TITLE // 2), colour=COLOUR
    )
    if others := sum(len(side.statements) for side in found if side.party is None):
        head.description = phrases.text("sides-others", count=others)
    embeds, shown = [head], list[tuple[int, Statement]]()
    for side in sides:
        embed = discord.Embed(colour=COLOUR)
        name = side.party.name if side.party else ""
        heading = phrases.text("sides-side", party=name, count=len(side.statements))
        embed.set_author(name=cut(heading, MAX_NAME))
        first = bookmark.page * _PER_SIDE
        own = side.statements[first : first + _PER_SIDE]
        for number, statement in enumerate(own, len(shown) + 1):
            room = min(MAX_ENTRY, _ROOM // (len(sides) * _PER_SIDE))
            add_entry(embed, catalog, number, statement, phrases, room)
            shown.append((number, statement))
        if not own:
            embed.description = phrases.text("sides-no-more" if side.statements else "sides-none")
        embeds.append(embed)
    _add_foot(embeds[-1], bookmark.page, pages, phrases)
    return Page(bookmark, pages, tuple(embeds), tuple(shown))


def _sources(catalog: Catalog, bookmark: Bookmark, phrases: Phrases) -> Page:
    documents = catalog.documents
    bookmark, pages = _within(bookmark, len(documents), _PER_PAGE)
    first = bookmark.page * _PER_PAGE
    embed = discord.Embed(title=phrases.text("list-sources"), colour=COLOUR)
    for number, document in islice(enumerate(documents, 1), first, first + _PER_PAGE):
        title = fitted(f"{number} · {document.source.title}", _MAX_TITLE)
        embed.add_field(name=title, value=_document(document, phrases), inline=False)
    _add_foot(embed, bookmark.page, pages, phrases)
    return Page(bookmark, pages, (embed,))


def _document(document: ListedSource, phrases: Phrases) -> str:
    source = document.source
    published = phrases.text("source-published", date=span_text(source.published, phrases))
    count = phrases.text("list-count", count=document.statements)
    line = phrases.beside(fitted(document.publisher.name, MAX_NAME), published, count)
    target = link(phrases.text("source-open"), source.url, MAX_ENTRY - len(line))
    return "\n".join(filter(None, (line, target)))


def _within(bookmark: Bookmark, count: int, per_page: int) -> tuple[Bookmark, int]:
    pages = max(1, -(-count // per_page))
    return bookmark.at(min(bookmark.page, pages - 1)), pages


def _add_foot(
    embed: discord.Embed, page: int, pages: int, phrases: Phrases, *, count: int | None = None
) -> None:
    parts = [
        phrases.text("list-page", page=page + 1, pages=pages) if pages > 1 else None,
        phrases.text("list-count", count=count) if count is not None else None,
    ]
    if any(parts):
        embed.set_footer(text=phrases.beside(*parts))
