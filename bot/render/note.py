"""What a record says of its statements in its own words, for readers of other languages."""

from __future__ import annotations

from bot.locales import Phrases
from bot.record import Record


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
        if self.phrases.is_in(self.language):
            return text
        own = self._translations.get(text, {}).get(self.phrases.tag)
        self.are_foreign = self.are_foreign or own is None
        return own or text
