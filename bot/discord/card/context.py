"""The passage around a quote as Discord shows it, the quote in bold."""

from __future__ import annotations

from bot.locales import Phrases
from bot.record import Record, Statement
from bot.render import context_of, span_text

from ..kit.text import escape, fitted

_MAX_NAME = 150
_MAX_ATTRIBUTION = 300


def context_text(record: Record, statement: Statement, phrases: Phrases) -> str:
    """Show the passage, and before it the sentence that names the speaker where there is one."""
    context = context_of(statement)
    source = record.source_of(statement)
    heading = phrases.text(
        "context-heading",
        publisher=fitted(record.publisher_of(statement).name, _MAX_NAME),
        date=escape(span_text(source.published, phrases)),
    )
    parts = [f"**{heading}**"]
    if context.attribution:
        parts.append(f"-# {phrases.text('context-attribution')}")
        attribution = fitted(context.attribution, _MAX_ATTRIBUTION)
        parts.append(_block(phrases.quoted(attribution, source.language)))
    passage = f"{escape(context.before)}{_bold(context.quote)}{escape(context.behind)}"
    parts += [
        _block(phrases.quoted(passage, source.language)),
        f"-# {phrases.beside(phrases.text('context-legend'), f'`{statement.id}`')}",
    ]
    return "\n".join(parts)


def _bold(text: str) -> str:
    """Mark a text line by line: Discord ends bold with the line."""
    return "\n".join(f"**{escape(line)}**" if line.strip() else line for line in text.split("\n"))


def _block(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.splitlines())
