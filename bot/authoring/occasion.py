"""The event of the record at which something may have been said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from bot.record import DateSpan, Event

# For so long what was said at an event is news.
_NEWS = timedelta(days=7)


def occasion_of(
    events: Iterable[Event],
    people: tuple[str | None, str | None],
    published: DateSpan,
    day: DateSpan | None = None,
) -> Event | None:
    """Return the one event of a known day at which the two met, on that day where it is told.

    Else it is one just before publication.
    """
    found = [
        event
        for event in events
        if event.day.is_day
        and set(people) <= set(event.who)
        and (
            day.overlaps(event.day)
            if day is not None
            else event.day.earliest <= published.latest <= event.day.earliest + _NEWS
        )
    ]
    return found[0] if len(found) == 1 else None
