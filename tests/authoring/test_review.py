"""Proposals are decided on one after another; what is mended stands in the text or is refused."""

from __future__ import annotations

import json

import pytest

from bot.authoring.refusal import ReviewError
from bot.authoring.review import (
    Frame,
    Review,
    dated,
    known_as,
    mended,
    new_speaker,
)
from bot.authoring.state import dumped, loaded, opened_by, told_of
from bot.record import DateSpan

TEXT = "“We never took a toll”, Moss said. Reed nodded. “We never took a toll”, she repeated."
PERIOD, PUBLISHED = DateSpan.parse("1998-03-01/1998-03-31"), DateSpan.parse("1998-03-20")
FRAME = Frame(TEXT, PERIOD, PUBLISHED)
PASSAGE = "“We never took a toll”, Moss said."
ENTRY = {
    "speaker": "ada-moss",
    "quote": "We never took a toll",
    "speech": "direct",
    "passage": PASSAGE,
    "start": 0,
    "said": "1998-03-03",
    "said_basis": "stated",
    "topics": ["toll"],
}
ANNA = {"id": "anna-loe", "kind": "person", "name": "Anna Loe"}
BEN = {"id": "ben-reed", "kind": "person", "name": "Ben Reed"}


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("medium", " a letter ", "a letter"),
        ("speech", "mixed", "mixed"),
        ("said", "1998-03", "1998-03"),
        ("quote", "a toll", "a toll"),
        ("via", "a neighbour, , the town hall", ["a neighbour", "the town hall"]),
        (
            "relations",
            "denies reed-first, answers  reed-second",
            [{"denies": "reed-first"}, {"answers": "reed-second"}],
        ),
    ],
)
def test_another_value_stands_as_the_format_has_it(field: str, typed: str, value: object) -> None:
    assert mended(ENTRY, field, typed, FRAME) == {**ENTRY, field: value}


def test_another_day_needs_a_reason_of_its_own() -> None:
    bounded = {**ENTRY, "said_basis": "bounded", "said_from": "not after publication"}
    assert mended(bounded, "said", "1998-03-04", FRAME) == {**ENTRY, "said": "1998-03-04"}
    told = mended(bounded, "said_from", "“that night”", FRAME)
    assert dated({**told, "said": "1998-03-04"})["said_basis"] == "inferred"
    assert dated({**told, "said": "1998-03-04/1998-03-06"})["said_basis"] == "bounded"


def test_an_empty_value_takes_the_field_away() -> None:
    changed = mended(ENTRY, "topics", " ", FRAME)
    assert changed == {key: value for key, value in ENTRY.items() if key != "topics"}
    assert mended(changed, "topics", "", FRAME) == changed
    assert "topics" in ENTRY


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        ("colour", "red", "there is no field 'colour'"),
        ("speaker", " ", "'speaker' cannot be empty"),
        ("speech", "loud", "'speech' is one of direct, indirect, mixed, note"),
        ("quote", "We took a toll", "does not stand in the passage"),
        ("said", "in March", "'in March' is no day; write one such as"),
        ("said", "1997-12-31", "is outside the dispute's period 1998-03-01/1998-03-31"),
        ("said", "1998-03-21", "is after publication on 1998-03-20"),
        ("passage", "Moss never said so.", "does not stand in the text"),
        ("passage", "x" * 100_000, "has more than"),
        ("relations", "hates reed-first", "write a relation as one of denies, "),
        ("relations", "denies", "write a relation as"),
    ],
)
def test_what_cannot_stand_in_a_statement_is_refused_with_the_reason(
    field: str, typed: str, fault: str
) -> None:
    with pytest.raises(ReviewError, match=fault):
        mended(ENTRY, field, typed, FRAME)


def test_another_passage_is_the_nearest_one_and_takes_the_quote_along() -> None:
    last = "“We never took a toll”"
    assert mended(ENTRY, "passage", last, FRAME)["start"] == 0
    later = {**ENTRY, "start": 40}
    found = mended(later, "passage", last, FRAME)
    assert (found["start"], found["quote"]) == (TEXT.rindex(last), ENTRY["quote"])
    other = mended(ENTRY, "passage", "Reed nodded.", FRAME)
    assert (other["start"], other["quote"]) == (TEXT.index("Reed"), "Reed nodded.")


def test_a_review_goes_on_where_somebody_stopped() -> None:
    begun = Review(3).decided(ENTRY).decided(None).with_speaker(ANNA)
    assert (begun.at, begun.is_done, begun.accepted) == (2, False, (ENTRY,))
    assert loaded(3, "abc", dumped(begun, "abc", {"title": "Toll"})) == begun
    kept = dumped(begun, "abc", {"title": "Toll", "url": None}, "ada")
    assert told_of("abc", kept) == {"title": "Toll", "url": None}
    assert (opened_by(kept), opened_by("[]")) == ("ada", "")
    assert told_of("of another text", kept) == told_of("abc", "[]") == {}
    assert begun.undone().at == 1
    assert begun.decided(None).is_done


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{}",
        "[]",
        dumped(Review(3).decided(ENTRY), "of another text", {}),
        json.dumps({"sha256": "abc", "choices": [None] * 4, "speakers": []}),
    ],
)
def test_what_was_kept_of_another_text_or_is_no_review_begins_anew(kept: str) -> None:
    assert loaded(3, "abc", kept) == Review(3)


def test_of_new_speakers_those_that_a_statement_names_are_kept() -> None:
    review = Review(2, speakers=(ANNA, BEN))
    assert review.named() == ()
    assert review.named("anna-loe") == (ANNA,)
    assert review.decided({**ENTRY, "reports": ["ben-reed"]}).named() == (BEN,)
    assert review.decided({**ENTRY, "to": "anna-loe"}).decided(None).named() == (ANNA,)


def test_somebody_new_has_what_is_known_and_a_kind_and_a_name() -> None:
    made = new_speaker("anna-loe", " Anna Loe ", "person", "en", office=" Ferrywoman ")
    assert made == {**ANNA, "office": "Ferrywoman", "aliases": {"en": ["Anna Loe"]}}
    for name, kind, fault in (
        ("Anna", "robot", "'kind' is one of"),
        (" ", "person", "'name' cannot be empty"),
    ):
        with pytest.raises(ReviewError, match=fault):
            new_speaker("anna-loe", name, kind, "en")


@pytest.mark.parametrize(
    ("typed", "id_"),
    [("anna  LOE", "anna-loe"), ("ben-reed", "ben-reed"), ("Loe", None), ("", None)],
)
def test_somebody_new_is_known_by_id_or_whole_name(typed: str, id_: str | None) -> None:
    assert known_as(typed, (ANNA, BEN)) == id_
