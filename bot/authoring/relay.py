"""Whose report passes on what somebody says: "the agency quoted an official as saying"."""

from __future__ import annotations

from .reading import Reading, Saying
from .voice import Voice

_BETWEEN = 2  # words between the verb and whom it quotes: an article, "the unnamed"


def relay_of(reading: Reading, saying: Saying | None) -> Voice | None:
    """Return who is said to have quoted whoever speaks, right before them; nobody for most."""
    voice = saying[1] if saying else None
    if voice is None:
        return None
    for start, end in reading.relaying:
        if reading.is_flush(end, voice.start, _BETWEEN):
            before = (v for v in reading.voices if not v.is_pronoun and not v.is_owner)
            return next((v for v in before if reading.is_flush(v.end, start, 0)), None)
    return None
