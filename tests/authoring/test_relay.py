"""Who passes words on is told beside them, and the day of a report is not that of its words."""

from __future__ import annotations

import pytest

from bot.record import SaidBasis
from tests.authoring.conftest import Propose

ON = "On 3 March 1998, the Nether media quoted Ben Reed as saying that the bridge was old."


def test_words_that_a_report_passes_on_are_not_of_a_later_day(proposing: Propose) -> None:
    (proposal,) = proposing(ON)
    assert proposal.speaker == "ben-reed"
    assert proposal.via == "the Nether media"
    assert proposal.quote == ON.removeprefix("On 3 March 1998, ")
    assert (proposal.day.said, proposal.day.basis) == (
        "1998-03-01/1998-03-03",
        SaidBasis.BOUNDED,
    )


def test_what_the_publisher_quotes_itself_came_by_nobody_else(proposing: Propose) -> None:
    (proposal,) = proposing("The Ferry Post quoted Ben Reed as saying that the bridge was old.")
    assert (proposal.speaker, proposal.via) == ("ben-reed", None)


@pytest.mark.parametrize(
    "text",
    [
        "Ben Reed cited the weather and said that the bridge was old.",
        "Ben Reed said that the media quoted nobody about the bridge.",
    ],
)
def test_whoever_quotes_something_themselves_is_no_way_of_their_words(
    proposing: Propose, text: str
) -> None:
    (proposal,) = proposing(text)
    assert (proposal.speaker, proposal.via) == ("ben-reed", None)
