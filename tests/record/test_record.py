"""The record gives what belongs together, in the order it was said."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from itertools import pairwise

import pytest

from bot.record import DateSpan, Record, Tenure


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
    said = record.by_speaker["orla-vennick"]
    assert [s.said.earliest for s in said] == sorted(s.said.earliest for s in said)
    assert {s.id for s in said} == {
        s.id for s in record.statements.values() if s.speaker == "orla-vennick"
    }


def test_statements_of_one_day_keep_the_order_of_the_record(record: Record) -> None:
    order = list(record.statements)
    said = record.by_speaker["orla-vennick"]
    for one, next_ in pairwise(said):
        if one.said.earliest == next_.said.earliest:
            assert order.index(one.id) < order.index(next_.id)


@pytest.mark.parametrize("speaker", ["emil-strand", "nobody"])
def test_the_silent_and_the_unknown_said_nothing(record: Record, speaker: str) -> None:
    assert speaker not in record.by_speaker


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


def test_every_id_that_is_named_is_there(record: Record) -> None:
    for statement in record.statements.values():
        assert record.statements[statement.id] is statement
        assert statement.quote in statement.passage
        assert {statement.speaker, *statement.reports} <= set(record.speakers)
        assert statement.said.overlaps(record.dispute.period)


def test_a_record_cannot_be_changed(record: Record) -> None:
    with pytest.raises(FrozenInstanceError):
        record.revision = "another"  # type: ignore[misc]


def test_who_say_it_together_are_named_in_their_order(record: Record) -> None:
    signed = replace(record.statements["ostlie-divers"], speakers=("ruben-ostlie", "orla-vennick"))
    assert signed.speaker == "ruben-ostlie"
    assert record.name_of(signed) == "Ruben Ostlie, Orla Vennick"
    assert [s.id for s in record.speakers_of(signed)] == ["ruben-ostlie", "orla-vennick"]
    joint = replace(record, statements={signed.id: signed})
    assert joint.by_speaker == {"ruben-ostlie": (signed,), "orla-vennick": (signed,)}


def test_a_statement_is_of_the_parties_of_its_speakers_on_its_day(record: Record) -> None:
    signed = replace(
        record.statements["ostlie-divers"],
        speakers=("tomas-brekkan", "ruben-ostlie", "orla-vennick", "jorun-askeby"),
    )
    assert record.parties_of(signed) == ("brannavik", "kelsund")
    left = Tenure("brannavik", until=DateSpan.parse("2019-03-14"))
    gone = replace(record.speakers["tomas-brekkan"], parties=(left,))
    later = replace(record, speakers={**record.speakers, gone.id: gone})
    assert later.parties_of(signed) == ("kelsund",)


def test_a_statement_is_found_by_every_id_that_it_had(record: Record) -> None:
    renamed = replace(record.statements["ostlie-divers"], formerly=("divers", "ostlie-pays"))
    record = replace(record, statements={**record.statements, renamed.id: renamed})
    assert record.find("ostlie-divers") is record.find("divers") is record.find("ostlie-pays")
    assert record.find("divers") is renamed
    assert record.find("nothing") is None
    assert set(record.renamed) == {"divers", "ostlie-pays"}


def test_the_published_order_is_by_first_day_then_last_then_name(record: Record) -> None:
    model = record.statements["ostlie-divers"]
    told = [
        ("d", "2019-03-10", "pell-marrin"),
        ("c", "2019-03-09/2019-03-12", "ines-corvald"),
        ("b", "2019-03-09", "tomas-brekkan"),
        ("a", "2019-03-09", "orla-vennick"),
    ]
    statements = {
        id_: replace(
            model, id=id_, said=DateSpan.parse(said), speakers=(who,), topics=frozenset({"log"})
        )
        for id_, said, who in told
    }
    record = replace(record, statements=statements)
    order = ["a", "b", "c", "d"]
    assert [s.id for s in record.in_published_order] == order
    assert [s.id for s in record.by_topic["log"]] == order
    assert list(record.by_topic) == ["log"]


def test_statements_of_a_source_stand_as_they_do_there(record: Record) -> None:
    turned = replace(record, statements=dict(reversed(list(record.statements.items()))))
    for source, statements in turned.by_source.items():
        assert {s.source for s in statements} == {source}
        starts = [s.start for s in statements]
        assert starts == sorted(starts)
    assert sum(map(len, turned.by_source.values())) == len(record.statements)


def test_whose_words_others_pass_on_is_heard_too(record: Record) -> None:
    assert "emil-strand" not in record.speaking
    told = replace(record.statements["ostlie-divers"], reports=("emil-strand",))
    assert replace(record, statements={told.id: told}).speaking == {"ruben-ostlie", "emil-strand"}
