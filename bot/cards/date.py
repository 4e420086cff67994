"""Dates as honest English text: never a day that the record does not give."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from babel.dates import format_date

from bot.record import DateSpan


def day_text(day: date) -> str:
    """Write a day as ``27 June 2025``, in English whatever the locale."""
    return _written(day, "d MMMM y")


def span_text(span: DateSpan) -> str:
    """Write what is known of a date: a day, a month, bounds, or an open end."""
    text = _bounds_text(span)
    if "~" in span.edtf or "%" in span.edtf:
        text = f"about {text}"
    if "?" in span.edtf or "%" in span.edtf:
        text = f"{text} (uncertain)"
    return text


def _bounds_text(span: DateSpan) -> str:
    first, last = span.earliest, span.latest
    if first == date.min and last == date.max:
        return "date not known"
    if first == date.min:
        return f"on or before {day_text(last)}"
    if last == date.max:
        return f"on or after {day_text(first)}"
    if span.is_day:
        return day_text(first)
    if first.day == 1 and last == _end_of_month(first):
        return f"in {_written(first, 'MMMM y')}"
    if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return f"in {first.year}"
    return f"{_between(first, last)} and {day_text(last)}"


def _between(first: date, last: date) -> str:
    """Open an interval, leaving out the month and year that its end repeats."""
    if (first.year, first.month) == (last.year, last.month):
        return f"between {first.day}"
    if first.year == last.year:
        return f"between {_written(first, 'd MMMM')}"
    return f"between {day_text(first)}"


def _end_of_month(day: date) -> date:
    return day + timedelta(days=monthrange(day.year, day.month)[1] - day.day)


def _written(day: date, pattern: str) -> str:
    return str(format_date(day, pattern, locale="en"))
