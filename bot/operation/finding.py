"""What a check of the bot's surroundings found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad it is."""

    FINE = "ok"
    NOTE = "note"  # it works, and could be better
    FAULT = "FAULT"  # the bot cannot work so


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `text` says how it is and, where it is not fine, what to do."""

    level: Level
    what: str
    text: str

    def __str__(self) -> str:
        return f"{self.level:<5}  {self.what}: {self.text}"


def fine(what: str, text: str) -> Finding:
    """Return what is as it should be."""
    return Finding(Level.FINE, what, text)


def note(what: str, text: str) -> Finding:
    """Return what could be better."""
    return Finding(Level.NOTE, what, text)


def fault(what: str, text: str) -> Finding:
    """Return what keeps the bot from working."""
    return Finding(Level.FAULT, what, text)
