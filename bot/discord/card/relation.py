"""What a statement answers and what answers it, as a numbered list."""

from __future__ import annotations

from bot.locales import Phrases
from bot.record import Record, Statement
from bot.render import Related, card_of, relations_of, replies_to

from .text import MAX_CONTENT, summary

# Five buttons in a row, five rows in a message, and a list that people read.
_MOST_LISTED = 10


def replies_text(
    record: Record, statement: Statement, phrases: Phrases
) -> tuple[str, list[Statement]]:
    """Return the list, and the statements in it in order; what does not fit is counted."""
    sections = (
        ("replies-relations", relations_of(record, statement, phrases)),
        ("replies-replies", replies_to(record, statement, phrases)),
    )
    total = sum(len(related) for _, related in sections)
    room = MAX_CONTENT - len(phrases.text("replies-rest", count=total)) - 1
    lines: list[str] = []
    listed: list[Statement] = []
    for heading, related in sections:
        entries = [f"**{phrases.text(heading)}**"] if related else []
        for one in related:
            entries.append(_entry(record, one, len(listed) + 1, phrases))
            if len("\n".join([*lines, *entries])) > room or len(listed) == _MOST_LISTED:
                rest = phrases.text("replies-rest", count=total - len(listed))
                return "\n".join([*lines, rest]), listed
            lines += entries
            entries = []
            listed.append(one.statement)
    return "\n".join(lines), listed


def _entry(record: Record, related: Related, number: int, phrases: Phrases) -> str:
    card = card_of(record, related.statement, phrases)
    how, line = f"*{related.how}*", summary(card, phrases)
    return f"{number}. {phrases.text('related', how=how, summary=line)}"
