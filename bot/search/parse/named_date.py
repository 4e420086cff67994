"""A day, a month or a month of a year that names its month: "26 June", "June '25"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.language.analyzer import Token
from bot.record import Dispute

from .almanac import LAST_OF_ITS_YEAR, MOST_DAYS, SOLAR_YEARS, YEARS, solar_year
from .numeral import SHORT, full_year, years_of
from .sense import Mention, SenseKind

SOLAR = "solar-"  # before the number of a month of the Solar Hijri calendar


class NamedDate(NamedTuple):
    """A month with the day and year beside it, 0 where there is none, and its token positions."""

    year: int
    month: int
    day: int
    is_solar: bool
    positions: frozenset[int]

    def years(self, dispute: Dispute) -> Sequence[int]:
        """Return the years of its calendar that it may be of where it has none."""
        years = years_of(dispute)
        if not self.is_solar:
            return years
        return [solar_year(year) - (self.month > LAST_OF_ITS_YEAR) for year in years]


def named_date(
    text: str,
    tokens: Sequence[Token],
    month: Mention,
    numbers: Mapping[int, int],
    dispute: Dispute,
) -> NamedDate | None:
    """Read what stands beside the name of a month; None where that is an everyday word."""
    name = min(month.ids(SenseKind.MONTH))
    is_solar = name.startswith(SOLAR)
    years = SOLAR_YEARS if is_solar else YEARS
    year_at = next((at for at, number in numbers.items() if number in years), None)
    day_at = _day_beside(text, tokens, month, numbers)
    if year_at is None:
        year_at = _short_year_beside(text, tokens, month, day_at, numbers, dispute)
    if is_solar and year_at is None and day_at is None:
        return None
    return NamedDate(
        full_year(numbers[year_at], dispute) if year_at is not None else 0,
        int(name.removeprefix(SOLAR)),
        numbers[day_at] if day_at is not None else 0,
        is_solar,
        frozenset({*month.positions, *(at for at in (day_at, year_at) if at is not None)}),
    )


def _day_beside(
    text: str, tokens: Sequence[Token], month: Mention, numbers: Mapping[int, int]
) -> int | None:
    """Return the place of the day's number: before the month, behind it, or two words before it."""
    before, behind = month.first - 1, month.last + 1
    if numbers.get(before, SHORT.stop) in SHORT:
        return before
    if 1 <= numbers.get(behind, 0) <= MOST_DAYS and not _is_cut(text, tokens[behind]):
        return behind
    return before - 1 if 1 <= numbers.get(before - 1, 0) <= MOST_DAYS else None


def _short_year_beside(
    text: str,
    tokens: Sequence[Token],
    month: Mention,
    day_at: int | None,
    numbers: Mapping[int, int],
    dispute: Dispute,
) -> int | None:
    """Return the place of a year of two digits: cut with an apostrophe, or one of the dispute's."""
    behind = max(month.last, day_at or 0) + 1
    number = numbers.get(behind)
    if number is None or number not in SHORT or len(tokens[behind].key) != len("25"):
        return None
    is_meant = day_at is not None and full_year(number, dispute) in years_of(dispute)
    return behind if is_meant or _is_cut(text, tokens[behind]) else None


def _is_cut(text: str, token: Token) -> bool:
    return token.start > 0 and text[token.start - 1] in "'’‘"
