"""The passage around a quote, taken apart so that the quote can be marked in it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.record import Statement

from .words import with_sic


@dataclass(frozen=True, slots=True)
class Context:
    """A passage: what stands before the quote, the quote, what stands behind it, all verbatim.

    Only what the source misprints is marked. `attribution` is the sentence that names the speaker,
    where the passage itself does not.
    """

    attribution: str | None
    before: str
    quote: str
    behind: str


def context_of(statement: Statement) -> Context:
    """Return the passage that reports a statement."""
    parts = statement.passage.partition(statement.quote)
    before, quote, behind = (with_sic(part, statement.misprints) for part in parts)
    named = statement.attributed_by
    return Context(named.text if named else None, before, quote, behind)
