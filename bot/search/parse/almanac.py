"""Which days a year, a month of it or a day is, in the Gregorian and the Solar Hijri calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from persiantools.jdatetime import JalaliDate

from bot.record import DateSpan

MONTHS = 12
MOST_DAYS = 31  # of a month
YEARS = range(1900, 2101)  # that a number of four digits is taken for
SOLAR_YEARS = range(1300, 1500)  # the same of the Solar Hijri calendar, as written in Persian
LAST_OF_ITS_YEAR = 10  # Solar Hijri month that begins in the Gregorian year in which the year does
_SOLAR_ERA = 621  # years: from a Gregorian one to the Solar Hijri one that begins in it


def span_of(
    years: Iterable[int], month: int | None, day: int | None, *, is_solar: bool = False
) -> DateSpan | None:
    """Return the span from the first to the last day that can be meant in some years.

    None where no year of them has the month or day. `is_solar` tells that all of it is Solar Hijri.
    """
    found = [days for year in years if (days := _days(year, month, day, is_solar=is_solar))]
    if not found:
        return None
    return span_between(min(first for first, _ in found), max(last for _, last in found))


def span_between(first: date, last: date) -> DateSpan:
    """Return the span of the days from one to another."""
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return DateSpan(edtf, first, last)


def solar_year(year: int) -> int:
    """Return the Solar Hijri year that begins in a Gregorian one."""
    return year - _SOLAR_ERA


def _days(
    year: int, month: int | None, day: int | None, *, is_solar: bool
) -> tuple[date, date] | None:
    first_of = _solar_day if is_solar else _day
    first = first_of(year, month or 1, day or 1)
    if first is None:
        return None
    if day is not None:
        return first, first
    following = (year, month + 1) if month and month < MONTHS else (year + 1, 1)
    next_first = first_of(*following, 1)
    return None if next_first is None else (first, next_first - timedelta(days=1))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _solar_day(year: int, month: int, day: int) -> date | None:
    try:
        return JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    except ValueError:
        return None
