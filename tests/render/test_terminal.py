"""A terminal shows everything without colour, and obeys nothing that stands in a text."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from bot.locales import load_locales
from bot.record import Record
from bot.render import card_of, render
from bot.search import (
    Answer,
    Closest,
    Comparison,
    Edit,
    Guide,
    NothingOnRecord,
    Reason,
    Request,
    Ruling,
    Span,
    Verdict,
    Wanted,
)
from tests.conftest import ENGLISH, hits

LOG = "vennick-asks-for-log"


def shown(record: Record, ruling: Ruling) -> str:
    out = io.StringIO()
    Console(file=out, width=100, color_system=None).print(render(record, ruling, ENGLISH))
    return out.getvalue()


def test_an_answer_is_readable_without_colour(record: Record) -> None:
    text = shown(record, Ruling("?", "en", Answer(hits(record, "marrin-refused-samples"))))
    assert "Pell Marrin, Marine biologist of the Sound Laboratory" in text
    assert "“" in text
    assert "Disputed" in text
    statement = record.statements["marrin-refused-samples"]
    unframed = "".join(c for c in text if c not in "│ \n")
    assert card_of(record, statement, ENGLISH).link in unframed
    assert "\x1b" not in text


def test_reported_speech_is_the_reporters(record: Record) -> None:
    text = " ".join(shown(record, Ruling("?", "en", Answer(hits(record, LOG)))).split())
    assert "reports: asked him to hand over" in text.replace("│ │ ", "")
    assert "“asked" not in text


def test_the_exact_words_lead_and_what_disputes_them_follows(record: Record) -> None:
    ids = "vennick-larder-not-drain", "marrin-refused-samples"
    text = shown(record, Ruling("?", "en", Answer(hits(record, *ids))))
    first, second = text.split("╰")[:2]
    assert first.index("│ “a harbour is a larder, not a drain”") < first.index("ends with")
    assert second.index("“We need samples") < second.index("Disputed: ") < second.index("Said ")


def test_a_list_says_first_of_whom_it_is_how_many_and_who_has_nothing(record: Record) -> None:
    listed = Request(
        Wanted.STATEMENTS, frozenset({"ruben-ostlie"}), silent=frozenset({"emil-strand"})
    )
    answer = Answer(hits(record, "ostlie-one-room", "ostlie-divers"), 2, listed)
    first, second, *_ = shown(record, Ruling("?", "en", answer)).splitlines()
    assert first == "Ruben Ostlie · 2 statements"
    assert second == "No statement by Emil Strand is on record."


@pytest.mark.parametrize(
    ("guide", "words"),
    [
        (Guide.ABOUT, "33 statements in 2 sources"),
        (Guide.HELP, "I look up who said what: The oil in Kelsund harbour."),
        (Guide.SOURCES, "Tarn Sound Courier"),
    ],
)
def test_who_asks_for_no_statement_is_told_where_to_look(
    record: Record, guide: Guide, words: str
) -> None:
    decision = NothingOnRecord(Reason.NOT_A_QUESTION, guide=guide)
    assert words in shown(record, Ruling("?", "en", decision))


def test_near_statements_follow_the_honest_line(record: Record) -> None:
    decision = Closest(Reason.NOT_ON_RECORD, hits(record, "ostlie-one-room", "ostlie-divers"))
    text = shown(record, Ruling("?", "en", decision))
    assert text.startswith("Nothing on record answers that.")
    assert text.count("Ruben Ostlie") >= 2


def test_words_are_compared_with_marks_rather_than_colours(record: Record) -> None:
    spans = (
        Span(Edit.CHANGED, "firm", "principled"),
        Span(Edit.SAME, "and", "and"),
        Span(Edit.ADDED, "stance", ""),
    )
    decision = Answer(hits(record, "ostlie-one-room"))
    text = shown(record, Ruling("?", "en", decision, comparison=Comparison(Verdict.ALTERED, spans)))
    assert "[-firm-] {+principled+} and [-stance-]" in text


def test_control_characters_do_not_reach_the_terminal(record: Record) -> None:
    decision = NothingOnRecord(Reason.UNKNOWN_SPEAKER, about="\x1b[2Jclear\x07\u202e")
    text = shown(record, Ruling("?", "en", decision))
    assert "[2Jclear" in text
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


def test_the_frame_stays_straight_in_persian(record: Record) -> None:
    out = io.StringIO()
    ruling = Ruling("?", "fa", Answer(hits(record, "vennick-asks-for-log")))
    Console(file=out, width=100, color_system=None).print(
        render(record, ruling, load_locales().of("fa"))
    )
    lines = out.getvalue().splitlines()
    assert {cell_len(line) for line in lines} == {100}
    assert any("خطاب به \u2068Tomas Brekkan\u2069" in line for line in lines)
