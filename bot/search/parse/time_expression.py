"""The days a question asks about: dates, months, years, named days, and days next to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias

from bot.language.analyzer import Token
from bot.record import DateSpan, Dispute, Record

from .almanac import MOST_DAYS, SOLAR_YEARS, YEARS, span_between, span_of
from .date_range import range_in
from .named_date import named_date
from .numeral import numbers_in, numeric_date, unread_date, week_date
from .range_word import RangeWords
from .sense import Mention, SenseKind
from .year import spans_in

_STEPS = {"day_after": 1, "day_before": -1, "same_day": 0}


@dataclass(frozen=True, slots=True)
class When:
    """The span of days that is asked about, and the token positions that say so.

    It has no span where no calendar has such a day, or where it has digits left open.
    `taken` are the days that are meant where no year is named and there is more than one: the span
    is from the first to the last of them. `is_range` tells that its ends are named.
    """

    span: DateSpan | None
    positions: frozenset[int]
    taken: tuple[DateSpan, ...] = ()
    is_range: bool = False

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
    words: RangeWords | None = None,
) -> When | None:
    """Read the days a question asks about; None where it names none.

    A day without a year is of one of the years of the dispute's period: of those in which
    something was `said` on it (`.year`). "The day after talking to X" counts from the day on which
    the two spoke. `endings` are what may follow digits, folded. With the `words` for it, days may
    be told by the first and last of them, or several at once.
    """
    numbers = numbers_in(tokens, endings)
    if words and (found := range_in(text, tokens, mentions, numbers, dispute, said, words)):
        spans, positions = found
        return replace(When.within(spans, positions, is_taken=len(spans) > 1), is_range=True)
    named = _named_day(mentions, dispute) or _near_meeting(mentions, meetings)
    if named:
        return _with_date(named, _of_month(text, tokens, mentions, numbers, dispute, said))
    if unread := unread_date(text, tokens):
        return When(None, unread)
    if week := week_date(text, tokens):
        return When.within(week.spans, week.positions, is_taken=False)
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
    named = named_date(text, tokens, month, numbers, dispute) if month else None
    if named is None:
        return None
    meant: Sequence[int] = [named.year] if named.year else named.years(dispute)
    spans = spans_in(
        meant, named.month, named.day or None, dispute.period, said, is_solar=named.is_solar
    )
    return When.within(spans, named.positions, is_taken=len(meant) > 1 and bool(said))


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


def _with_date(named: When, told: When | None) -> When:
    """Take the date of a named day for no more than that: "the day of the award, 30 November"."""
    is_same = bool(told and told.span and named.span and told.span.overlaps(named.span))
    return replace(named, positions=named.positions | told.positions) if told and is_same else named


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
