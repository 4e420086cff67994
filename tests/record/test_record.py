"""The record gives what belongs together, in the order it was said."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from itertools import pairwise

import pytest

from bot.record import Record, RelationKind


def test_a_statement_leads_to_its_speaker_source_and_publisher(record: Record) -> None:
    statement = record.statements["vennick-larder-not-drain"]
    assert record.name_of(statement) == "Orla Vennick"
    assert record.source_of(statement).id == "courier-2019-03-12"
    assert record.publisher_of(statement).id == record.source_of(statement).publisher


@pytest.mark.parametrize(
    ("speaker", "party"),
    [("orla-vennick", "kelsund"), ("tomas-brekkan", "brannavik"), ("ines-corvald", None)],
)
def test_a_speaker_speaks_for_a_party_or_none(
    record: Record, speaker: str, party: str | None
) -> None:
    assert record.speakers[speaker].party_ids == {party} - {None}


def test_what_someone_said_is_oldest_first(record: Record) -> None:
    said = record.said_by("orla-vennick")
    assert [s.said.earliest for s in said] == sorted(s.said.earliest for s in said)
    assert {s.id for s in said} == {
        s.id for s in record.statements.values() if s.speaker == "orla-vennick"
    }


def test_statements_of_one_day_keep_the_order_of_the_record(record: Record) -> None:
    order = list(record.statements)
    said = record.said_by("orla-vennick")
    for one, next_ in pairwise(said):
        if one.said.earliest == next_.said.earliest:
            assert order.index(one.id) < order.index(next_.id)


@pytest.mark.parametrize("speaker", ["emil-strand", "nobody"])
def test_the_silent_and_the_unknown_said_nothing(record: Record, speaker: str) -> None:
    assert record.said_by(speaker) == ()


def test_replies_are_the_relations_seen_from_the_other_end(record: Record) -> None:
    seen = {
        (statement.id, relation.kind, target)
        for target, found in record.replies.items()
        for statement, relation in found
    }
    assert seen == {
        (statement.id, relation.kind, relation.target)
        for statement in record.statements.values()
        for relation in statement.relations
    }
    assert seen
    assert all(isinstance(kind, RelationKind) for _, kind, _ in seen)


def test_every_id_that_is_named_is_there(record: Record) -> None:
    for statement in record.statements.values():
        assert record.statements[statement.id] is statement
        assert statement.quote in statement.passage
        assert {statement.speaker, *statement.reports} <= set(record.speakers)
        assert statement.said.overlaps(record.dispute.period)


def test_a_record_cannot_be_changed(record: Record) -> None:
    with pytest.raises(FrozenInstanceError):
        record.revision = "another"  # type: ignore[misc]
