"""What a reload would change: entry by entry, field by field, word by word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.record import (
    Attribution,
    Claim,
    DateSpan,
    Fate,
    FieldChange,
    Kind,
    KnownQuestion,
    Record,
    Relation,
    RelationKind,
    Run,
    Statement,
    changes_between,
    resealed,
)

FIRST = "vennick-larder-not-drain"


def with_statement(record: Record, statement: Statement) -> Record:
    return replace(record, statements={**record.statements, statement.id: statement})


def without(statements: Mapping[str, Statement], key: str) -> dict[str, Statement]:
    return {id_: statement for id_, statement in statements.items() if id_ != key}


def test_a_record_differs_in_nothing_from_itself(record: Record) -> None:
    assert changes_between(record, replace(record, revision="another")) == ()


def test_other_order_of_the_same_entries_is_no_change(record: Record) -> None:
    turned = dict(reversed(list(record.statements.items())))
    assert changes_between(record, replace(record, statements=turned)) == ()


def test_a_changed_quote_is_told_word_by_word(record: Record) -> None:
    statement = record.statements[FIRST]
    words = statement.quote.split(" ")
    changed = replace(statement, quote=" ".join(["Indeed", *words[:-1]]))
    (change,) = changes_between(record, with_statement(record, changed))
    assert (change.kind, change.fate, change.id) == (Kind.STATEMENT, Fate.CHANGED, FIRST)
    assert change.name == record.name_of(statement)
    (field,) = change.fields
    assert field.name == "quote"
    assert field.runs[-1] == Run(f" {words[-1]}", "")
    assert field.runs[0].after.startswith("Indeed")


def test_case_and_punctuation_count_as_differences() -> None:
    field = FieldChange("quote", "We never took a toll.", "We Never took  a toll")
    assert field.runs == (
        Run("We", "We"),
        Run(" never", " Never"),
        Run(" took a", " took  a"),
        Run(" toll.", " toll"),
    )
    assert [run.is_same for run in field.runs] == [True, False, True, False]


def test_added_and_removed_statements_come_with_all_they_have(record: Record) -> None:
    statement = record.statements[FIRST]
    fewer = replace(record, statements=without(record.statements, FIRST))
    (added,) = changes_between(fewer, record)
    (removed,) = changes_between(record, fewer)
    assert (added.fate, removed.fate) == (Fate.ADDED, Fate.REMOVED)
    assert FieldChange("quote", "", statement.quote) in added.fields
    assert FieldChange("quote", statement.quote, "") in removed.fields
    assert all(field.before == "" for field in added.fields)


def test_what_was_removed_comes_before_what_stands_now(record: Record) -> None:
    first, second, *_ = record.statements.values()
    renamed = replace(second, id="renamed")
    after = replace(
        record, statements={renamed.id: renamed, **without(record.statements, first.id)}
    )
    told = [(change.fate, change.id) for change in changes_between(record, after)]
    assert told == [(Fate.REMOVED, first.id), (Fate.ADDED, "renamed")]


@pytest.mark.parametrize("is_back", [False, True])
def test_a_statement_that_says_what_it_was_called_is_renamed(
    record: Record, *, is_back: bool
) -> None:
    statement = record.statements[FIRST]
    alone = replace(record, statements={FIRST: replace(statement, relations=())}, questions=())
    renamed = replace(alone.statements[FIRST], id="renamed", formerly=("older", FIRST), quote="So")
    after = replace(alone, statements={"renamed": renamed})
    before, after = (after, alone) if is_back else (alone, after)
    (change,) = changes_between(before, after)
    ids = ("renamed", FIRST) if is_back else (FIRST, "renamed")
    assert (change.kind, change.fate, change.id) == (Kind.STATEMENT, Fate.RENAMED, ids[1])
    assert FieldChange("id", *ids) in change.fields
    assert {field.name for field in change.fields} == {"id", "formerly", "quote"}


def test_a_statement_that_became_part_of_another_is_removed(record: Record) -> None:
    first, second, *_ = record.statements.values()
    both = replace(second, formerly=(first.id,))
    after = with_statement(replace(record, statements=without(record.statements, first.id)), both)
    told = [(change.fate, change.id) for change in changes_between(record, after)]
    assert told == [(Fate.REMOVED, first.id), (Fate.CHANGED, second.id)]


def test_another_seal_is_told_of_a_statement_with_another_id_too(record: Record) -> None:
    sealed = replace(record.statements[FIRST], seal="a")
    renamed = replace(sealed, id="renamed", formerly=(FIRST,))
    before = with_statement(record, sealed)
    rest = replace(record, statements=without(record.statements, FIRST))
    assert resealed(before, with_statement(rest, renamed)) == ()
    assert resealed(before, with_statement(rest, replace(renamed, seal="b"))) == (FIRST,)


def test_every_kind_of_entry_is_compared(record: Record) -> None:
    dispute = record.dispute
    party, *parties = dispute.parties
    speaker = next(iter(record.speakers.values()))
    source = next(iter(record.sources.values()))
    concept = next(iter(record.concepts.values()))
    after = replace(
        record,
        dispute=replace(
            dispute,
            title="Another title",
            parties=(replace(party, name="Another party"), *parties),
            places=(),
            days=(),
        ),
        speakers={**record.speakers, speaker.id: replace(speaker, name="Another name")},
        sources={**record.sources, source.id: replace(source, title="Another headline")},
        concepts={**record.concepts, concept.id: replace(concept, words={"en": ("a", "b")})},
    )
    told = {
        (change.kind, change.fate, change.name): [field.after for field in change.fields]
        for change in changes_between(record, after)
        if change.fate is not Fate.REMOVED
    }
    assert told == {
        (Kind.DISPUTE, Fate.CHANGED, "Another title"): ["Another title"],
        (Kind.PARTY, Fate.CHANGED, "Another party"): ["Another party"],
        (Kind.SPEAKER, Fate.CHANGED, "Another name"): ["Another name"],
        (Kind.SOURCE, Fate.CHANGED, "Another headline"): ["Another headline"],
        (Kind.CONCEPT, Fate.CHANGED, concept.name): ["en: a, b"],
    }


def test_known_questions_are_told_last_by_their_words_and_language(record: Record) -> None:
    kept = KnownQuestion("who?", "en", ())
    gone = KnownQuestion("why?", "en", ())
    answered = KnownQuestion("who?", "en", (FIRST,))
    other_language = KnownQuestion("who?", "tr", ())
    before = replace(record, questions=(kept, gone))
    after = replace(
        record,
        questions=(other_language, answered),
        statements=without(record.statements, FIRST),
    )
    statement, *questions = changes_between(before, after)
    assert statement.kind is Kind.STATEMENT
    assert {change.kind for change in questions} == {Kind.QUESTION}
    assert [(change.fate, change.id, change.name, change.fields) for change in questions] == [
        (
            Fate.REMOVED,
            "en",
            "why?",
            (FieldChange("text", "why?", ""), FieldChange("language", "en", "")),
        ),
        (
            Fate.ADDED,
            "tr",
            "who?",
            (FieldChange("text", "", "who?"), FieldChange("language", "", "tr")),
        ),
        (Fate.CHANGED, "en", "who?", (FieldChange("answers", "", FIRST),)),
    ]


def test_other_order_of_the_same_questions_is_no_change(record: Record) -> None:
    questions = (KnownQuestion("who?", "en", ()), KnownQuestion("why?", "en", ()))
    before = replace(record, questions=questions)
    assert changes_between(before, replace(record, questions=questions[::-1])) == ()


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("said", DateSpan.parse("2019-03-11/2019-03-12"), "2019-03-11/2019-03-12"),
        ("via", ("aides", "a newspaper"), "aides, a newspaper"),
        ("topics", frozenset({"oil", "deny"}), "deny, oil"),
        ("relations", (Relation(RelationKind.DENIES, "other"),), "denies other"),
        ("asks", {"en": ("who?", "why?"), "tr": ("kim?",)}, "en: who?, why?; tr: kim?"),
        ("medium", "a barge", "a barge"),
        ("attributed_by", Attribution("She went on.", 17), "She went on. (at 17)"),
    ],
)
def test_fields_are_written_as_in_their_file(
    record: Record, field: str, value: object, text: str
) -> None:
    changed = replace(record.statements[FIRST], **{field: value})  # type: ignore[arg-type]
    (change,) = changes_between(record, with_statement(record, changed))
    assert [(f.name, f.after) for f in change.fields] == [(field, text)]


def test_what_was_not_there_before_is_told_as_empty(record: Record) -> None:
    changed = replace(record.statements[FIRST], attributed_by=Attribution("She went on.", 17))
    (change,) = changes_between(record, with_statement(record, changed))
    assert change.fields == (FieldChange("attributed_by", "", "She went on. (at 17)"),)


def test_a_changed_claim_is_told_in_words(record: Record) -> None:
    claim = Claim("north", "south", ("dump", "spill"), ("permit", "wave"))
    after = replace(record, dispute=replace(record.dispute, claim=claim))
    (change,) = changes_between(record, after)
    (field,) = change.fields
    assert field.name == "claim"
    assert field.after == "north against south: dump, spill; disowned: permit, wave"


def test_changes_side_by_side_are_one_run() -> None:
    field = FieldChange("quote", "a b c d e", "a x d e")
    assert field.runs == (Run("a", "a"), Run(" b c", " x"), Run(" d e", " d e"))


@given(st.text(" ab.\n", max_size=30), st.text(" ab.\n", max_size=30))
def test_the_runs_make_up_both_texts(before: str, after: str) -> None:
    runs = FieldChange("quote", before, after).runs
    assert "".join(run.before for run in runs) == before
    assert "".join(run.after for run in runs) == after
