"""Dates are as exact as their source gives them, and nothing else is a date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.record import DateSpan, InvalidDateError
from bot.record.date import _parsed

MIN, MAX = date.min, date.max


@pytest.fixture(autouse=True)
def _every_date_is_read_anew() -> None:
    _parsed.cache_clear()


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2025-06-27", date(2025, 6, 27), date(2025, 6, 27)),
        ("2025-06", date(2025, 6, 1), date(2025, 6, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-06-27/2025-06-30", date(2025, 6, 27), date(2025, 6, 30)),
        ("2025-06-27/2025-06-27", date(2025, 6, 27), date(2025, 6, 27)),
        ("2024-12/2025-01", date(2024, 12, 1), date(2025, 1, 31)),
        ("2025-06-13/..", date(2025, 6, 13), MAX),
        ("../2025-06-13", MIN, date(2025, 6, 13)),
        ("202X", date(2020, 1, 1), date(2029, 12, 31)),
        ("2025-06-27?", date(2025, 6, 27), date(2025, 6, 27)),
        ("2025-06-XX", date(2025, 6, 1), date(2025, 6, 30)),
    ],
)
def test_days_that_a_date_can_mean(edtf: str, earliest: date, latest: date) -> None:
    span = DateSpan.parse(edtf)
    assert (span.edtf, span.earliest, span.latest) == (edtf, earliest, latest)
    assert span.is_day is (earliest == latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "yesterday",
        "27 June 2025",
        "27.06.2025",
        "2025-6-27",
        "2025-13-01",
        "2025-02-30",
        "2025-06-31",
        "2025-06-30/2025-06-27",
        "2025-06-27 to 2025-06-30",
        "2025-06-27T25:00:00",
        "99999-01-01",
        "Y170000002",
        "2019-1X",
        "2025-0X",
        "2025-X6/..",
        "2025-W26",
        "/..",
        "２０２５-06-27",
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    with pytest.raises(InvalidDateError):
        DateSpan.parse(text)


@given(st.text(max_size=25) | st.text("0123456789-/.XYTZ?~%[]{}, ", max_size=25))
def test_any_text_is_a_date_or_told(text: str) -> None:
    try:
        span = DateSpan.parse(text)
    except InvalidDateError:
        return
    assert span.edtf == text
    assert span.earliest <= span.latest


def test_digits_left_open_are_refused_quietly(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InvalidDateError, match="'2024-1X'"):
        DateSpan.parse("2024-1X")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("the day before", "is not an EDTF date"),
        ("Y170000002", "is not a day of the calendar"),
        ("2025-06-30/2025-06-27", "ends before it begins"),
    ],
)
def test_the_error_names_the_text_and_what_is_wrong_with_it(text: str, fault: str) -> None:
    with pytest.raises(InvalidDateError, match=f"^'{text}' {fault}$"):
        DateSpan.parse(text)


@given(st.dates(min_value=date(1000, 1, 1)), st.dates(min_value=date(1000, 1, 1)))
def test_an_interval_is_from_its_first_to_its_last_day(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    span = DateSpan.parse(f"{first.isoformat()}/{last.isoformat()}")
    assert (span.earliest, span.latest) == (first, last)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("2025-06-27", "2025-06-27", True),
        ("2025-06-27", "2025-06-28", False),
        ("2025-06-13/2025-06-27", "2025-06-27/2025-06-30", True),
        ("2025-06-13/2025-06-26", "2025-06-27/2025-06-30", False),
        ("2025-06", "2025-06-13", True),
        ("2025-06-13/..", "2030", True),
        ("2025-06-13/..", "2024", False),
        ("../2025-06-13", "1900", True),
    ],
)
def test_dates_overlap_where_both_can_mean_a_day(one: str, other: str, *, overlap: bool) -> None:
    first, second = DateSpan.parse(one), DateSpan.parse(other)
    assert first.overlaps(second) is second.overlaps(first) is overlap


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [("2025-06-27/", date(2025, 6, 27), MAX), ("/2025-06-27", MIN, date(2025, 6, 27))],
)
def test_an_unknown_end_bounds_nothing(edtf: str, earliest: date, latest: date) -> None:
    span = DateSpan.parse(edtf)
    assert (span.earliest, span.latest) == (earliest, latest)
