"""Days are told by the first and the last of them, or one beside another, in every language."""

from __future__ import annotations

import pytest

from bot.search.parse.request_day import days_of
from tests.records import understood


@pytest.mark.parametrize(
    "question",
    [
        "what was said between 13 and 20 June?",
        "everything from June 13 to 20, 2025",
        "13–20 June 2025",
        "13-20.06.2025",
        "2025-06-13/2025-06-20",
        "from the 13th to the 20th of June",
        "everything since 13 June until 20 June",
        "after 12 June but before 21 June",
        "Что было сказано с 13 по 20 июня?",
        "13 Haziran'dan 20 Haziran'a kadar ne söylendi",
        "iyunun 13-dən 20-dək nə deyilib",
        "ما قيل بين 13 و20 يونيو",
        "מה נאמר בין ה-13 ל-20 ביוני",
        "հունիսի 13-ից մինչև 20-ը",
        "entre le 13 et le 20 juin",
        "del 13 al 20 de junio",
        "از ۲۳ تا ۳۰ خرداد چه گفته شد",
    ],
)
def test_a_range_has_its_first_and_its_last_day(question: str) -> None:
    read = understood(question)
    since, until, each = days_of(read, read.cues.found)
    assert (str(since), str(until), each) == ("2025-06-13", "2025-06-20", ())


@pytest.mark.parametrize("question", ["what was said on 13, 14 and 20 June", "13, 14 и 20 июня"])
def test_days_side_by_side_are_each_by_itself(question: str) -> None:
    read = understood(question)
    days = [day.edtf for day in days_of(read, read.cues.found)[2]]
    assert days == ["2025-06-13", "2025-06-14", "2025-06-20"]


@pytest.mark.parametrize(
    "question", ["26-06-25", "2025-06-26", "26/06/2025", "the 2-1 vote of 26 June"]
)
def test_the_marks_within_a_date_make_no_range(question: str) -> None:
    when = understood(question).when
    assert when is not None
    assert when.span is not None
    assert (when.span.edtf, when.is_range) == ("2025-06-26", False)
