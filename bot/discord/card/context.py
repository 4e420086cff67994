"""The passage around a quote as Discord shows it, the quote in bold; what its day is taken from."""

from __future__ import annotations

from collections.abc import Iterator

from bot.locales import Phrases
from bot.record import Record, Statement
from bot.render import Card, card_of, context_of, day_note, span_text

from ..kit.text import bold, escape, fitted
from .text import MAX_CONTENT

_MAX_NAME = 150
_MAX_TITLE = 200
_MAX_ATTRIBUTION = 300


def context_text(record: Record, statement: Statement, phrases: Phrases) -> str:
    """Show where the words stand; what there is no room for is left out, the least needed first."""
    card = card_of(record, statement, phrases)
    parts = [*_where(record, statement, phrases), *_passage(record, statement, phrases)]
    for note in filter(None, (_day(card, phrases), _small(card, phrases))):
        if len("\n".join(parts)) + len(note) < MAX_CONTENT:
            parts.append(note)
    return "\n".join(parts)


def _where(record: Record, statement: Statement, phrases: Phrases) -> Iterator[str]:
    """Name the publisher, the day of publication and the article."""
    source = record.source_of(statement)
    heading = phrases.text(
        "context-heading",
        publisher=fitted(record.publisher_of(statement).name, _MAX_NAME),
        date=escape(span_text(source.published, phrases)),
    )
    yield f"**{heading}**"
    yield f"-# {phrases.apart(fitted(source.title, _MAX_TITLE))}"


def _passage(record: Record, statement: Statement, phrases: Phrases) -> Iterator[str]:
    """Show the passage, and before it the sentence that names the speaker where there is one."""
    context, language = context_of(statement), record.source_of(statement).language
    if context.attribution:
        yield f"-# {phrases.text('context-attribution')}"
        yield _block(phrases.quoted(fitted(context.attribution, _MAX_ATTRIBUTION), language))
    passage = f"{escape(context.before)}{_bold(context.quote, phrases)}{escape(context.behind)}"
    yield _block(phrases.quoted(passage, language))
    yield ""  # some clients take the lines that follow into a quotation


def _small(card: Card, phrases: Phrases) -> str:
    """Say what is marked, and whether anybody has held it against the source."""
    legend = phrases.text("context-legend")
    return f"-# {phrases.beside(legend, card.checked, f'`{card.statement}`')}"


def _day(card: Card, phrases: Phrases) -> str | None:
    """Say what a day is taken from that the source does not state."""
    reason = day_note(card, phrases, escape)
    if reason is None:
        return None
    head, *rest = reason.split("\n")
    return "\n".join([phrases.text("context-day", said=escape(card.said), reason=head), *rest])


def _bold(text: str, phrases: Phrases) -> str:
    """Mark a text line by line: Discord ends bold with the line."""
    lines = text.split("\n")
    return "\n".join(bold(escape(line), phrases) if line.strip() else line for line in lines)


def _block(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.splitlines())
