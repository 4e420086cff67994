"""A list holds what fits everything that is wanted, and stands in the published order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from bot.language.analyzer import Token
from bot.record import DateSpan, Record, SpeakerKind, Speech, Statement, Tenure
from bot.search import Answer, Guide, NothingOnRecord, Reason, Request, Wanted
from bot.search.decide.listing import decide_request
from bot.search.decide.subject import Naming
from bot.search.parse import Sense
from tests.records import invented_base

ALL = Wanted.STATEMENTS
EARLY = "vennick-keep-petrel-out vennick-asks-for-log vennick-larder-not-drain"
LATE = "vennick-lose-election vennick-apologises"
BREKKAN, VENNICK = "tomas-brekkan", "orla-vennick"


def named_in(tokens: Sequence[Token]) -> frozenset[Sense]:
    return invented_base().searcher.understander.named_in(tokens)


def either(*ids: str) -> frozenset[str]:
    return frozenset(ids)


def listed(record: Record, request: Request, naming: Naming = named_in) -> list[str]:
    decision = decide_request(record, request, naming)
    if decision is None:
        return []
    assert isinstance(decision, Answer)
    assert decision.listed is request
    assert decision.equal == len(decision.hits)
    assert {hit.score for hit in decision.hits} == {1.0}
    return [hit.statement.id for hit in decision.hits]


def with_statements(record: Record, *statements: Statement) -> Record:
    return replace(record, statements={s.id: s for s in statements})


@pytest.mark.parametrize(
    ("wanted", "guide"),
    [
        (Wanted.ABOUT, Guide.ABOUT),
        (Wanted.HELP, Guide.HELP),
        (Wanted.SOURCES, Guide.SOURCES),
    ],
)
def test_what_asks_for_no_statement_is_led_on(record: Record, wanted: Wanted, guide: Guide) -> None:
    decision = decide_request(record, Request(wanted), named_in)
    assert decision == NothingOnRecord(Reason.NOT_A_QUESTION, guide=guide)


def test_where_nothing_is_named_all_is_listed_in_the_published_order(record: Record) -> None:
    assert listed(record, Request(Wanted.TIMELINE)) == [s.id for s in record.in_published_order]


@pytest.mark.parametrize(
    ("request_", "ids"),
    [
        (Request(ALL, speakers=either(BREKKAN), topics=(either("quay"),)), "brekkan-opens-quay"),
        (
            Request(ALL, speakers=either(BREKKAN, VENNICK), topics=(either("meeting"),)),
            "vennick-thanks-brekkan brekkan-scapegoat brekkan-opens-quay",
        ),
        # Somebody or anybody of the party.
        (
            Request(ALL, speakers=either(BREKKAN), parties=either("kelsund"), acts=either("deny")),
            "brekkan-scapegoat",
        ),
        (Request(ALL, topics=(either("diesel"), either("tanks"))), "marrin-not-whose-tank"),
        (
            Request(ALL, topics=(either("wolf", "insurer"),)),
            "corvald-log-with-insurer brekkan-cries-wolf",
        ),
        (
            Request(ALL, acts=either("apologise", "thank")),
            "vennick-thanks-brekkan vennick-apologises",
        ),
        (Request(ALL, topics=(either("election"),), acts=either("accuse")), "brekkan-cries-wolf"),
        (Request(ALL, topics=(either("nothing"),)), ""),
        (Request(ALL, speakers=either("emil-strand")), ""),
        (Request(ALL, words=(either("divers"),)), "ostlie-divers"),
        (Request(ALL, words=(either("divers"), either("larder"))), ""),
        (
            Request(ALL, words=(either("divers", "bathtub"),)),
            "bollard-admiral ostlie-divers",
        ),
        (Request(ALL, since=date(2019, 3, 17)), f"{LATE} marrin-did-not-name strand-silent"),
        (Request(ALL, until=date(2019, 3, 5)), EARLY),
        (Request(ALL, since=date(2019, 3, 16), until=date(2019, 3, 16)), "brekkan-cries-wolf"),
        (
            Request(ALL, days=(DateSpan.parse("2019-03-16"), DateSpan.parse("2019-03-06"))),
            "halyard-denies-discharge brekkan-cries-wolf",
        ),
        (
            Request(
                ALL,
                days=(DateSpan.parse("2019-03-14/2019-03-15"),),
                acts=either("criticise", "ask"),
            ),
            "corvald-guesswork ostlie-one-room",
        ),
    ],
)
def test_all_that_is_given_must_fit(record: Record, request_: Request, ids: str) -> None:
    assert listed(record, request_) == ids.split()


@pytest.mark.parametrize(
    ("names", "fits"),
    [
        ({"en": ("Skerry",)}, True),
        ({"en": ("the reef",), "tr": ("reef", "skerries")}, True),
        ({"en": ("reef",)}, False),
        ({"en": ("Grey Skerry",)}, True),
        ({"en": ("Skerry Grey",)}, False),  # its words stand side by side
    ],
)
def test_a_place_is_looked_for_by_its_names(
    record: Record, names: dict[str, tuple[str, ...]], *, fits: bool
) -> None:
    (skerry,) = record.dispute.places
    other = replace(skerry, id="elsewhere", words={"en": ("divers",)})
    places = (replace(skerry, name="Farholm", words=names), other)
    record = replace(record, dispute=replace(record.dispute, places=places))
    ids = listed(record, Request(ALL, places=(either("grey-skerry"),)), lambda _: frozenset())
    assert ids == (["marrin-grey-skerry"] if fits else [])


def test_what_may_be_of_other_days_too_is_not_of_these(record: Record) -> None:
    sheen = record.statements["askeby-sheen"]  # of 5 to 12 March
    alone = with_statements(record, sheen)
    for since, until, fits in ((5, 12, True), (6, 12, False), (5, 11, False)):
        request = Request(ALL, since=date(2019, 3, since), until=date(2019, 3, until))
        assert bool(listed(alone, request)) is fits
        day = DateSpan.parse(f"2019-03-{since:02}/2019-03-{until:02}")
        assert bool(listed(alone, Request(ALL, days=(day,)))) is fits


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        ({}, True),
        ({"kind": SpeakerKind.UNNAMED}, False),  # nobody speaks for a party without a name
        ({"parties": (Tenure("kelsund", until=DateSpan.parse("2019-03-01")),)}, False),
        ({"parties": (Tenure("brannavik"),)}, False),
    ],
)
def test_a_party_is_heard_through_whoever_was_of_it_then(
    record: Record, change: dict[str, object], *, fits: bool
) -> None:
    askeby = replace(record.speakers["jorun-askeby"], **change)  # type: ignore[arg-type]
    record = replace(record, speakers={**record.speakers, askeby.id: askeby})
    ids = listed(record, Request(ALL, parties=either("kelsund"), topics=(either("berth"),)))
    assert ids == (["askeby-only-petrel"] if fits else [])
    by_name = Request(ALL, speakers=either(askeby.id), topics=(either("berth"),))
    assert listed(record, by_name) == ["askeby-only-petrel"]


def test_who_signs_together_is_each_listed_once(record: Record) -> None:
    signed = replace(record.statements["ostlie-divers"], speakers=(BREKKAN, VENNICK))
    joint = with_statements(record, signed)
    assert listed(joint, Request(ALL, speakers=either(VENNICK))) == [signed.id]
    assert listed(joint, Request(ALL, speakers=either(VENNICK, BREKKAN))) == [signed.id]


def test_words_beside_a_topic_need_stand_in_one_statement_about_it_alone(record: Record) -> None:
    about = [s.id for s in record.by_topic["divers"]]
    assert about == ["ostlie-divers"]
    loss = [s.id for s in record.by_topic["loss"]]
    passages = [record.statements[id_].passage.casefold() for id_ in loss]
    assert ["tonnes" in passage for passage in passages].count(True) == 1
    assert listed(record, Request(ALL, topics=(either("loss"),), words=(either("tonnes"),))) == loss
    for words in ((either("divers"),), (either("tonnes"), either("divers"))):
        assert listed(record, Request(ALL, topics=(either("loss"),), words=words)) == []


@pytest.mark.parametrize(("count", "fits"), [(2000, True), (2001, False)])
def test_in_a_list_of_thousands_no_words_are_looked_for(
    record: Record, count: int, *, fits: bool
) -> None:
    model = record.statements["ostlie-divers"]
    many = with_statements(record, *(replace(model, id=str(at)) for at in range(count)))
    assert len(listed(many, Request(ALL, words=(either("divers"),)))) == (count if fits else 0)


def test_sides_come_in_the_order_of_the_dispute_and_without_who_is_of_none(record: Record) -> None:
    ids = listed(record, Request(Wanted.SIDES, topics=(either("meeting"),)))
    assert ids == [
        "growers-eleven-tonnes",
        "growers-count-dead-shells",
        "vennick-thanks-brekkan",
        "brekkan-scapegoat",
        "brekkan-opens-quay",
    ]
    later = Request(Wanted.SIDES, topics=(either("election"),))
    assert listed(record, later) == ["vennick-lose-election", "brekkan-cries-wolf"]
    assert listed(record, Request(Wanted.SIDES, speakers=either("ines-corvald"))) == []


@pytest.mark.parametrize(
    ("told", "latest", "oldest"),
    [
        ({"a": "2019-03-05", "b": "2019-03-06"}, "b", "a"),
        # What was certainly said last, and what certainly first.
        ({"a": "2019-03-05/2019-03-08", "b": "2019-03-06"}, "b", "b"),
        ({"a": "2019-03-05/2019-03-06", "b": "2019-03-05/2019-03-08"}, "b", "a"),
        ({"a": "2019-03-05/2019-03-08", "b": "2019-03-06/2019-03-08"}, "b", "a"),
        ({"a": "2019-03-05", "b": "2019-03-05"}, "a b", "a b"),
        ({"a": "2019-03-06", "note": "2019-03-18", "note too": "2019-03-01"}, "a", "a"),
        ({"note": "2019-03-18"}, "note", "note"),
    ],
)
def test_the_latest_and_the_oldest_are_so_for_certain_and_a_note_only_where_all_are(
    record: Record, told: dict[str, str], latest: str, oldest: str
) -> None:
    model = record.statements["ostlie-divers"]
    statements = (
        replace(
            model,
            id=id_,
            said=DateSpan.parse(said),
            speech=Speech.NOTE if id_.startswith("note") else Speech.DIRECT,
        )
        for id_, said in told.items()
    )
    record = with_statements(record, *statements)
    for wanted, ids in ((Wanted.LATEST, latest), (Wanted.OLDEST, oldest)):
        assert set(listed(record, Request(wanted))) == set(ids.split())


@pytest.mark.parametrize("wanted", [ALL, Wanted.LATEST, Wanted.OLDEST, Wanted.SIDES])
def test_a_list_of_nothing_is_none(record: Record, wanted: Wanted) -> None:
    assert decide_request(record, Request(wanted, speakers=either("emil-strand")), named_in) is None
