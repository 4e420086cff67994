"""Which days a list is of: those that are named, or those before or after them."""

from __future__ import annotations

from datetime import date

import pytest

from bot.record import DateSpan
from bot.search.parse import Cue, When
from bot.search.parse.request_day import days_of
from tests.search.decide.scenario import question

JUNE = DateSpan.parse("2019-06")
FIRST, LAST = date(2019, 6, 1), date(2019, 6, 30)


@pytest.mark.parametrize(
    ("cue", "since", "until"),
    [
        (None, FIRST, LAST),
        (Cue.SINCE, FIRST, None),
        (Cue.UNTIL, None, LAST),
        (Cue.AFTER, date(2019, 7, 1), None),
        (Cue.BEFORE, None, date(2019, 5, 31)),
    ],
)
def test_a_word_for_before_or_after_opens_one_end(
    cue: Cue | None, since: date | None, until: date | None
) -> None:
    asked = question(when=When(JUNE, frozenset()))
    assert days_of(asked, frozenset({cue} if cue else ())) == (since, until, ())


def test_the_calendar_is_not_left() -> None:
    ever = question(when=When(DateSpan.parse("../.."), frozenset()))
    assert days_of(ever, {Cue.AFTER}) == (date.max, None, ())
    assert days_of(ever, {Cue.BEFORE}) == (None, date.min, ())


@pytest.mark.parametrize("when", [None, When(None, frozenset({1}))])
def test_no_day_and_none_of_the_calendar_is_no_bound(when: When | None) -> None:
    assert days_of(question(when=when), {Cue.SINCE}) == (None, None, ())


def test_days_of_several_years_are_each_by_itself() -> None:
    days = (DateSpan.parse("2018-06-01"), DateSpan.parse("2019-06-01"))
    several = question(when=When(DateSpan.parse("2018-06-01/2019-06-01"), frozenset(), days))
    assert days_of(several, set()) == (None, None, days)
    one = question(when=When(days[0], frozenset(), days[:1]))
    assert days_of(one, set()) == (date(2018, 6, 1), date(2018, 6, 1), ())
