"""Dates as text say what is known and nothing more."""

from __future__ import annotations

from datetime import date

import pytest

from bot.record import DateSpan
from bot.render import days_text, span_text
from tests.conftest import ENGLISH


@pytest.mark.parametrize(
    ("edtf", "text"),
    [
        ("2025-06-27", "27 June 2025"),
        ("2025-06-27/2025-06-30", "between 27 and 30 June 2025"),
        ("2025-06-27/2025-07-03", "between 27 June and 3 July 2025"),
        ("2024-12-30/2025-01-02", "between 30 December 2024 and 2 January 2025"),
        ("2025-06-13/..", "on or after 13 June 2025"),
        ("../2025-06-30", "on or before 30 June 2025"),
        ("2025-06", "June 2025"),
        ("2025-06-XX", "June 2025"),
        ("2024-02", "February 2024"),
        ("2025", "2025"),
        ("2025-06-27~", "about 27 June 2025"),
        ("2025-06-27?", "27 June 2025 (uncertain)"),
        ("2025-06-27%", "about 27 June 2025 (uncertain)"),
        ("2025-06-30/2025-06-30", "30 June 2025"),
    ],
)
def test_a_date_reads_as_far_as_it_is_known(edtf: str, text: str) -> None:
    assert span_text(DateSpan.parse(edtf), ENGLISH) == text


@pytest.mark.parametrize(
    ("since", "until", "text"),
    [
        (date(2025, 6, 27), date(2025, 6, 27), "27 June 2025"),
        (date(2025, 6, 1), date(2025, 6, 30), "June 2025"),
        (date(2025, 6, 13), date(2025, 6, 24), "13 to 24 June 2025"),
        (date(2025, 6, 27), None, "since 27 June 2025"),
        (None, date(2025, 6, 27), "until 27 June 2025"),
        (None, None, None),
    ],
)
def test_the_days_of_a_list(since: date | None, until: date | None, text: str | None) -> None:
    assert days_text(since, until, ENGLISH) == text
