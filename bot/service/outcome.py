"""What the clerk hands back: values for every case, good or bad."""

from __future__ import annotations

from dataclasses import dataclass

from bot.search import Ruling
from bot.store import Load

from .knowledge_base import KnowledgeBase


@dataclass(frozen=True, slots=True)
class Finding:
    """A ruling and the snapshot it was made on, which is the one to show it from."""

    base: KnowledgeBase
    ruling: Ruling


@dataclass(frozen=True, slots=True)
class Reloaded:
    """The next snapshot serves; `statements` is how many it holds."""

    revision: str
    previous: str
    statements: int


@dataclass(frozen=True, slots=True)
class Refused:
    """The old snapshot keeps serving; `faults` is one line for each thing to mend."""

    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """What is being served, and who loaded it; `last_load` is None before the first."""

    revision: str
    statements: int
    speakers: int
    sources: int
    last_load: Load | None
