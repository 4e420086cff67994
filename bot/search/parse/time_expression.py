"""The days a question asks about: dates, months, years, named days, and days next to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from bot.language.analyzer import Token
from bot.record import DateSpan, Dispute, Record

from .almanac import (
    LAST_OF_ITS_YEAR,
    MOST_DAYS,
    SOLAR_YEARS,
    YEARS,
    solar_year,
    span_between,
    span_of,
)
from .numeral import SHORT, full_year, numbers_in, numeric_date, unread_date, week_date, years_of
from .sense import Mention, SenseKind
from .year import spans_in

_STEPS = {"day_after": 1, "day_before": -1, "same_day": 0}
SOLAR = "solar-"  # before the number of a month of the Solar Hijri calendar


@dataclass(frozen=True, slots=True)
class When:
    """The span of days that is asked about, and the token positions that say so.

    It has no span where no calendar has such a day, or where it has digits left open.
    `taken` are the days that are meant where no year is named and there is more than one: the span
    is from the first to the last of them.
    """

    span: DateSpan | None
    positions: frozenset[int]
    taken: tuple[DateSpan, ...] = ()

    @property
    def spans(self) -> tuple[DateSpan, ...]:
        """The spans of days that are asked about, each by itself."""
        return self.taken or ((self.span,) if self.span else ())

    @classmethod
    def within(cls, spans: Sequence[DateSpan], positions: Set[int], *, is_taken: bool) -> When:
        """Make one of days of several years; `is_taken` tells that the question names none."""
        found = span_between(spans[0].earliest, spans[-1].latest) if spans else None
        return cls(found, frozenset(positions), tuple(spans) if is_taken else ())


# Two speakers' ids -> the days on which one spoke to the other.
Meetings: TypeAlias = Mapping[frozenset[str], frozenset[date]]


def meetings_of(record: Record) -> Meetings:
    """Gather on which known days anyone on record spoke to whom."""
    days: dict[frozenset[str], set[date]] = {}
    for statement in record.statements.values():
        if statement.to and statement.said.is_day:
            for speaker in statement.speakers:
                pair = frozenset({speaker, statement.to})
                days.setdefault(pair, set()).add(statement.said.earliest)
    return {pair: frozenset(found) for pair, found in days.items()}


def when_of(
    text: str,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    dispute: Dispute,
    meetings: Meetings,
    endings: Set[str],
    said: Sequence[DateSpan] = (),
) -> When | None:
    """Read the days a question asks about; None where it names none.

    A day without a year is of one of the years of the dispute's period: of those in which
    something was `said` on it (`.year`). "The day after talking to X" counts from the day on which
    the two spoke. `endings` are what may follow digits, folded.
    """
    named = _named_day(mentions, dispute) or _near_meeting(mentions, meetings)
    if named:
        return named
    if unread := unread_date(text, tokens):
        return When(None, unread)
    if week := week_date(text, tokens):
        return When.within(week.spans, week.positions, is_taken=False)
    numbers = numbers_in(tokens, endings)
    if of_month := _of_month(text, tokens, mentions, numbers, dispute, said):
        return of_month
    if numeric := numeric_date(text, tokens, numbers, dispute, said):
        return When.within(numeric.spans, numeric.positions, is_taken=numeric.is_taken)
    return _of_year(numbers) or _ordinal(tokens, numbers, dispute)


def _of_month(
    text: str,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    numbers: Mapping[int, int],
    dispute: Dispute,
    said: Sequence[DateSpan],
) -> When | None:
    """Read a month that is named, with the day and year beside it."""
    month = next((m for m in mentions if m.kind is SenseKind.MONTH), None)
    if month is None:
        return None
    name = min(month.ids(SenseKind.MONTH))
    is_solar = name.startswith(SOLAR)
    years = SOLAR_YEARS if is_solar else YEARS
    year_at = next((at for at, number in numbers.items() if number in years), None)
    day_at = _day_beside(text, tokens, month, numbers)
    if year_at is None:
        year_at = _short_year_beside(text, tokens, month, day_at, numbers, dispute)
    if is_solar and year_at is None and day_at is None:
        return None  # some of these names are everyday words
    number = int(name.removeprefix(SOLAR))
    meant = years_of(dispute)
    if year_at is not None:
        meant = [full_year(numbers[year_at], dispute)]
    elif is_solar:
        meant = [solar_year(year) - (number > LAST_OF_ITS_YEAR) for year in meant]
    day = numbers[day_at] if day_at is not None else None
    spans = spans_in(meant, number, day, dispute.period, said, is_solar=is_solar)
    beside = {at for at in (day_at, year_at) if at is not None}
    positions = {*month.positions, *beside}
    return When.within(spans, positions, is_taken=len(meant) > 1 and bool(said))


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


def _of_year(numbers: Mapping[int, int]) -> When | None:
    for years, is_solar in ((YEARS, False), (SOLAR_YEARS, True)):
        for at, number in numbers.items():
            if number in years:
                return When(span_of([number], None, None, is_solar=is_solar), frozenset({at}))
    return None


def _named_day(mentions: Sequence[Mention], dispute: Dispute) -> When | None:
    mention = next((m for m in mentions if m.kind is SenseKind.DAY), None)
    if mention is None:
        return None
    ids = mention.ids(SenseKind.DAY)
    days = sorted(d.day for d in dispute.days if d.id in ids)
    step = next((m for m in mentions if m.kind is SenseKind.RELATIVE), None)
    positions = set(mention.positions)
    if step is not None:
        offset = timedelta(_STEPS.get(next(iter(step.ids(SenseKind.RELATIVE))), 0))
        days = [day + offset for day in days]
        positions.update(step.positions)
    return When(span_between(days[0], days[-1]), frozenset(positions))


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
    positions = frozenset(at for m in told for at in m.positions)
    return When(span_between(min(days) + offset, max(days) + offset), positions)


def _ordinal(tokens: Sequence[Token], numbers: Mapping[int, int], dispute: Dispute) -> When | None:
    """Read "the 26th": a day of the one month that the dispute's period lies in."""
    first, last = dispute.period.earliest, dispute.period.latest
    if (first.year, first.month) != (last.year, last.month):
        return None
    for at, number in numbers.items():
        if 1 <= number <= MOST_DAYS and tokens[at].key[-1:].isalpha():
            return When(span_of([first.year], first.month, number), frozenset({at}))
    return None
