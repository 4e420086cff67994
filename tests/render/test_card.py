"""A card says whose words they are, how they are known, and what disputes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.record import DateSpan, Record, SaidBasis, Speech
from bot.render import card_of, foot_text, quote_text, span_text
from tests.conftest import ENGLISH


@pytest.mark.parametrize(
    ("speech", "shown", "label"),
    [
        (Speech.DIRECT, "“so it was”", None),
        (Speech.INDIRECT, "so it was", "reported"),
        (Speech.MIXED, "so it was", None),
        (Speech.NOTE, "so it was", "remark of the source itself"),
    ],
)
def test_quotation_marks_stand_around_direct_speech_only(
    record: Record, speech: Speech, shown: str, label: str | None
) -> None:
    any_statement = next(iter(record.statements.values()))
    statement = replace(any_statement, speech=speech, quote="so it was")
    assert quote_text(statement) == shown
    assert card_of(record, statement, ENGLISH).label == label


@pytest.mark.parametrize(
    ("basis", "note"),
    [
        (SaidBasis.STATED, None),
        (SaidBasis.INFERRED, "date inferred: from the letter"),
        (SaidBasis.BOUNDED, "date bounded: from the letter"),
    ],
)
def test_a_date_that_is_not_stated_says_where_it_is_from(
    record: Record, basis: SaidBasis, note: str | None
) -> None:
    any_statement = next(iter(record.statements.values()))
    statement = replace(
        any_statement,
        said=DateSpan.parse("2019-03-05/2019-03-08"),
        said_basis=basis,
        said_from="from the letter",
    )
    card = card_of(record, statement, ENGLISH)
    assert card.said == "between 5 and 8 March 2019"
    assert card.said_note == note


def test_a_card_names_speaker_addressee_medium_chain_and_source(record: Record) -> None:
    card = card_of(record, record.statements["vennick-asks-for-log"], ENGLISH)
    assert (card.speaker, card.office) == ("Orla Vennick", "Mayor of Kelsund")
    assert card.circumstances == "to Tomas Brekkan, letter"
    assert card.reported_by == "Tarn Sound Courier, via letter published by Kelsund town hall"
    assert card.source_title == "Kelsund shuts its harbour to the Petrel"
    assert card.published == "12 March 2019"
    assert card.link.startswith("https://courier.example/kelsund-shuts-its-harbour#:~:text=")
    assert card.revision == record.revision


def test_a_chain_reads_from_the_publisher_to_the_speaker(record: Record) -> None:
    told = replace(record.statements["vennick-asks-for-log"], via=("a neighbour", "the radio"))
    reported = card_of(record, told, ENGLISH).reported_by
    assert reported == "Tarn Sound Courier, via the radio, via a neighbour"


def test_who_passes_on_anothers_words_is_named_after_them(record: Record) -> None:
    statement = replace(
        record.statements["vennick-asks-for-log"], reports=("tomas-brekkan", "pell-marrin")
    )
    assert (
        card_of(record, statement, ENGLISH).passes_on
        == "Tomas Brekkan and Pell Marrin, according to Orla Vennick"
    )


def test_a_remark_of_the_source_is_about_someone(record: Record) -> None:
    remark = replace(record.statements["strand-silent"], reports=("emil-strand",))
    assert card_of(record, remark, ENGLISH).passes_on == "about Emil Strand"


def test_what_disputes_a_statement_stands_on_its_card(record: Record) -> None:
    card = card_of(record, record.statements["marrin-refused-samples"], ENGLISH)
    text, denial = card.disputed
    assert text == "Ines Corvald says that Halyard Line has refused nobody anything."
    assert denial.startswith("Denied by Ines Corvald, ")


def test_what_nobody_disputes_says_nothing_of_it(record: Record) -> None:
    assert card_of(record, record.statements["ostlie-one-room"], ENGLISH).disputed == ()


def test_a_card_says_whether_its_words_were_held_against_the_source(record: Record) -> None:
    sealed = record.statements["vennick-asks-for-log"]
    card = card_of(record, sealed, ENGLISH)
    day = record.sources[sealed.source].checked
    assert day is not None
    assert card.checked == f"checked against the source on {span_text(day, ENGLISH)}"
    assert "not checked" not in foot_text(card, ENGLISH)
    card = card_of(record, replace(sealed, seal=None), ENGLISH)
    assert card.checked is None
    assert foot_text(card, ENGLISH).startswith("not checked against the source · revision ")
