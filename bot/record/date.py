"""Days as far as they are known: EDTF (ISO 8601-2) strings and the span of days they allow."""

from __future__ import annotations

import re
import time
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from io import StringIO


class InvalidDateError(ValueError):
    """The text is not a date that EDTF knows."""


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date as its source gives it, and the first and last day it can mean.

    An open end (``2025-06-13/..``) is `date.max`, an open start `date.min`.
    """

    edtf: str
    earliest: date
    latest: date

    @classmethod
    def parse(cls, text: str) -> DateSpan:
        """Read one EDTF date or interval; raise `InvalidDateError` on anything else."""
        return _parsed(text)

    @property
    def is_day(self) -> bool:
        """Whether it is one known day."""
        return self.earliest == self.latest

    def overlaps(self, other: DateSpan) -> bool:
        """Whether some day can be meant by both."""
        return self.earliest <= other.latest and other.earliest <= self.latest


_OPEN = ".."
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_DAYS = re.compile(rf"({_DAY})(?:/({_DAY}|\.\.))?")
_TRIPS = AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError


# The same few days stand in a record hundreds of times.
@lru_cache(maxsize=1024)
def _parsed(text: str) -> DateSpan:
    return _in_days(text) or _in_edtf(text)


def _in_days(text: str) -> DateSpan | None:
    """Read a day, or the days from one on, as nearly all are; None where it is not that.

    The parser takes long to load, and what it trips over holds all that called it, a folder with
    its files, until the garbage collector comes by.
    """
    found = _DAYS.fullmatch(text)
    if found is None:
        return None
    first, last = found[1], found[2] or found[1]
    try:
        earliest = date.fromisoformat(first)
        latest = date.max if last == _OPEN else date.fromisoformat(last)
    except ValueError:
        return None
    return DateSpan(text, earliest, latest) if earliest <= latest else None


def _in_edtf(text: str) -> DateSpan:
    # Its grammar takes long to build, and a record that was read before has its days.
    from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        with redirect_stdout(StringIO()):  # where the parser tells what it trips over
            parsed = parse_edtf(text)
    # The parser trips over an interval with one end left out and the other open, and over digits
    # that are left open in a month or day.
    except (EDTFParseException, *_TRIPS) as error:
        raise InvalidDateError(f"{text!r} is not an EDTF date") from error
    try:
        earliest = _as_day(parsed.lower_strict(), date.min)
        latest = _as_day(parsed.upper_strict(), date.max)
        # The parser gives an end that is left out ten years; it may be any day.
        earliest = date.min if text.startswith("/") else earliest
        latest = date.max if text.endswith("/") else latest
    except _TRIPS as error:
        raise InvalidDateError(f"{text!r} is not a day of the calendar") from error
    if latest < earliest:
        raise InvalidDateError(f"{text!r} ends before it begins")
    return DateSpan(text, earliest, latest)


def _as_day(value: time.struct_time | float, open_end: date) -> date:
    """Turn what the parser gives for one end into a day; infinities are open ends."""
    if isinstance(value, time.struct_time):
        return date(value.tm_year, value.tm_mon, value.tm_mday)
    return open_end
