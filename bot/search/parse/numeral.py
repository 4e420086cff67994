"""Numbers as people write them, and the dates that are written in numbers alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from itertools import chain
from typing import NamedTuple

from bot.language.analyzer import Token
from bot.record import DateSpan, Dispute

from .almanac import MONTHS, MOST_DAYS, SOLAR_YEARS, YEARS, span_between
from .year import spans_in

SHORT = range(100)  # a year of two digits
_DAYS_OF_WEEK = 7
_WHOLE_YEAR, _SHORT_YEAR = len("2025"), len("25")
# Unspecified digits of EDTF: 2019-1X, 201X.
_UNREAD = re.compile(r"(?<!\w)(?:(?=[\d-]*[Xx])[\dXx]{4}(?:-[\dXx]{1,2}){1,2}|\d{2}[\dX]X)(?!\w)")
# Weeks of ISO 8601, and days of them: 2025-W26, 2025W264.
_WEEK = re.compile(r"(?<!\w)(\d{4})-?[Ww](\d\d)(?:-?(\d))?(?!\w)")


class WrittenDate(NamedTuple):
    """Numbers that may be a date; no year is 0, and so is no day."""

    year: int
    month: int
    day: int


class NumericDate(NamedTuple):
    """The days that numbers are, none where they are only like a date, and their positions.

    `is_taken` tells that they have no year, and that more than one can be meant.
    """

    spans: tuple[DateSpan, ...]
    positions: frozenset[int]
    is_taken: bool


def unread_date(text: str, tokens: Sequence[Token]) -> frozenset[int]:
    """Return the positions of what is written like a date and has open digits."""
    run = _UNREAD.search(text)
    return _inside(run, tokens) if run else frozenset()


def week_date(text: str, tokens: Sequence[Token]) -> NumericDate | None:
    """Read a week of ISO 8601 or a day of one; no days where no year has it."""
    run = _WEEK.search(text)
    if run is None:
        return None
    year, week, day = (int(digits or 0) for digits in run.groups())
    try:
        first = date.fromisocalendar(year, week, day or 1)
        last = first if day else date.fromisocalendar(year, week, _DAYS_OF_WEEK)
    except ValueError:
        return NumericDate((), _inside(run, tokens), is_taken=False)
    return NumericDate((span_between(first, last),), _inside(run, tokens), is_taken=False)


def _inside(run: re.Match[str], tokens: Sequence[Token]) -> frozenset[int]:
    return frozenset(
        at
        for at, token in enumerate(tokens)
        if run.start() <= token.start and token.end <= run.end()
    )


def numeric_date(
    text: str,
    tokens: Sequence[Token],
    numbers: Mapping[int, int],
    dispute: Dispute,
    said: Sequence[DateSpan],
) -> NumericDate | None:
    """Read 26.06.2025, 6/26/25, 26/6, 2025-06 or 2025-06-26: numbers with a mark between them.

    None where nothing is like a date. The first way to read them that gives a day is taken, and
    one within the dispute's years before all others.
    """
    for first in numbers:
        run = run_from(first, text, tokens, numbers)
        dates = dates_of(run, tokens, numbers, dispute)
        if not dates:
            continue
        years = years_of(dispute)
        read = [(d, spans) for d in dates if (spans := _spans_of_date(d, dispute, said))]
        within = (found for found in read if found[1][0].earliest.year in years)
        meant, spans = next(chain(within, read), (dates[0], ()))
        is_taken = not meant.year and len(years) > 1 and bool(said)
        return NumericDate(spans, frozenset(run), is_taken)
    return None


def run_from(
    first: int, text: str, tokens: Sequence[Token], numbers: Mapping[int, int]
) -> Sequence[int]:
    """Return the places of numbers with one mark between them; with blanks, of three or more."""
    run = [first]
    while (at := run[-1] + 1) in numbers and tokens[at].start - tokens[at - 1].end == 1:
        run.append(at)
    marks = [text[tokens[at].end] for at in run[:-1]]
    return run if len(marks) > 1 or not any(mark.isspace() for mark in marks) else run[:1]


def dates_of(
    run: Sequence[int], tokens: Sequence[Token], numbers: Mapping[int, int], dispute: Dispute
) -> Sequence[WrittenDate]:
    """Return the ways to read numbers side by side (their places) as a date, likeliest first."""
    keys, values = [tokens[at].key for at in run], [numbers[at] for at in run]
    return list(_dates_of(keys, values, dispute))


def _dates_of(
    keys: Sequence[str], values: Sequence[int], dispute: Dispute
) -> Iterator[WrittenDate]:
    """Return the ways to read two or three numbers as a date, the likeliest first."""
    if len(values) == 2:
        day, month = values
        if (day in YEARS or day in SOLAR_YEARS) and 1 <= month <= MONTHS:
            yield WrittenDate(day, month, 0)
        if day <= MOST_DAYS and month <= MOST_DAYS and min(day, month) <= MONTHS:
            yield from (WrittenDate(0, month, day), WrittenDate(0, day, month))
        return
    if len(values) != 3:
        return
    first, second, third = values
    if len(keys[0]) == _WHOLE_YEAR:
        yield WrittenDate(first, second, third)
    elif len(keys[2]) == _WHOLE_YEAR:
        yield from (WrittenDate(third, second, first), WrittenDate(third, first, second))
    elif len(keys[2]) == _SHORT_YEAR:
        year = full_year(third, dispute)
        yield from (WrittenDate(year, second, first), WrittenDate(year, first, second))
        if len(keys[0]) == _SHORT_YEAR:
            yield WrittenDate(full_year(first, dispute), second, third)


def _spans_of_date(
    found: WrittenDate, dispute: Dispute, said: Sequence[DateSpan]
) -> tuple[DateSpan, ...]:
    years = [found.year] if found.year else years_of(dispute)
    is_solar = found.year in SOLAR_YEARS
    return spans_in(years, found.month, found.day or None, dispute.period, said, is_solar=is_solar)


def full_year(year: int, dispute: Dispute) -> int:
    """Return the year that two digits stand for: the nearest to the dispute."""
    if year not in SHORT:
        return year
    latest = dispute.period.latest.year
    centuries = (latest // 100 + step for step in (0, -1, 1))
    return min((100 * century + year for century in centuries), key=lambda y: abs(y - latest))


def years_of(dispute: Dispute) -> Sequence[int]:
    """Return the years of the dispute's period."""
    return range(dispute.period.earliest.year, dispute.period.latest.year + 1)


def numbers_in(tokens: Sequence[Token], endings: Set[str]) -> Mapping[int, int]:
    """Return the numbers among tokens, by their positions, in order."""
    read = ((at, number_in(token.key, endings)) for at, token in enumerate(tokens))
    return {at: number for at, number in read if number is not None}


def number_in(key: str, endings: Set[str]) -> int | None:
    """Read a number in any script's digits, with or without an ordinal's ending (27th)."""
    digits = ""
    for character in key:
        value = unicodedata.digit(character, None)
        if value is None:
            break
        digits += str(value)
    ending = key[len(digits) :]
    if not digits or len(digits) > 4 or len(ending) > 2:
        return None
    if ending and ending.isascii() and ending not in endings:
        return None  # Arabic in Latin letters has digits for some of its own ("2al")
    return int(digits)
