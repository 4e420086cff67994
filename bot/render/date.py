"""Dates as honest text: never a day that the record does not give."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from bot.locales import Phrases
from bot.record import DateSpan


@lru_cache(4096)
def span_text(span: DateSpan, phrases: Phrases) -> str:
    """Write what is known of a date: a day, a month, bounds, or an open end."""
    text = _bounds_text(span, phrases)
    if "~" in span.edtf or "%" in span.edtf:
        text = phrases.text("date-about", date=text)
    if "?" in span.edtf or "%" in span.edtf:
        text = phrases.text("date-uncertain", date=text)
    return text


def period_text(span: DateSpan, phrases: Phrases) -> str:
    """Write a period that has both its ends, as in "13 to 30 June 2025"."""
    return phrases.text("period", first=_first_of(span, phrases), last=phrases.day(span.latest))


def days_text(since: date | None, until: date | None, phrases: Phrases) -> str | None:
    """Write from which day to which day a list goes, both included; None where both are open."""
    if since and until:
        span = DateSpan("", since, until)
        return _whole_text(span, phrases) or period_text(span, phrases)
    if since:
        return phrases.text("list-since", day=phrases.day(since))
    return phrases.text("list-until", day=phrases.day(until)) if until else None


def _bounds_text(span: DateSpan, phrases: Phrases) -> str:
    first, last = span.earliest, span.latest
    if first == date.min and last == date.max:
        return phrases.text("date-unknown")
    if first == date.min:
        return phrases.text("date-until", day=phrases.day(last))
    if last == date.max:
        return phrases.text("date-from", day=phrases.day(first))
    if whole := _whole_text(span, phrases):
        return whole
    return phrases.text("date-between", first=_first_of(span, phrases), last=phrases.day(last))


def _whole_text(span: DateSpan, phrases: Phrases) -> str | None:
    """Write a day, a month or a year; None for any other stretch of days."""
    first, last = span.earliest, span.latest
    if span.is_day:
        return phrases.day(first)
    if first.day == 1 and last == _end_of_month(first):
        return phrases.month(first)
    if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return phrases.year(first)
    return None


def _first_of(span: DateSpan, phrases: Phrases) -> str:
    """Write the first day of an interval, without the month and year that its end repeats."""
    first, last = span.earliest, span.latest
    if (first.year, first.month) == (last.year, last.month):
        return phrases.day(first, "d")
    return phrases.day(first, "d MMMM" if first.year == last.year else None)


def _end_of_month(day: date) -> date:
    return day + timedelta(days=monthrange(day.year, day.month)[1] - day.day)
