"""The dates in the parts of a text: what ends with one word of it, and what begins with another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.language.analyzer import Token
from bot.record import Dispute

from .almanac import MOST_DAYS, SOLAR_YEARS, YEARS
from .named_date import NamedDate, named_date
from .numeral import dates_of, run_from
from .range_word import RangeWords
from .sense import Mention, SenseKind

MOST_BETWEEN = 4  # words between two dates, or within one


def numbers_beside(
    text: str, tokens: Sequence[Token], numbers: Mapping[int, int], words: RangeWords
) -> Mapping[int, int]:
    """Return the numbers with those that have a word before them or an ending behind a mark."""
    found = dict(numbers)
    for at, token in enumerate(tokens):
        if at in found:
            continue
        bare = next(
            (token.key[len(p) :] for p in words.prefixes if token.key.startswith(p)), token.key
        )
        written = re.match(r"\D{0,2}\d{1,4}['’ʼ‘]", text[token.start : token.end])
        digits = re.match(r"\d{1,4}(?!\d)", bare)
        if digits and (written or digits.end() == len(bare)):
            found[at] = int(digits.group())
    return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class DateParts:
    """Reads a date in one part of a text."""

    text: str
    tokens: Sequence[Token]
    months: Sequence[Mention]
    days: Sequence[Mention]  # that have a name
    numbers: Mapping[int, int]
    dispute: Dispute

    def before(self, last: int) -> NamedDate | None:
        """Return the date that ends with a word."""
        months = [m for m in self.months if m.last <= last]
        numbers = {at: n for at, n in self.numbers.items() if last - MOST_BETWEEN <= at <= last}
        found = self._read(months[-1:], numbers, last)
        return found if found and max(found.positions) == last else None

    def behind(self, first: int) -> NamedDate | None:
        """Return the date that begins with a word."""
        months = [m for m in self.months if m.first >= first]
        numbers = {at: n for at, n in self.numbers.items() if first <= at <= first + MOST_BETWEEN}
        found = self._read(months[:1], numbers, first)
        return found if found and min(found.positions) == first else None

    def inside(self, named: NamedDate) -> str:
        """Return what is written within a date."""
        tokens = [self.tokens[at] for at in sorted(named.positions)]
        return self.text[tokens[0].start : tokens[-1].end]

    def _read(
        self, months: Sequence[Mention], numbers: Mapping[int, int], at: int
    ) -> NamedDate | None:
        for day in self.days:
            if at in day.positions:
                told = min(d.day for d in self.dispute.days if d.id in day.ids(SenseKind.DAY))
                return NamedDate(told.year, told.month, told.day, False, frozenset(day.positions))
        for month in months:
            found = named_date(self.text, self.tokens, month, numbers, self.dispute)
            if found and at in found.positions:
                return found
        for first in numbers:
            run = run_from(first, self.text, self.tokens, numbers)
            read = dates_of(run, self.tokens, numbers, self.dispute) if at in run else ()
            if read:
                return NamedDate(*read[0], read[0].year in SOLAR_YEARS, frozenset(run))
        number, here = numbers.get(at, 0), frozenset({at})
        if number in YEARS or number in SOLAR_YEARS:
            return NamedDate(number, 0, 0, number in SOLAR_YEARS, here)
        return NamedDate(0, 0, number, False, here) if 1 <= number <= MOST_DAYS else None
