"""A statement typed into a form becomes part of a sound source file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge.draft import Draft, DraftError, statement_entry, with_statement
from bot.knowledge.files import Files
from bot.knowledge.loader import check, load
from tests.conftest import INVENTED
from tests.soak.scale import scaled

FILES = Files.read(INVENTED)
RECORD = load(FILES)
SOURCE = "courier-2019-03-12"
PATH = f"sources/{SOURCE}.yaml"
PASSAGE = "Brekkan said: “We never drained it.” Nobody else was asked."


def entry(*, speaker: str = "x", quote: str = "", said: str = "") -> dict[str, object]:
    return statement_entry(Draft(SOURCE, speaker, PASSAGE, quote, said), RECORD)


def added(draft: Draft) -> Files:
    content = with_statement(FILES.contents[PATH], statement_entry(draft, RECORD))
    return FILES.replaced(PATH, content)


def test_a_statement_stands_behind_the_last_and_nothing_else_changes() -> None:
    speaker = next(iter(RECORD.speakers.values()))
    files = added(Draft(SOURCE, speaker.name, PASSAGE, "We never drained it."))
    before, after = (f.contents[PATH].decode() for f in (FILES, files))
    assert after.startswith(before.rstrip("\n"))
    assert check(files) == ()
    record = load(files)
    (new,) = set(record.statements) - set(RECORD.statements)
    statement = record.statements[new]
    assert (statement.speaker, statement.quote) == (speaker.id, "We never drained it.")
    assert statement.speech == "direct"
    assert statement.passage == PASSAGE


def test_a_key_behind_the_statements_stays_behind_them() -> None:
    content = b"id: x\nstatements:\n  - id: a\n    topics: []\n\nlanguage: en\n"
    written = with_statement(content, {"id": "b"})
    assert written == b"id: x\nstatements:\n  - id: a\n    topics: []\n  - id: b\n\nlanguage: en\n"


def test_a_list_that_is_not_indented_is_continued_as_it_is() -> None:
    assert with_statement(b"statements:\n- id: a", {"id": "b", "topics": ["c"]}) == (
        b"statements:\n- id: a\n- id: b\n  topics:\n    - c\n"
    )


@pytest.mark.parametrize(
    "content", [b"", b"statements: []", b"statements: [{id: a}]", b"a: [", b"\xff"]
)
def test_a_file_without_a_list_to_add_to_is_refused(content: bytes) -> None:
    with pytest.raises(DraftError):
        with_statement(content, {"id": "b"})


@pytest.mark.parametrize(
    ("quote", "speech"),
    [
        ("We never drained it.", "direct"),
        ("“We never drained it.”", "direct"),
        ("Brekkan said: “We never drained it.”", "mixed"),
        ("Nobody else was asked.", "indirect"),
    ],
)
def test_how_it_is_said_is_told_from_the_quotation_marks(quote: str, speech: str) -> None:
    assert entry(quote=quote)["speech"] == speech


def test_without_a_quote_the_passage_is_shown_whole() -> None:
    assert entry()["quote"] == PASSAGE


def test_a_day_that_is_not_given_is_bounded_and_says_by_what() -> None:
    found = entry()
    assert (found["said"], found["said_basis"]) == ("2019-03-04/2019-03-12", "bounded")
    assert "publication" in str(found["said_from"])
    assert entry(said="2019-03-10")["said_basis"] == "stated"


@pytest.mark.parametrize("typed", ["orla-vennick", "Orla  VENNICK", " orla vennick "])
def test_a_speaker_is_known_by_id_or_name(typed: str) -> None:
    assert entry(speaker=typed)["speaker"] == "orla-vennick"


def test_an_id_is_like_no_other() -> None:
    taken = next(iter(RECORD.statements))
    speaker, _, words = taken.partition("-")
    found = entry(speaker=speaker, quote=" ".join(words.split("-")))
    assert found["id"] not in RECORD.statements


def test_a_long_passage_is_broken_into_lines_without_a_space_behind_them() -> None:
    speaker, passage = next(iter(RECORD.speakers.values())), "It was “foggy”, said one. " * 25
    files = added(Draft(SOURCE, speaker.name, passage))
    before, after = (f.contents[PATH].decode().splitlines() for f in (FILES, files))
    lines = after[len(before) :]
    assert max(map(len, lines)) < 120
    assert [line for line in lines if line.endswith(" ")] == []
    assert passage.strip() in {s.passage for s in load(files).statements.values()}


@settings(max_examples=scaled(1000, 30))
@given(st.text(max_size=200), st.text(max_size=60), st.text(max_size=60))
def test_whatever_is_typed_gives_faults_or_a_record_but_never_an_error(
    passage: str, quote: str, speaker: str
) -> None:
    files = added(Draft(SOURCE, speaker, passage, quote, said=quote, topics=(speaker,)))
    if not check(files):
        statements = load(files).statements
        (new,) = set(statements) - set(RECORD.statements)
        assert statements[new].passage == passage.strip()


def test_several_speakers_are_typed_with_semicolons_between() -> None:
    first, second, *_ = RECORD.speakers.values()
    files = added(Draft(SOURCE, f"{first.name}; {second.id}", PASSAGE, "We never drained it."))
    assert check(files) == ()
    record = load(files)
    (new,) = set(record.statements) - set(RECORD.statements)
    assert record.statements[new].speakers == (first.id, second.id)
