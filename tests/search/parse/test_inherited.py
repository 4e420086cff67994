"""A record inherits words for what it may be asked about, but none that it has itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.artefact.shelf import Shelf
from bot.knowledge.language_file import load_languages
from bot.record import Concept, Record, Statement
from bot.search import Answer, Searcher
from bot.search.parse.inherited import inherited_by, inherited_on
from tests.conftest import SHELF
from tests.records import invented_base

LANGUAGES = load_languages()


def inherited(record: Record, topic: str, language: str = "en") -> tuple[str, ...]:
    """Return the words for a topic that a record inherits of a language."""
    found = [
        w for code, id_, w in inherited_by(record, LANGUAGES) if (code, id_) == (language, topic)
    ]
    return found[0] if found else ()


def saying(record: Record, passage: str) -> Record:
    """Return a record whose statements all have one passage."""

    def said(statement: Statement) -> Statement:
        return replace(statement, passage=passage, quote=passage)

    return replace(record, statements={i: said(s) for i, s in record.statements.items()})


def test_a_record_inherits_words_of_every_language_for_what_it_lacks() -> None:
    record = invented_base().record
    for language in LANGUAGES:
        assert inherited(record, "weather", language.code)
        assert inherited(record, "sport", language.code)


@pytest.mark.parametrize(
    ("passage", "word", "topic"),
    [
        ("He had no vaccine for that.", "vaccine", "health"),
        ("They spoke of vaccines.", "vaccine", "health"),
        ("They rained blows on him.", "rain", "weather"),
    ],
)
def test_a_word_that_a_passage_has_in_any_form_is_not_inherited(
    passage: str, word: str, topic: str
) -> None:
    record = invented_base().record
    assert word in inherited(record, topic)
    assert word not in inherited(saying(record, passage), topic)


def test_a_phrase_is_inherited_unless_one_text_has_all_of_it() -> None:
    record = invented_base().record
    assert "world cup" in inherited(saying(record, "It was a cup of tea."), "sport")
    assert "world cup" not in inherited(saying(record, "It was the cup of the world."), "sport")


def test_a_concept_with_the_id_of_a_topic_stands_for_it() -> None:
    record = invented_base().record
    weather = Concept("weather", "the weather", {"en": ("drizzle",)})
    own = replace(record, concepts={**record.concepts, "weather": weather})
    assert not inherited(own, "weather")
    assert inherited(own, "sport") == inherited(record, "sport")


@pytest.mark.parametrize(
    "question", ["will there be rain, any forecast?", "какая погода, будет дождь?"]
)
def test_a_question_about_what_is_only_inherited_has_no_answer(question: str) -> None:
    searcher = Searcher(invented_base().record, LANGUAGES, SHELF, encoder=lambda: None)
    named = {sense.id for m in searcher.understand(question).mentions for sense in m.senses}
    assert "weather" in named
    assert not isinstance(searcher.ask(question).decision, Answer)


def test_what_is_kept_is_what_is_worked_out_for_this_record_and_no_other(tmp_path: Path) -> None:
    shelf, record = Shelf(tmp_path), invented_base().record
    for one in (record, saying(record, "He had no vaccine for that."), record):
        assert inherited_on(shelf, one, LANGUAGES) == inherited_by(one, LANGUAGES)
