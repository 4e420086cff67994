"""A change is told where it was made: of the dispute, of one in it, of an office, of a seal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.record import (
    DateSpan,
    Event,
    Fate,
    FieldChange,
    Kind,
    Record,
    Tenure,
    changes_between,
    resealed,
)
from tests.record.test_diff import FIRST, with_statement


@pytest.mark.parametrize(
    ("tenure", "text"),
    [
        (Tenure("Mayor"), "Mayor"),
        (Tenure("Mayor", since=DateSpan.parse("2018-01")), "Mayor (2018-01/)"),
        (Tenure("Mayor", until=DateSpan.parse("2018-01-31")), "Mayor (/2018-01-31)"),
        (
            Tenure("Mayor", DateSpan.parse("2016"), DateSpan.parse("2018"), {"en": ("the chain",)}),
            "Mayor (2016/2018) en: the chain",
        ),
    ],
)
def test_an_office_is_told_with_its_days_and_titles(
    record: Record, tenure: Tenure, text: str
) -> None:
    known = record.speakers["ruben-ostlie"]
    changed = replace(known, offices=(tenure,))
    after = replace(record, speakers={**record.speakers, known.id: changed})
    (change,) = changes_between(record, after)
    assert [(field.name, field.after) for field in change.fields] == [("office", text)]


def test_a_change_of_sides_is_told_under_the_name_it_has_in_the_files(record: Record) -> None:
    known = record.speakers["ruben-ostlie"]
    changed = replace(known, parties=(Tenure("kelsund"), Tenure("brannavik")))
    after = replace(record, speakers={**record.speakers, known.id: changed})
    (change,) = changes_between(record, after)
    assert change.fields == (FieldChange("party", "", "kelsund, brannavik"),)


def test_a_dispute_does_not_change_with_what_it_holds(record: Record) -> None:
    place, *places = record.dispute.places
    event = Event("call", DateSpan.parse("2019-03-10"), None, None, ())
    moved = replace(place, name="Elsewhere")
    dispute = replace(record.dispute, places=(moved, *places), events=(event,))
    told = [
        (c.kind, c.fate, c.id) for c in changes_between(record, replace(record, dispute=dispute))
    ]
    assert told == [(Kind.PLACE, Fate.CHANGED, place.id), (Kind.EVENT, Fate.ADDED, "call")]


def test_a_dispute_under_another_id_has_changed(record: Record) -> None:
    after = replace(record, dispute=replace(record.dispute, id="renamed"))
    (change,) = changes_between(record, after)
    assert (change.fate, change.id) == (Fate.CHANGED, "renamed")


@pytest.mark.parametrize(
    ("medium", "place", "name"),
    [
        ("telephone", "Kelsund", "telephone"),
        (None, "Kelsund", "Kelsund"),
        ("telephone", None, "telephone"),
        (None, None, "call"),
    ],
)
def test_an_event_is_called_by_its_medium_else_its_place_else_its_id(
    record: Record, medium: str | None, place: str | None, name: str
) -> None:
    event = Event("call", DateSpan.parse("2019-03-10"), medium, place, ())
    (change,) = changes_between(
        record, replace(record, dispute=replace(record.dispute, events=(event,)))
    )
    assert change.name == name


@pytest.mark.parametrize(
    ("before", "after", "ids"),
    [
        ("one", "two", (FIRST,)),
        ("one", None, (FIRST,)),
        ("one", "one", ()),
        (None, "two", ()),  # only now sealed
    ],
)
def test_what_was_sealed_and_has_another_seal_is_told(
    record: Record, before: str | None, after: str | None, ids: tuple[str, ...]
) -> None:
    sealed = with_statement(record, replace(record.statements[FIRST], seal=before))
    changed = with_statement(record, replace(record.statements[FIRST], seal=after))
    assert resealed(sealed, changed) == ids
    assert resealed(sealed, replace(record, statements={})) == ()
