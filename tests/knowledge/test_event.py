"""What was said once and told more than once is one event, and each telling an account of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.loader import check, load
from bot.record import Fate, Kind, changes_between
from tests.knowledge.meeting import EVENT
from tests.knowledge.oxbow import edit, write_folder

SOURCE = "sources/gazette-fall.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = write_folder(tmp_path)
    edit(found, "dispute.yaml", "days:\n", f"{EVENT}days:\n")
    for said in ("said: 1998-03-03\n", "said: 1998-03-03/1998-03-05\n", "said: 1998-03-05\n"):
        edit(found, SOURCE, f"    {said}", f"    {said}    event: press-day\n")
    return found


def test_accounts_are_told_apart_by_publisher_and_way(folder: Path) -> None:
    edit(folder, SOURCE, "    to: ben-reed", "    via: [a neighbour]\n    to: ben-reed")
    record = load(folder)
    told = [
        (a.publisher, a.via, [s.id for s in a.statements]) for a in record.accounts["press-day"]
    ]
    assert told == [
        ("gazette", ("a neighbour",), ["moss-no-toll"]),
        ("gazette", (), ["reed-denies", "gazette-no-name"]),
    ]
    assert record.events["press-day"].who == ("ada-moss", "ben-reed")


def test_an_event_that_nobody_knows_is_told(folder: Path) -> None:
    edit(folder, SOURCE, "event: press-day", "event: pres-day")
    (fault,) = check(folder)
    assert str(fault) == (
        f"{SOURCE}:20: 'event' names 'pres-day', which is no event; write 'press-day',"
        " or add it to dispute.yaml"
    )


def test_a_statement_is_of_the_day_of_its_event_unless_it_is_a_remark(folder: Path) -> None:
    assert check(folder) == ()
    edit(folder, "dispute.yaml", "day: 1998-03-03", "day: 1998-03-04")
    (fault,) = check(folder)
    assert str(fault) == (
        f"{SOURCE}:20: 'event' names 'press-day', which was on 1998-03-04, but the statement is of"
        " 1998-03-03; correct one of them"
    )


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("day: 1998-03-03", "day: 1999-03-03", "outside the dispute's period"),
        ("who: [ada-moss, ben-reed]", "who: [ada-mos]", "names 'ada-mos', which is no speaker"),
        ("    place:", "    places:", "'places' is not known here; write 'place'"),
        ("days:\n", f"{EVENT.removeprefix('events:')[1:]}days:\n", "'press-day' is taken already"),
    ],
)
def test_what_is_wrong_with_an_event_is_told(folder: Path, old: str, new: str, fault: str) -> None:
    edit(folder, "dispute.yaml", old, new)
    assert any(fault in told.message for told in check(folder))


def test_an_event_is_a_change_of_its_own(folder: Path, tmp_path: Path) -> None:
    before = load(folder)
    edit(folder, "dispute.yaml", "place: town hall", "place: the ferry")
    (change,) = changes_between(before, load(folder))
    assert (change.kind, change.fate, change.id, change.name) == (
        Kind.EVENT,
        Fate.CHANGED,
        "press-day",
        "the ferry",
    )
