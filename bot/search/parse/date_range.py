"""Days told by the first and the last of them ("13 to 20 June"), or one beside another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from bot.language.analyzer import Token
from bot.record import DateSpan, Dispute

from .almanac import MOST_DAYS, span_between, span_of
from .date_part import MOST_BETWEEN, DateParts, numbers_beside
from .named_date import NamedDate
from .range_word import RangeWords
from .sense import Mention, SenseKind

_DASH = re.compile(r"\s*(?:[-–—−‐‑~→]+>?|\.{2,}|…)\s*")
_SEVERAL = re.compile(r"\s*[,،&+]\s*")
_ONE_DAY = timedelta(days=1)


class Range(NamedTuple):
    """The spans that are meant and the token positions that say so."""

    spans: tuple[DateSpan, ...]
    positions: frozenset[int]


def range_in(
    text: str,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    numbers: Mapping[int, int],
    dispute: Dispute,
    said: Sequence[DateSpan],
    words: RangeWords,
) -> Range | None:
    """Read the first two dates with nothing between them but what makes them a range or a pair."""
    months = [m for m in mentions if m.kind is SenseKind.MONTH and (m.key,) not in words.up_to]
    days = [m for m in mentions if m.kind is SenseKind.DAY]
    read = numbers_beside(text, tokens, numbers, words)
    reader = DateParts(text, tokens, months, days, read, dispute)
    for last, first in _gaps(reader):
        left, right = reader.before(last), reader.behind(first)
        if left is None or right is None:
            continue
        tie = _tie(reader, words, left, right)
        ends = _filled(reader, left, right) if tie else None
        if tie is None or ends is None:
            continue
        if tie == "several":
            return _several(reader, *ends, said)
        return _ranged(reader, *ends, said, words)
    return None


def _gaps(reader: DateParts) -> Sequence[tuple[int, int]]:
    """Return each pair of places that may be the last of a date and the first of another."""
    named = (at for m in (*reader.months, *reader.days) for at in m.positions)
    dated = pairwise(sorted({*reader.numbers, *named}))
    return [(last, first) for last, first in dated if first <= last + MOST_BETWEEN + 1]


def _tie(reader: DateParts, words: RangeWords, left: NamedDate, right: NamedDate) -> str | None:
    """Say whether what stands between two dates makes them a range, or two of several."""
    last, first = max(left.positions), min(right.positions)
    gap = reader.text[reader.tokens[last].end : reader.tokens[first].start]
    between = [token.key for token in reader.tokens[last + 1 : first]]
    key = reader.tokens[first].key
    between += [p for p in words.prefixes if key.startswith(p) and key[len(p) :].isdigit()][:1]
    if not between and _is_dash(gap, (reader.inside(left), reader.inside(right))):
        return "range"
    around = {t.key for t in reader.tokens[max(min(left.positions) - 3, 0) : last + 1]}
    around |= {t.key for t in reader.tokens[first : max(right.positions) + 4]}
    is_up_to = _has(between, words.up_to | words.before)
    if is_up_to:
        return "range" if len(between) <= MOST_BETWEEN else None
    behind = [t.key for t in reader.tokens[max(right.positions) + 1 : max(right.positions) + 3]]
    if not between and not gap.strip(" '’"):
        return "range" if _has(behind, words.up_to) and left.month else None
    is_joined = _has(between, words.joined) or (not between and bool(_SEVERAL.fullmatch(gap)))
    joining = {word for phrase in words.joined for word in phrase} | words.plain
    if not is_joined or any(word not in joining and len(word) > 2 for word in between):
        return None
    if around & words.between:
        return "range"
    return "several" if between or (left.month and right.month) else None


def _is_dash(gap: str, dates: Iterable[str]) -> bool:
    """Whether a mark between two dates is one that neither has inside ("2025-06-13/2025-06-20")."""
    is_mark = bool(_DASH.fullmatch(gap)) or (gap == "/" and all("-" in date for date in dates))
    return is_mark and not any(gap in date for date in dates)


def _has(words: Sequence[str], phrases: Iterable[tuple[str, ...]]) -> bool:
    parts = {tuple(words[a:b]) for a in range(len(words)) for b in range(a + 1, len(words) + 1)}
    return not parts.isdisjoint(phrases)


def _filled(
    reader: DateParts, left: NamedDate, right: NamedDate
) -> tuple[NamedDate, NamedDate] | None:
    """Give each date the month that only the other names; None where they are no two of a kind."""
    if bool(left.day) != bool(right.day) or not _are_of_one_calendar(left, right):
        return None
    if not (left.month or right.month) and left.day:
        period = reader.dispute.period
        first, last = period.earliest, period.latest
        ends = (reader.tokens[at].key[-1:] for at in (*left.positions, *right.positions))
        if (first.year, first.month) != (last.year, last.month) or all(e.isdigit() for e in ends):
            return None
        return left._replace(month=first.month), right._replace(month=first.month)
    if not left.month and right.month:
        if not left.day:
            return None
        left = left._replace(month=right.month, is_solar=right.is_solar)
    elif left.month and not right.month:
        if not right.day:
            return None
        right = right._replace(month=left.month, is_solar=left.is_solar)
    return left, right


def _are_of_one_calendar(left: NamedDate, right: NamedDate) -> bool:
    is_told = (left.month and right.month) or (left.year and right.year)
    return not is_told or left.is_solar == right.is_solar or bool(left.year and right.year)


def _span(named: NamedDate, year: int) -> DateSpan | None:
    return span_of([year], named.month or None, named.day or None, is_solar=named.is_solar)


def _pairs(
    reader: DateParts, left: NamedDate, right: NamedDate
) -> Iterator[tuple[DateSpan, DateSpan]]:
    """Return the first and the last that can be meant, the nearer year first where one has none."""
    if left.year and right.year:
        years = [(left.year, right.year)]
    elif right.year:
        years = [(right.year, right.year), (right.year - 1, right.year)]
    elif left.year:
        years = [(left.year, left.year), (left.year, left.year + 1)]
    else:
        steps = (0, 1) if left.month > right.month else (0,)
        years = [(y - step, y) for y in right.years(reader.dispute) for step in steps]
    taken = set[int]()
    for first_year, last_year in years:
        first, last = _span(left, first_year), _span(right, last_year)
        is_known = last_year in taken if not left.year else first_year in taken
        if first and last and first.earliest <= last.latest and not is_known:
            taken.add(last_year if not left.year else first_year)
            yield first, last


def _ranged(
    reader: DateParts,
    left: NamedDate,
    right: NamedDate,
    said: Sequence[DateSpan],
    words: RangeWords,
) -> Range | None:
    last, first = max(left.positions), min(right.positions)
    between = [token.key for token in reader.tokens[last + 1 : first]]
    ahead = [t.key for t in reader.tokens[max(min(left.positions) - 2, 0) : min(left.positions)]]
    late = _ONE_DAY * _has(ahead, words.after)
    early = _ONE_DAY * (_has(between, words.before) and not _has(between, words.up_to))
    ends = [(a.earliest + late, b.latest - early) for a, b in _pairs(reader, left, right)]
    spans = [span_between(a, b) for a, b in ends if a <= b]
    positions = _positions(reader, left, right, words)
    return Range(_of_record(spans, said), positions) if spans else None


def _of_record(spans: Sequence[DateSpan], said: Sequence[DateSpan]) -> tuple[DateSpan, ...]:
    """Return those in which something was said, or all where nothing was in any."""
    return tuple(_within(spans, said) or spans)


def _within(spans: Sequence[DateSpan], said: Sequence[DateSpan]) -> list[DateSpan]:
    return [
        span
        for span in spans
        if any(span.earliest <= one.earliest and one.latest <= span.latest for one in said)
    ]


def _several(
    reader: DateParts, left: NamedDate, right: NamedDate, said: Sequence[DateSpan]
) -> Range | None:
    found = [_earlier(reader, left), left, right] if _earlier(reader, left) else [left, right]
    named = [one for one in found if one]
    year = right.year or left.year
    years = [year] if year else right.years(reader.dispute)
    of_year = [[s for one in named if (s := _span(one, one.year or y))] for y in years]
    meant = [days for days in of_year if _within(days, said)] or of_year
    spans = sorted({day for days in meant for day in days}, key=lambda day: day.earliest)
    positions = frozenset(at for one in named for at in one.positions)
    inside = range(min(positions), max(positions) + 1)
    return Range(tuple(spans), frozenset(inside)) if spans else None


def _earlier(reader: DateParts, left: NamedDate) -> NamedDate | None:
    """Return a day before two others that has but a comma behind it: the 13 of "13, 14 and 20"."""
    at = min(left.positions) - 1
    if at < 0 or not left.day or not 1 <= reader.numbers.get(at, 0) <= MOST_DAYS:
        return None
    gap = reader.text[reader.tokens[at].end : reader.tokens[at + 1].start]
    if not _SEVERAL.fullmatch(gap):
        return None
    return left._replace(day=reader.numbers[at], positions=frozenset({at}))


def _positions(
    reader: DateParts, left: NamedDate, right: NamedDate, words: RangeWords
) -> frozenset[int]:
    """Return the places of both, of what stands between them and of the words beside them."""
    first, last = min(left.positions), max(right.positions)
    beside = {
        at
        for at in range(max(first - 3, 0), min(last + 4, len(reader.tokens)))
        if reader.tokens[at].key in words.between
        or (at > last and (reader.tokens[at].key,) in words.up_to)
    }
    return frozenset(range(first, last + 1)) | beside
