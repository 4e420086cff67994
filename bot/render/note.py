"""What a record says of its statements beside their words, as the asker reads it."""

from __future__ import annotations

from bot.locales import Phrases
from bot.record import Record, Statement


class Notes:
    """What a record says of its statements, in the asker's language as far as it has that.

    `are_foreign` once something was given in the record's own language, and that is another.
    """

    def __init__(self, record: Record, phrases: Phrases) -> None:
        self.phrases = phrases
        self.are_foreign = False
        self.language = record.dispute.language
        self._translations = record.dispute.translations

    def of(self, text: str | None) -> str | None:
        """Return a note as the asker reads it; None where there is none."""
        return self.say(text) if text else None

    def say(self, text: str) -> str:
        """Return a note as the asker reads it."""
        return self.told(text)[0]

    def told(self, text: str) -> tuple[str, str]:
        """Return a note as the asker reads it, and the language (BCP 47) that it is in."""
        if self.phrases.is_in(self.language):
            return text, self.language
        own = self._translations.get(text, {}).get(self.phrases.tag)
        self.are_foreign = self.are_foreign or own is None
        return (text, self.language) if own is None else (own, self.phrases.tag)


def pair_text(first: str | None, second: str | None, phrases: Phrases) -> str | None:
    """Put two facts side by side; either may be missing."""
    if first and second:
        return phrases.text("pair", first=first, second=second)
    return first or second or None


def reported_by(record: Record, statement: Statement, notes: Notes) -> str:
    """Name the publisher of a statement, and the chain that it came by."""
    publisher, phrases = record.publisher_of(statement).name, notes.phrases
    chain: str | None = None
    for link in reversed(statement.via):
        chain = pair_text(chain, phrases.text("via", link=notes.say(link)), phrases)
    if chain is None:
        return publisher
    return phrases.text("reported-via", publisher=publisher, chain=chain)
