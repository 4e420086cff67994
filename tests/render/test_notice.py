"""Where nothing answers, one neutral line says why."""

from __future__ import annotations

import pytest

from bot.record import Record
from bot.render import notice
from bot.search import Closest, NothingOnRecord, Reason
from tests.conftest import ENGLISH, hits

LINES = [
    (
        NothingOnRecord(Reason.UNKNOWN_SPEAKER, about="Ned Land"),
        "Nobody whose words are on record is called “Ned Land”.",
    ),
    (
        NothingOnRecord(Reason.UNKNOWN_SPEAKER, speaker="emil-strand", about="Strand"),
        "No statement by Emil Strand is on record.",
    ),
    (NothingOnRecord(Reason.UNKNOWN_SPEAKER), "No statement by that speaker is on record."),
    (NothingOnRecord(Reason.NOT_ON_RECORD), "Nothing on record answers that."),
    (NothingOnRecord(Reason.NOT_ON_RECORD, about="Oslo"), "Nothing on record names “Oslo”."),
    (
        NothingOnRecord(Reason.NOT_ON_RECORD, speaker="orla-vennick"),
        "Nothing on record from Orla Vennick answers that.",
    ),
    (
        NothingOnRecord(Reason.NOT_ON_RECORD, speaker="emil-strand"),
        "No statement by Emil Strand is on record.",
    ),
    (NothingOnRecord(Reason.OUTSIDE_DATES), "The record covers 4 to 18 March 2019."),
    (NothingOnRecord(Reason.OTHER_PLACE, about="Oslo"), "The record has nothing about “Oslo”."),
    (NothingOnRecord(Reason.OTHER_PLACE), "The record has nothing about that place."),
    (NothingOnRecord(Reason.FALSE_PREMISE), "what the question takes as given"),
    (NothingOnRecord(Reason.OFF_TOPIC), "The record is about: The oil in Kelsund harbour."),
    (NothingOnRecord(Reason.NOT_A_QUESTION), "Ask who said what, when, or to whom."),
]


@pytest.mark.parametrize(("decision", "line"), LINES)
def test_each_reason_has_its_line(record: Record, decision: NothingOnRecord, line: str) -> None:
    assert line in notice(record, decision, ENGLISH)


def test_no_reason_is_left_without_a_line() -> None:
    assert {decision.reason for decision, _ in LINES} == set(Reason)


@pytest.mark.parametrize("reason", list(Reason))
def test_near_statements_are_announced_as_no_answer(record: Record, reason: Reason) -> None:
    line = notice(record, Closest(reason, hits(record, "ostlie-one-room")), ENGLISH)
    assert line.endswith(" Closest on record, not an answer:")


def test_a_long_name_is_cut(record: Record) -> None:
    line = notice(record, NothingOnRecord(Reason.UNKNOWN_SPEAKER, about="x" * 5000), ENGLISH)
    assert len(line) < 200
