"""Why something that was typed for a statement is not taken, in the words of whoever reads it."""

from __future__ import annotations

from bot.locales import BASE, Phrases, load_phrases


class ReviewError(ValueError):
    """What was typed cannot stand in the statement; the message says why.

    `why` names the phrase `review-<why>`, which the values fill in.
    """

    def __init__(self, why: str, **values: str) -> None:
        self._key, self._values = f"review-{why}", values
        super().__init__(self.text(load_phrases(BASE)))

    def text(self, phrases: Phrases) -> str:
        """Word it for people."""
        return phrases.text(self._key, **self._values)
