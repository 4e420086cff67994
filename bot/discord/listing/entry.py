"""One statement in a list on Discord: when and who, the words, and who reports them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

import discord

from bot.app.browsing.catalog import Catalog
from bot.locales import Phrases
from bot.record import Record, Statement
from bot.render import Card, card_of, clean, reporter_text, words_text

from ..kit.text import fitted

MAX_ENTRY = 900
MAX_NAME = 100
_MAX_LINE = 120


def add_entry(
    embed: discord.Embed,
    catalog: Catalog,
    number: int,
    statement: Statement,
    phrases: Phrases,
    room: int,
    known: str | None = None,
) -> None:
    """Add when and who, the quote, and where it stands, in `room` characters.

    The speaker is left out where it is the one whom the list is of, who is `known`.
    """
    card = card_of(catalog.record, statement, phrases)
    who = None if statement.speakers == (known,) else card.speaker
    who = fitted(who, MAX_NAME) if who else None
    head = phrases.beside(str(number), card.said, who)
    also = _also(catalog.record, card, phrases, room // 2)
    lines = [*_body(card, room - sum(map(len, (head, *also))), phrases), *also]
    body = "\n".join(lines)
    embed.add_field(name=head, value=body, inline=False)


def _body(card: Card, room: int, phrases: Phrases) -> Iterator[str]:
    """Return the exact words and who reports them, or the source's sentence as its own."""
    reported_by = link(fitted(card.reported_by, _MAX_LINE), card.link, room * 2 // 3)
    passes_on = fitted(card.passes_on, _MAX_LINE) if card.passes_on else None
    room -= len(reported_by) + len(passes_on or "") + _MAX_LINE // 2
    if words := words_text(card):
        yield f"> {fitted(clean(words), room)}"
        yield ""  # some clients take what follows into a quotation
        room = max(_MAX_LINE, room - len(words))
    if card.clause is None:
        yield phrases.text("reported-by", publisher=reported_by)
    else:
        clause = fitted(clean(card.clause), room)
        yield reporter_text(card, phrases, lambda _: reported_by, clause) or ""
    if passes_on:
        yield passes_on
    if card.label:
        yield f"-# {card.label}"


def _also(record: Record, card: Card, phrases: Phrases, room: int) -> tuple[str, ...]:
    """Name and link those who tell the same once more; without links where these are too long."""
    if not card.retold:
        return ()
    names = [fitted(telling.teller, _MAX_LINE) for telling in card.retold]
    told = (record.statements[telling.statement] for telling in card.retold)
    # Shorter than links to the words, of which a line holds one.
    targets = (record.source_of(statement).url for statement in told)
    links = map(link, names, targets, repeat(room))
    line = phrases.text("list-also", links=phrases.listed(links))
    if len(line) > room:
        line = fitted(phrases.text("list-also", links=phrases.listed(names)), room)
    return (line,)


def link(text: str, url: str, room: int) -> str:
    """Make a link of a text; the text alone where a link takes more than the room."""
    made = f"[{text}]({url.replace('(', '%28').replace(')', '%29')})"
    return made if len(made) <= room else text
