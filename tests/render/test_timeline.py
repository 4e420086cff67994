"""The picture of a timeline: honest about days, readable for everybody, and drawn once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from bot.locales import load_locales
from bot.record import DateSpan, Record
from bot.render.chart import MOST_ROWS, Band, Chart, Row, alt_text, chart_of
from bot.render.timeline import BACKGROUND, COLOURS, FAINT, INK, Timelines, draw
from tests.conftest import ENGLISH

# Discord's own backgrounds, light and dark.
THEMES = ("#ffffff", "#323339", "#1a1a1e", "#070709")


@pytest.fixture
def chart(record: Record) -> Chart:
    return chart_of(record, tuple(record.statements.values()), "The oil", ENGLISH)


def rows(chart: Chart) -> list[Row]:
    return [row for band in chart.bands for row in band.rows]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, "contrast ratio"."""

    def luminance(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_each_statement_has_a_row_with_its_number_in_the_list(chart: Chart, record: Record) -> None:
    assert sorted(row.number for row in rows(chart)) == [*range(1, len(record.statements) + 1)]


def test_parties_are_told_apart_by_label_and_place(chart: Chart) -> None:
    assert [(band.name, band.place, len(band.rows)) for band in chart.bands] == [
        ("Kelsund", 0, 10),
        ("Brannavik", 1, 4),
        ("Others", 2, 19),
    ]


def test_a_party_keeps_its_place_when_others_are_silent(record: Record) -> None:
    own = [s for s in record.statements.values() if s.speaker == "tomas-brekkan"]
    (band,) = chart_of(record, own, "", ENGLISH).bands
    assert (band.name, band.place) == ("Brannavik", 1)


def test_an_open_end_is_no_day(record: Record) -> None:
    statement = next(iter(record.statements.values()))
    open_end = replace(statement, said=DateSpan.parse("2019-03-05/.."))
    (row,) = rows(chart_of(record, [open_end], "", ENGLISH))
    assert (row.earliest, row.latest) == (date(2019, 3, 5), None)


def test_unknown_days_are_shown_on_the_disputes_period(record: Record) -> None:
    statement = replace(
        next(iter(record.statements.values())), said=DateSpan("..", date.min, date.max)
    )
    chart = chart_of(record, [statement], "", ENGLISH)
    assert (chart.first, chart.last) == (date(2019, 3, 4), date(2019, 3, 18))
    assert draw(chart)


@pytest.mark.parametrize(
    ("said", "labels", "years"),
    [
        ("2019-03-05", ["2 Mar", "4 Mar", "6 Mar", "8 Mar"], "2019"),
        ("2018-12-30/2019-01-02", ["29 Dec", "31 Dec", "2 Jan"], "2018–2019"),
        ("1998/2004", ["Jan 1998", "Jan 2001", "Jan 2004"], "1998–2004"),
        ("1998-05-02/1999-06", ["Jun 1998", "Dec 1998", "Jun 1999"], "1998–1999"),
        ("0100/9000", ["Jan 100"], "100–9000"),
        ("0001-01-02", ["1 Jan"], "1"),
    ],
)
def test_days_on_the_scale_are_few_and_named(
    record: Record, said: str, labels: list[str], years: str
) -> None:
    statement = replace(next(iter(record.statements.values())), said=DateSpan.parse(said))
    chart = chart_of(record, [statement], "", ENGLISH)
    assert [label for _, label in chart.ticks][: len(labels)] == labels
    assert len(chart.ticks) <= 4  # more would not fit beside each other on a telephone
    assert chart.years == years


def test_a_long_list_is_cut_to_what_can_be_read(record: Record) -> None:
    many = tuple(record.statements.values()) * 3
    assert len(rows(chart_of(record, many, "", ENGLISH))) == MOST_ROWS


def test_every_colour_stands_out_from_the_pictures_own_background() -> None:
    assert all(contrast(colour, BACKGROUND) >= 4.5 for colour in (*COLOURS, INK, FAINT))


@pytest.mark.parametrize("theme", THEMES)
def test_the_background_is_its_own_in_every_theme(chart: Chart, theme: str) -> None:
    picture = Image.open(BytesIO(draw(chart))).convert("RGBA")
    on_theme = Image.new("RGBA", picture.size, theme)
    on_theme.alpha_composite(picture)
    own = tuple(int(BACKGROUND[i : i + 2], 16) for i in (1, 3, 5))
    corners = [(0, 0), (picture.width - 1, 0), (0, picture.height - 1)]
    assert all(on_theme.getpixel(corner)[:3] == own for corner in corners)  # type: ignore[index]


@pytest.mark.parametrize(
    "name", ["$x$ $\\frac{1}{2}$", "سخنگوی وزارت خارجه", "Ադրբեջան", "_ ^ { } \\", "%s"]
)
def test_any_name_is_drawn_as_it_is_written(chart: Chart, name: str) -> None:
    row = Row(1, name, date(2019, 3, 5), None)
    odd = replace(chart, title=name, bands=(Band(name, 9, (row,)),))
    assert draw(odd).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("tag", "first", "years"),
    [("fa", "۴ مارس", "۲۰۱۹"), ("ru", "4 мар.", "2019"), ("hy", "4 մրտ", "2019")],
)
def test_days_are_named_in_the_readers_language(
    record: Record, tag: str, first: str, years: str
) -> None:
    phrases = load_locales().of(tag)
    chart = chart_of(record, tuple(record.statements.values()), record.dispute.title, phrases)
    assert first in chart.ticks[0][1]
    assert years in chart.years
    assert draw(chart).startswith(b"\x89PNG")


def test_the_description_says_how_much_there_is_of_whom(chart: Chart) -> None:
    assert alt_text(chart, ENGLISH) == (
        "The oil: 33 statements, 4 to 18 March 2019, a row for each. "
        "Kelsund: 10, Brannavik: 4, Others: 19. The same stands as text in this message."
    )


async def test_equal_charts_are_drawn_once_and_only_the_last_are_kept(chart: Chart) -> None:
    timelines = Timelines(kept=1)
    first, again = await asyncio.gather(timelines.picture(chart), timelines.picture(chart))
    assert first is again
    await timelines.picture(replace(chart, revision="revision of the next reload"))
    assert await timelines.picture(chart) is not first
