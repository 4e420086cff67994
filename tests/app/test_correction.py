"""Which of the statements that were shown are so no longer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.app.correction import Amendment, changed_statements, digest_of
from bot.record import DateSpan, Record, Statement

ID = "vennick-larder-not-drain"


def shown(record: Record) -> list[tuple[str, str]]:
    return [(ID, digest_of(record, record.statements[ID]))]


def with_statement(record: Record, statement: Statement) -> Record:
    return replace(record, statements={**record.statements, ID: statement})


def test_what_is_as_it_was_is_no_change(record: Record) -> None:
    assert changed_statements(shown(record), record) == {}


@pytest.mark.parametrize(
    "change",
    [
        {"quote": "another"},
        {"speakers": ("tomas-brekkan",)},
        {"said": DateSpan.parse("2019-03-06")},
        {"disputed": "He says it was a pantry."},
        {"passage": "The letter ends so."},
        {"via": ()},
    ],
)
def test_what_people_saw_is_corrected(record: Record, change: dict[str, Any]) -> None:
    newer = with_statement(record, replace(record.statements[ID], **change))
    assert list(changed_statements(shown(record), newer).values()) == [Amendment.CORRECTED]


@pytest.mark.parametrize(
    "change", [{"asks": {}}, {"topics": frozenset({"say"})}, {"relations": ()}, {"start": 9}]
)
def test_what_nobody_saw_corrects_nothing(record: Record, change: dict[str, Any]) -> None:
    newer = with_statement(record, replace(record.statements[ID], **change))
    assert changed_statements(shown(record), newer) == {}


def test_what_has_another_id_by_now_is_neither_changed_nor_gone(record: Record) -> None:
    renamed = replace(record.statements[ID], id="larder", formerly=(ID,))
    others = {id_: one for id_, one in record.statements.items() if id_ != ID}
    newer = replace(record, statements={**others, "larder": renamed})
    assert changed_statements(shown(record), newer) == {}
    assert newer.found([ID, "larder", "nothing"]) == (renamed,)


def test_a_speakers_other_name_is_a_correction(record: Record) -> None:
    speaker = replace(record.speakers["orla-vennick"], name="Orla Vennick-Strand")
    newer = replace(record, speakers={**record.speakers, "orla-vennick": speaker})
    assert list(changed_statements(shown(record), newer).values()) == [Amendment.CORRECTED]


def test_what_is_no_longer_on_record_is_withdrawn(record: Record) -> None:
    newer = replace(record, statements={})
    assert list(changed_statements(shown(record), newer).values()) == [Amendment.WITHDRAWN]
