"""The days a question asks about: dates, months, years, named days, and days next to them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from bot.language.analyzer import Token
from bot.record import DateSpan, Dispute, Record

from .sense import Mention, SenseKind

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
# Years of the Solar Hijri calendar, as written in Persian, begin in March 621 years later.
_HIJRI = range(1300, 1500)
_HIJRI_OFFSET = 621
_STEPS = {"day_after": 1, "day_before": -1, "same_day": 0}


@dataclass(frozen=True, slots=True)
class When:
    """The span of days that is asked about, and the token positions that say so."""

    span: DateSpan
    positions: frozenset[int]


# Two speakers' ids -> the days on which one spoke to the other.
Meetings: TypeAlias = Mapping[frozenset[str], frozenset[date]]


def meetings_of(record: Record) -> Meetings:
    """Gather on which known days anyone on record spoke to whom."""
    days: dict[frozenset[str], set[date]] = {}
    for statement in record.statements.values():
        if statement.to and statement.said.is_day:
            pair = frozenset({statement.speaker, statement.to})
            days.setdefault(pair, set()).add(statement.said.earliest)
    return {pair: frozenset(found) for pair, found in days.items()}


def when_of(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    dispute: Dispute,
    meetings: Meetings,
    endings: Set[str],
) -> When | None:
    """Read the days a question asks about; None where it names none.

    A day without a year is taken from the years of the dispute's period. "The day after talking
    to X" counts from the day on which the two spoke. `endings` are what may follow digits, folded.
    """
    named = _named_day(mentions, dispute) or _near_meeting(mentions, meetings)
    if named:
        return named
    numbers = {i: n for i, t in enumerate(tokens) if (n := _number(t.key, endings)) is not None}
    month = next((m for m in mentions if m.kind is SenseKind.MONTH), None)
    years = {i: n for i, n in numbers.items() if _FIRST_YEAR <= n <= _LAST_YEAR}
    hijri = next((i for i, n in numbers.items() if n in _HIJRI), None)
    if hijri is not None and not years:
        first = date(numbers[hijri] + _HIJRI_OFFSET, 3, 21)
        last = date(first.year + 1, 3, 20)
        return When(_span(first, last), frozenset({hijri}))
    year_at, year = next(iter(years.items()), (None, None))
    positions = {year_at} if year_at is not None else set()
    if month is None:
        numeric = _numeric(tokens, numbers, dispute)
        if numeric:
            return numeric
        if year is None:
            return _ordinal(tokens, numbers, dispute)
        return _when(year, None, None, positions, dispute)
    positions.update(range(month.first, month.last + 1))
    number = int(next(iter(month.ids(SenseKind.MONTH))))
    day = None
    for at in (month.first - 1, month.last + 1, month.first - 2):
        if at in numbers and 1 <= numbers[at] <= 31:
            day = numbers[at]
            positions.add(at)
            break
    return _when(year, number, day, positions, dispute)


def _named_day(mentions: Sequence[Mention], dispute: Dispute) -> When | None:
    mention = next((m for m in mentions if m.kind is SenseKind.DAY), None)
    if mention is None:
        return None
    ids = mention.ids(SenseKind.DAY)
    days = sorted(d.day for d in dispute.days if d.id in ids)
    step = next((m for m in mentions if m.kind is SenseKind.RELATIVE), None)
    positions = set(range(mention.first, mention.last + 1))
    if step is not None:
        offset = timedelta(_STEPS.get(next(iter(step.ids(SenseKind.RELATIVE))), 0))
        days = [day + offset for day in days]
        positions.update(range(step.first, step.last + 1))
    return When(_span(days[0], days[-1]), frozenset(positions))


def _near_meeting(mentions: Sequence[Mention], meetings: Meetings) -> When | None:
    """Read "the day after talking to X": X is named behind the step, and tells the day."""
    step = next((m for m in mentions if m.kind is SenseKind.RELATIVE), None)
    if step is None:
        return None
    people = [m for m in mentions if m.kind in (SenseKind.SPEAKER, SenseKind.TITLE)]
    pair = frozenset(i for m in people for i in m.ids(SenseKind.SPEAKER, SenseKind.TITLE))
    days = meetings.get(pair)
    if not days:
        return None
    offset = timedelta(_STEPS.get(next(iter(step.ids(SenseKind.RELATIVE))), 0))
    told = [step, *(m for m in people if m.first > step.first)]
    positions = frozenset(at for m in told for at in range(m.first, m.last + 1))
    return When(_span(min(days) + offset, max(days) + offset), positions)


def _ordinal(tokens: Sequence[Token], numbers: Mapping[int, int], dispute: Dispute) -> When | None:
    """Read "the 26th": a day of the one month that the dispute's period lies in."""
    first, last = dispute.period.earliest, dispute.period.latest
    if (first.year, first.month) != (last.year, last.month):
        return None
    for at, number in numbers.items():
        if 1 <= number <= 31 and tokens[at].key[-1:].isalpha():
            return _when(first.year, first.month, number, {at}, dispute)
    return None


def _numeric(tokens: Sequence[Token], numbers: dict[int, int], dispute: Dispute) -> When | None:
    """Read 26.06.2025, 26/6 or 2025-06-26: numbers with nothing but a separator between them."""
    for first, number in numbers.items():
        run = [first]
        while run[-1] + 1 in numbers and tokens[run[-1] + 1].start - tokens[run[-1]].end == 1:
            run.append(run[-1] + 1)
        values = [numbers[i] for i in run]
        if len(values) == 3 and number >= _FIRST_YEAR:
            year, month, day = values
        elif len(values) == 3:
            day, month, year = values
        elif len(values) == 2:
            day, month, year = values[0], values[1], 0
        else:
            continue
        if month > 12 >= day:
            day, month = month, day
        if 1 <= month <= 12 and 1 <= day <= 31:
            return _when(year or None, month, day, set(run), dispute)
    return None


def _when(
    year: int | None, month: int | None, day: int | None, positions: set[int], dispute: Dispute
) -> When | None:
    """Build the span of a year, a month of it or a day; None for a day that does not exist."""
    years = [year] if year else _years(dispute)
    try:
        first = date(years[0], month or 1, day or 1)
        last = date(years[-1], month or 12, day or 1)
    except ValueError:
        return None
    if day is None:
        following = last.replace(day=28) + timedelta(days=4)
        last = following - timedelta(days=following.day)
    return When(_span(first, last), frozenset(positions))


def _years(dispute: Dispute) -> list[int]:
    return [dispute.period.earliest.year, dispute.period.latest.year]


def _span(first: date, last: date) -> DateSpan:
    edtf = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return DateSpan(edtf, first, last)


def _number(key: str, endings: Set[str]) -> int | None:
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
