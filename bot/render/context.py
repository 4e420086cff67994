"""The passage around a quote, taken apart so that the quote can be marked in it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.record import Statement


@dataclass(frozen=True, slots=True)
class Context:
    """A passage: what stands before the quote, the quote, what stands behind it, all verbatim.

    `attribution` is the sentence that names the speaker, where the passage itself does not.
    """

    attribution: str | None
    before: str
    quote: str
    behind: str


def context_of(statement: Statement) -> Context:
    """Give the passage that reports a statement."""
    before, quote, behind = statement.passage.partition(statement.quote)
    named = statement.attributed_by
    return Context(named.text if named else None, before, quote, behind)
