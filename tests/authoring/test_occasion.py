"""What was said at an event is placed there only where the record leaves no choice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.authoring.occasion import occasion_of
from bot.record import DateSpan, Event
from tests.authoring.conftest import ProposeAt

CALL = Event("bridge-call", DateSpan.parse("1998-03-03"), "call", None, ("ada-moss", "ben-reed"))
PUBLISHED = DateSpan.parse("1998-03-05")
TWO = "ben-reed", "ada-moss"


def test_two_who_met_just_before_publication_met_at_the_event() -> None:
    assert occasion_of([CALL], TWO, PUBLISHED) == CALL


@pytest.mark.parametrize(
    ("events", "people", "published"),
    [
        ([CALL], ("ada-moss", "ferry-post"), "1998-03-05"),
        ([CALL], ("ada-moss", None), "1998-03-05"),
        ([CALL], TWO, "1998-03-02"),
        ([CALL], TWO, "1998-03-11"),
        ([CALL, replace(CALL, id="other-call")], TWO, "1998-03-05"),
        ([replace(CALL, day=DateSpan.parse("1998-03"))], TWO, "1998-03-05"),
    ],
)
def test_anything_else_leaves_it_open(
    events: list[Event], people: tuple[str | None, str | None], published: str
) -> None:
    assert occasion_of(events, people, DateSpan.parse(published)) is None


def test_the_event_gives_the_day_that_the_text_does_not(proposing_at: ProposeAt) -> None:
    told = "Ada Moss told Ben Reed by telephone that the bridge was sound."
    (proposal,) = proposing_at((CALL,), told)
    assert (proposal.event, proposal.day.said) == ("bridge-call", "1998-03-03")
    (proposal,) = proposing_at((CALL,), f"On 4 March {told}")
    assert (proposal.event, proposal.day.said) == (None, "1998-03-04")
