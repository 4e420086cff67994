"""A card says whose words they are, how they are known, and what disputes them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.record import DateSpan, Record, SaidBasis, Speech, Statement
from bot.render import card_of, line_text, reporter_text, span_text, with_sic, words_text
from tests.conftest import ENGLISH


def stated(
    record: Record, speech: Speech, quote: str, misprints: tuple[str, ...] = ()
) -> Statement:
    any_statement = next(iter(record.statements.values()))
    return replace(any_statement, speech=speech, quote=quote, misprints=misprints)


@pytest.mark.parametrize(
    ("speech", "words", "reporter"),
    [
        (Speech.DIRECT, "“it was ‘so’”", None),
        (Speech.INDIRECT, "", "Tarn Sound Courier reports: it was ‘so’"),
        (Speech.MIXED, "“so”", "Tarn Sound Courier: it was ‘so’"),
        (Speech.NOTE, "", "Tarn Sound Courier remarks: it was ‘so’"),
    ],
)
def test_marks_of_ours_stand_around_a_speakers_own_words_only(
    record: Record, speech: Speech, words: str, reporter: str | None
) -> None:
    card = card_of(record, stated(record, speech, "it was ‘so’"), ENGLISH)
    assert words_text(card) == words
    assert reporter_text(card, ENGLISH) == reporter


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("calling Sobhani’s comments an ‘open provocation’.", "“open provocation”"),
        ("he is “the boss”, and a “good one” too", "“the boss” … “good one”"),
        ('rejected it as "a verdict, without a hearing".', "“a verdict, without a hearing”"),
        ('dismissed it as “fake news and so on."', "“fake news and so on.”"),
        ("назвал это «ложью»", "“ложью”"),
        ("said that it was “nothing,” and left", "“nothing”"),
        ("said that the harbour's crew don't dump", ""),
        ("said that ‘nobody’s crew would’, and left", "“nobody’s crew would”"),
    ],
)
def test_the_exact_words_are_found_in_the_reporters_sentence(
    record: Record, clause: str, words: str
) -> None:
    card = card_of(record, stated(record, Speech.MIXED, clause), ENGLISH)
    assert words_text(card) == words
    assert card.clause == clause


def test_one_line_leads_with_the_exact_words(record: Record) -> None:
    card = card_of(record, stated(record, Speech.MIXED, "called it ‘so’\nand left"), ENGLISH)
    assert line_text(card, ENGLISH) == "“so” — Tarn Sound Courier: called it ‘so’ and left"


def test_what_the_source_misprints_is_marked_and_kept(record: Record) -> None:
    statement = stated(record, Speech.MIXED, "allows “it allows”, disallows", ("allows",))
    card = card_of(record, statement, ENGLISH)
    assert words_text(card) == "“it allows [sic]”"
    assert card.clause == "allows [sic] “it allows [sic]”, disallows"
    assert statement.quote == "allows “it allows”, disallows"
    assert with_sic("nothing", ()) == "nothing"


@pytest.mark.parametrize(
    ("basis", "note"),
    [
        (SaidBasis.STATED, None),
        (SaidBasis.INFERRED, "from the letter"),
        (SaidBasis.BOUNDED, "from the letter"),
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
    assert card.reported_by == "Tarn Sound Courier (via letter published by Kelsund town hall)"
    assert card.source_title == "Kelsund shuts its harbour to the Petrel"
    assert card.published == "12 March 2019"
    assert card.link.startswith("https://courier.example/kelsund-shuts-its-harbour#:~:text=")


def test_a_chain_reads_from_the_publisher_to_the_speaker(record: Record) -> None:
    told = replace(record.statements["vennick-asks-for-log"], via=("a neighbour", "the radio"))
    reported = card_of(record, told, ENGLISH).reported_by
    assert reported == "Tarn Sound Courier (via the radio, via a neighbour)"


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
    assert text == "Disputed: Ines Corvald says that Halyard Line has refused nobody anything."
    assert denial == "Denied by Ines Corvald"


def test_what_nobody_disputes_says_nothing_of_it(record: Record) -> None:
    assert card_of(record, record.statements["ostlie-one-room"], ENGLISH).disputed == ()


def test_a_card_says_whether_its_words_were_held_against_the_source(record: Record) -> None:
    sealed = record.statements["vennick-asks-for-log"]
    card = card_of(record, sealed, ENGLISH)
    day = record.sources[sealed.source].checked
    assert day is not None
    assert card.checked == f"checked against the source on {span_text(day, ENGLISH)}"
    card = card_of(record, replace(sealed, seal=None), ENGLISH)
    assert card.checked == "not checked against the source"
