"""Of which year a day or month is that is named without one: of one that the record has it in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.record import DateSpan

from .almanac import span_of

_MOST_DAYS = 120  # a statement that may be of more days is no sign of any year


def spans_in(
    years: Iterable[int],
    month: int,
    day: int | None,
    period: DateSpan,
    said: Sequence[DateSpan],
    *,
    is_solar: bool = False,
) -> tuple[DateSpan, ...]:
    """Return the days or months that can be meant, one of each year, oldest first.

    Those on which something on record (`said`) was said come before those on which it may have
    been, and these before the one in the `period` that is nearest to anything said. Where nothing
    is on record all are, and none where no year has such a day.
    """
    spans = [s for year in years if (s := span_of([year], month, day, is_solar=is_solar))]
    if len(spans) < 2 or not said:
        return tuple(spans)
    for fitting in (
        [span for span in spans if any(_is_within(one, span) for one in said)],
        [span for span in spans if any(_may_be_in(one, span) for one in said)],
    ):
        if fitting:
            return tuple(fitting)
    inside = [span for span in spans if span.overlaps(period)] or spans
    return (min(inside, key=lambda span: min(_days_between(span, one) for one in said)),)


def _is_within(said: DateSpan, span: DateSpan) -> bool:
    return span.earliest <= said.earliest and said.latest <= span.latest


def _may_be_in(said: DateSpan, span: DateSpan) -> bool:
    return (said.latest - said.earliest).days <= _MOST_DAYS and said.overlaps(span)


def _days_between(first: DateSpan, second: DateSpan) -> int:
    if first.overlaps(second):
        return 0
    earlier, later = sorted((first, second), key=lambda span: span.earliest)
    return (later.earliest - earlier.latest).days
