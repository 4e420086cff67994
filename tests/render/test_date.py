"""Dates as text say what is known and nothing more."""

from __future__ import annotations

import pytest

from bot.record import DateSpan
from bot.render import span_text
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
