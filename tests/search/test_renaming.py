"""A record whose ids have changed is searched as if nothing had been known of it before."""

from __future__ import annotations

from dataclasses import replace

from bot.artefact.shelf import Shelf
from bot.knowledge.stock import stocked_languages
from bot.record import Record
from bot.search import Searcher
from tests.artefact.start import answers_of
from tests.records import invented_base

QUESTIONS = ("who said nobody opened the valve?", "what did Vennick ask for", "musels")


def renamed(record: Record, concept: str, id_: str) -> Record:
    """Return a record in which a concept has another id."""
    topics = {
        key: frozenset(id_ if topic == concept else topic for topic in statement.topics)
        for key, statement in record.statements.items()
    }
    return replace(
        record,
        revision=f"{record.revision}-{id_}",
        concepts={
            id_ if key == concept else key: replace(known, id=id_) if key == concept else known
            for key, known in record.concepts.items()
        },
        statements={
            key: replace(statement, topics=topics[key])
            for key, statement in record.statements.items()
        },
    )


def test_renamed_concept_is_found_as_by_a_start_that_knows_of_no_other_name() -> None:
    before = invented_base().searcher
    used = next(
        topic
        for statement in before.record.statements.values()
        for topic in sorted(statement.topics)
        if topic in before.record.concepts
    )
    record = renamed(before.record, used, "quite-another")
    shelf = Shelf()
    languages = stocked_languages(shelf)

    after = Searcher(record, languages, shelf, earlier=before)
    fresh = Searcher(record, stocked_languages(other := Shelf()), other)

    assert after.understander.words == before.understander.words
    assert answers_of(after, QUESTIONS) == answers_of(fresh, QUESTIONS)
    for statement in record.statements.values():
        for language, asks in statement.asks.items():
            for ask in asks:
                assert after.ranker.seen.named(language, ask) == fresh.ranker.seen.named(
                    language, ask
                )
