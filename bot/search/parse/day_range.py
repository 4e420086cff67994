"""The days between which what a list is to hold was said."""

from __future__ import annotations

from collections.abc import Set
from datetime import date, timedelta

from .cue import Cue
from .understanding import Understanding

_ONE_DAY = timedelta(days=1)


def days_wanted(question: Understanding, found: Set[Cue]) -> tuple[date | None, date | None]:
    """Return the first and the last day that are wanted."""
    span = question.when.span if question.when else None
    if span is None:
        return None, None
    if Cue.AFTER in found:
        return min(span.latest, date.max - _ONE_DAY) + _ONE_DAY, None
    if Cue.SINCE in found:
        return span.earliest, None
    if Cue.BEFORE in found:
        return None, max(span.earliest, date.min + _ONE_DAY) - _ONE_DAY
    return (None if Cue.UNTIL in found else span.earliest), span.latest
