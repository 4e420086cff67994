"""A card in the message's own text: for notifications, screen readers, and embeds switched off."""

from __future__ import annotations

from bot.locales import Phrases
from bot.render import Card

from ..kit.text import escape, fitted
from .embed import MAX_QUOTE, fitted_quote, quoted

_MAX_NAME = 150
_MAX_SHORT = 140
# Each without and with a label.
_BYLINE = "byline", "byline-labelled"
_SUMMARY = "summary", "summary-labelled"


def headline(card: Card, phrases: Phrases, limit: int = MAX_QUOTE) -> str:
    """Give the quote first, then whose words they are and when they were said."""
    return f"{quoted(card, phrases, limit)}\n{_phrase(_BYLINE, card, phrases)}"


def summary(card: Card, phrases: Phrases, limit: int = _MAX_SHORT) -> str:
    """Give the same in one line, the quote cut to `limit` characters."""
    quote = " ".join(fitted_quote(card, limit).split())
    return _phrase(_SUMMARY, card, phrases, quote=quote)


def _phrase(keys: tuple[str, str], card: Card, phrases: Phrases, **values: str) -> str:
    """Say whose words they are and when they were said, and what they are if not the speaker's."""
    values |= {"speaker": f"**{fitted(card.speaker, _MAX_NAME)}**", "said": escape(card.said)}
    plain, labelled = keys
    if card.label is None:
        return phrases.text(plain, **values)
    return phrases.text(labelled, label=card.label, **values)
