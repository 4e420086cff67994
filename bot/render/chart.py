"""What the picture of a timeline shows, as plain values: rows, marks, words. Draws nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.locales import Phrases
from bot.record import DateSpan, Record, Statement

from .cut import cut
from .date import period_text

# More rows could not be read on a telephone.
MOST_ROWS = 40
_MAX_LABEL = 27
_MAX_NAME = 22  # of a party, in bold
_MAX_TITLE = 64
# Discord's limit on the description of an attachment.
_MAX_ALT = 1024
_LEAST_DAYS = 6
_MOST_TICKS = 4
_MOST_MONTHS = 3  # with their years
_DAYS = (1, 2, 3, 7, 14, 28, 56)
_MONTHS = (2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200)
# From this many days on, ticks are months in place of days.
_LONG = 300


@dataclass(frozen=True, slots=True)
class Row:
    """One statement: its number in the list, whose it is, and its days; None is an open end."""

    number: int
    label: str
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class Band:
    """The rows of one party; `place` tells its shape and colour, the same in every picture."""

    name: str
    place: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything that is drawn; equal charts make equal pictures.

    `ticks` are days with their labels, `years` what the labels leave out.
    """

    title: str
    bands: tuple[Band, ...]
    first: date
    last: date
    ticks: tuple[tuple[date, str], ...]
    years: str
    known: str
    between: str
    open_end: str
    revision: str


def chart_of(
    record: Record, statements: Sequence[Statement], title: str, phrases: Phrases
) -> Chart:
    """Lay out the first `MOST_ROWS` statements, numbered from 1 as they come, party by party."""
    shown = statements[:MOST_ROWS]
    first, last = _range(record, shown)
    return Chart(
        title=cut(title, _MAX_TITLE),
        bands=_bands(record, shown, phrases),
        first=first,
        last=last,
        ticks=_ticks(first, last, phrases),
        years="–".join(dict.fromkeys(phrases.year(day) for day in (first, last))),
        known=phrases.text("timeline-known"),
        between=phrases.text("timeline-between"),
        open_end=phrases.text("timeline-open"),
        revision=phrases.text("card-revision", revision=record.revision[:12]),
    )


def alt_text(chart: Chart, phrases: Phrases) -> str:
    """Describe a chart for those who do not see it."""
    days = DateSpan("", chart.first, chart.last)
    return cut(
        phrases.text(
            "timeline-alt",
            title=chart.title,
            count=sum(len(band.rows) for band in chart.bands),
            period=period_text(days, phrases),
            parties=", ".join(f"{band.name}: {len(band.rows)}" for band in chart.bands),
        ),
        _MAX_ALT,
    )


def _bands(record: Record, statements: Sequence[Statement], phrases: Phrases) -> tuple[Band, ...]:
    parties = {party.id: party.name for party in record.dispute.parties}
    rows: dict[str | None, list[tuple[str, Row]]] = {party: [] for party in (*parties, None)}
    for number, statement in enumerate(statements, 1):
        said = statement.said
        row = Row(
            number,
            cut(record.name_of(statement), _MAX_LABEL),
            said.earliest if said.earliest != date.min else None,
            said.latest if said.latest != date.max else None,
        )
        for party in record.parties_of(statement) or (None,):
            rows[party].append((" ".join(statement.speakers), row))
    names = [*parties.values(), phrases.text("timeline-no-party")]
    return tuple(
        Band(cut(name, _MAX_NAME), place, _speaker_by_speaker(found))
        for place, (name, found) in enumerate(zip(names, rows.values(), strict=True))
        if found
    )


def _speaker_by_speaker(rows: Sequence[tuple[str, Row]]) -> tuple[Row, ...]:
    """Keep a speaker's rows together, the one who spoke first coming first."""
    by_speaker: dict[str, list[Row]] = {}
    for speaker, row in rows:
        by_speaker.setdefault(speaker, []).append(row)
    return tuple(row for own in by_speaker.values() for row in own)


def _range(record: Record, statements: Sequence[Statement]) -> tuple[date, date]:
    """Return the first and last known day, some days apart; those of the dispute without any."""
    period = record.dispute.period
    days = [
        day
        for s in statements
        for day in (s.said.earliest, s.said.latest)
        if day not in (date.min, date.max)
    ] or [day for day in (period.earliest, period.latest) if day not in (date.min, date.max)]
    first, last = (min(days), max(days)) if days else (date(2000, 1, 1), date(2000, 1, 1))
    missing = max(0, _LEAST_DAYS - (last - first).days)
    start, end = first.toordinal() - missing // 2, last.toordinal() + missing - missing // 2
    return (
        date.fromordinal(max(start, date.min.toordinal())),
        date.fromordinal(min(end, date.max.toordinal())),
    )


def _ticks(first: date, last: date, phrases: Phrases) -> tuple[tuple[date, str], ...]:
    days = (last - first).days
    if days >= _LONG:
        return tuple((day, phrases.day(day, "MMM y")) for day in _months(first, last))
    step = next(step for step in _DAYS if days // step < _MOST_TICKS)
    marked = (first + timedelta(offset) for offset in range(0, days + 1, step))
    return tuple((day, phrases.day(day, "d MMM")) for day in marked)


def _months(first: date, last: date) -> Iterator[date]:
    """Return the first days of a few months, evenly from the first one on."""
    start = first.year * 12 + first.month - (first.day == 1)
    end = last.year * 12 + last.month - 1
    step = next((s for s in _MONTHS if (end - start) // s < _MOST_MONTHS), end - start)
    return (date(month // 12, month % 12 + 1, 1) for month in range(start, end + 1, step))
