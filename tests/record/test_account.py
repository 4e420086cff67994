"""What is told more than once is one utterance: speaker and topics show which are the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.record import DateSpan, Event, Record, Speech, Statement

COURIER, STRAITWISE = "courier-2019-03-12", "straitwise-2019-03-18"
VENNICK, BREKKAN, MARRIN = "orla-vennick", "tomas-brekkan", "pell-marrin"
CALL = Event("call", DateSpan.parse("2019-03-10"), "telephone", None, (VENNICK, BREKKAN))


def one(record: Record, id_: str, source: str, speaker: str, topics: str) -> Statement:
    return replace(
        record.statements["vennick-larder-not-drain"],
        id=id_,
        source=source,
        speakers=(speaker,),
        topics=frozenset(topics.split()),
        via=(),
        event="call",
    )


def with_call(record: Record, *told: Statement) -> Record:
    return replace(
        record,
        dispute=replace(record.dispute, events=(CALL,)),
        statements={statement.id: statement for statement in told},
    )


def tellings(record: Record) -> Mapping[str, list[list[str]]]:
    return {
        event: [[statement.id for statement in one.tellings] for one in utterances]
        for event, utterances in record.utterances.items()
    }


def test_each_publisher_and_each_way_is_an_account_of_its_own(record: Record) -> None:
    record = with_call(
        record,
        one(record, "a", COURIER, VENNICK, "log"),
        replace(one(record, "b", COURIER, VENNICK, "log"), via=("aides",)),
        one(record, "c", COURIER, BREKKAN, "quay"),
        one(record, "d", STRAITWISE, VENNICK, "log"),
        replace(one(record, "apart", STRAITWISE, VENNICK, "log"), event=None),
    )
    accounts = record.accounts["call"]
    assert [(a.publisher, a.via, [s.id for s in a.statements]) for a in accounts] == [
        ("tarn-sound-courier", (), ["a", "c"]),
        ("tarn-sound-courier", ("aides",), ["b"]),
        ("straitwise", (), ["d"]),
    ]
    assert list(record.accounts) == ["call"]


def test_who_took_no_part_tells_an_account_of_their_own(record: Record) -> None:
    told = one(record, "a", COURIER, MARRIN, "log")
    record = with_call(
        record,
        one(record, "b", COURIER, VENNICK, "log"),
        replace(told, reports=(BREKKAN,)),
        replace(told, id="note", reports=(BREKKAN,), speech=Speech.NOTE),
        replace(told, id="alone"),
    )
    # Nobody who took part speaks in the last one: then it is its speaker's own.
    assert [(a.teller, [s.id for s in a.statements]) for a in record.accounts["call"]] == [
        (None, ["b", "note", "alone"]),
        (MARRIN, ["a"]),
    ]
    assert [(u.event, u.speaker) for u in record.utterances["call"]] == [
        ("call", speaker) for speaker in (VENNICK, MARRIN, BREKKAN)
    ]


def test_a_record_without_events_has_no_accounts(record: Record) -> None:
    assert record.accounts == {}
    assert record.retold == {}


def test_the_same_words_are_those_of_one_speaker_that_share_most_topics(record: Record) -> None:
    record = with_call(
        record,
        one(record, "log", COURIER, VENNICK, "log night"),
        one(record, "quay", COURIER, VENNICK, "quay night smell"),
        one(record, "his", COURIER, BREKKAN, "log"),
        one(record, "smell", STRAITWISE, VENNICK, "quay smell log"),
        one(record, "election", STRAITWISE, VENNICK, "election"),
    )
    assert tellings(record) == {"call": [["log"], ["quay", "smell"], ["his"], ["election"]]}
    assert sorted(record.retold) == ["quay", "smell"]


def test_one_account_tells_the_same_words_once(record: Record) -> None:
    record = with_call(
        record,
        one(record, "first", COURIER, VENNICK, "log"),
        one(record, "again", COURIER, VENNICK, "log"),
        one(record, "other", STRAITWISE, VENNICK, "log"),
    )
    assert tellings(record) == {"call": [["first", "other"], ["again"]]}


def test_an_account_that_tells_nothing_of_it_is_missing_unless_it_only_remarks(
    record: Record,
) -> None:
    note = replace(
        one(record, "note", STRAITWISE, "straitwise", "log"), speech=Speech.NOTE, via=("a diary",)
    )
    record = with_call(
        record,
        one(record, "a", COURIER, VENNICK, "log"),
        one(record, "b", STRAITWISE, BREKKAN, "quay"),
        note,
    )
    assert [account.told for account in record.accounts["call"]][-1] == ()
    assert [
        [(account.publisher, account.via) for account in utterance.missing]
        for utterance in record.utterances["call"]
    ] == [[("straitwise", ())], [("tarn-sound-courier", ())]]


@pytest.mark.parametrize(
    ("speaker", "shown"),
    [(VENNICK, ["a", "c", "apart"]), (MARRIN, ["a", "b", "c", "apart"])],
    ids=["told by herself", "told by another"],
)
def test_what_is_told_again_is_shown_once_and_who_tells_of_it_has_said_something_too(
    record: Record, speaker: str, shown: list[str]
) -> None:
    again = replace(one(record, "b", STRAITWISE, speaker, "log"), reports=(VENNICK,))
    record = with_call(
        record,
        one(record, "a", COURIER, VENNICK, "log"),
        again,
        one(record, "c", STRAITWISE, BREKKAN, "quay"),
        replace(one(record, "apart", COURIER, VENNICK, "log"), event=None),
    )
    assert sorted(record.retold) == ["a", "b"]
    assert [s.id for s in record.told_once(record.statements.values())] == shown


def test_where_nothing_is_told_twice_all_is_shown(record: Record) -> None:
    said = tuple(record.statements.values())
    assert record.told_once(iter(said)) == said
