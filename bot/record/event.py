"""Something that was said once and is told more than once, and the accounts of it."""

from __future__ import annotations

from dataclasses import dataclass

from .date import DateSpan
from .statement import Statement


@dataclass(frozen=True, slots=True)
class Event:
    """A call, a meeting, a speech: its day, how or where it was, and the speakers who took part."""

    id: str
    day: DateSpan
    medium: str | None
    place: str | None
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """What one publisher tells of an event by one way: its statements in the order of the source.

    `via` is the chain between speaker and publisher. A note among the statements is what the
    account says of another's silence.
    """

    publisher: str
    via: tuple[str, ...]
    statements: tuple[Statement, ...]
