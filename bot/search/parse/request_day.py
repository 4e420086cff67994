"""The days that a list is wanted of."""

from __future__ import annotations

from collections.abc import Set
from datetime import date, timedelta

from bot.record import DateSpan

from .cue import Cue
from .understanding import Understanding

_ONE_DAY = timedelta(days=1)


def days_of(
    question: Understanding, found: Set[Cue]
) -> tuple[date | None, date | None, tuple[DateSpan, ...]]:
    """Return the first and the last day that are wanted, or days of several years."""
    when = question.when
    span = when.span if when else None
    if when is None or span is None:
        return None, None, ()
    if when.is_range:
        return (None, None, when.taken) if when.taken else (span.earliest, span.latest, ())
    if Cue.AFTER in found:
        return min(span.latest, date.max - _ONE_DAY) + _ONE_DAY, None, ()
    if Cue.SINCE in found:
        return span.earliest, None, ()
    if Cue.BEFORE in found:
        return None, max(span.earliest, date.min + _ONE_DAY) - _ONE_DAY, ()
    if Cue.UNTIL in found:
        return None, span.latest, ()
    if len(when.taken) > 1:
        return None, None, when.taken
    return span.earliest, span.latest, ()
