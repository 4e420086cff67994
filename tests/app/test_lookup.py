"""Statements are found by what a moderator types: an id, a speaker's name, or words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.app.answering.clerk import MAX_QUESTION, Clerk, TooLongError
from bot.app.browsing.name_index import MOST_SUGGESTED
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.revisions.serving import Serving
from bot.record import Record
from tests.conftest import Scripted


def clerk_on(record: Record) -> Clerk:
    return Clerk(Serving(KnowledgeBase(record, Scripted(record, {}))))


def with_many(record: Record, speaker: str, count: int) -> Record:
    """The record with so many more statements of a speaker."""
    first = next(s for s in record.statements.values() if s.speaker == speaker)
    more = {f"more-{n}": replace(first, id=f"more-{n}") for n in range(count)}
    return replace(record, statements={**record.statements, **more})


async def test_an_id_finds_its_statement(record: Record) -> None:
    found = await clerk_on(record).look_up(" vennick-larder-not-drain ")
    assert [statement.id for statement in found.statements] == ["vennick-larder-not-drain"]


@pytest.mark.parametrize("typed", ["orla vennick", "VENNICK", "Орла Венник", "orla-vennick"])
async def test_a_name_finds_all_statements_of_its_speaker(record: Record, typed: str) -> None:
    found = await clerk_on(record).look_up(typed)
    own = {s.id for s in record.statements.values() if s.speaker == "orla-vennick"}
    assert own <= {statement.id for statement in found.statements}
    assert not found.left_out


async def test_words_find_what_is_nearest_to_them(record: Record) -> None:
    found = await clerk_on(record).look_up("vennick larder")
    assert [statement.id for statement in found.statements] == ["vennick-larder-not-drain"]


async def test_nothing_alike_finds_nothing(record: Record) -> None:
    assert (await clerk_on(record).look_up("xylophone")).statements == ()


async def test_no_more_are_given_than_a_menu_shows_and_the_rest_is_counted(
    record: Record,
) -> None:
    many = with_many(record, "orla-vennick", 30)
    own = (await clerk_on(record).look_up("orla vennick")).statements
    found = await clerk_on(many).look_up("orla vennick")
    assert len(found.statements) == MOST_SUGGESTED
    assert found.left_out == len(own) + 30 - MOST_SUGGESTED


async def test_a_text_that_is_too_long_is_refused(record: Record) -> None:
    with pytest.raises(TooLongError):
        await clerk_on(record).look_up("x" * (MAX_QUESTION + 1))
