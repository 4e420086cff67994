"""`/statement` and "Cite": a statement by its id, and as others cite it."""

from __future__ import annotations

from dataclasses import replace

import discord
import pytest
import simcord

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.discord.browse.statement import id_choices, statement_reply
from bot.record import Record
from bot.store import Store
from tests.conftest import ENGLISH, services_on
from tests.discord.conftest import Stage, custom_id
from tests.records import invented_base

ID = "vennick-keep-petrel-out"


@pytest.fixture
async def services(store: Store) -> Services:
    return await services_on(store, invented_base())


def shown(result: simcord.InteractionResult) -> simcord.ResponseMessage:
    assert result.response is not None
    return result.response


async def test_a_statement_is_shown_by_its_id(stage: Stage) -> None:
    message = shown(await stage.member.slash(stage.channel, "statement", id=ID))
    assert message.content.startswith("Tarn Sound Courier reports: called for the ferry")
    assert "Orla Vennick" in message.content


async def test_an_id_of_nothing_is_told(stage: Stage) -> None:
    message = shown(await stage.member.slash(stage.channel, "statement", id="<@1> nothing"))
    assert message.content == "“\\<\\@1> nothing” is the id of no statement on record."


def test_an_id_of_before_shows_the_statement_and_its_new_id() -> None:
    base = invented_base()
    statement = replace(base.record.statements[ID], formerly=("petrel-out",))
    renamed = replace(base.record, statements={**base.record.statements, ID: statement})
    reply = statement_reply(KnowledgeBase(renamed, base.searcher), "petrel-out", ENGLISH)
    assert reply.content is not None
    assert reply.content.startswith(
        f"-# petrel-out is now called {ID}.\nTarn Sound Courier reports: "
    )
    assert reply.cards == (statement,)


@pytest.mark.parametrize("typed", ["vennick-keep", "petrel-out", "Orla Vennick"])
def test_ids_are_completed_from_letters_and_names(typed: str) -> None:
    choices = id_choices(invented_base(), typed)
    assert ID in [choice.value for choice in choices]
    assert len(choices) <= 25
    assert all(len(choice.name) <= 100 for choice in choices)


async def test_context_tells_the_id_and_cites(stage: Stage, record: Record) -> None:
    card = shown(await stage.member.slash(stage.channel, "statement", id=ID)).message
    assert isinstance(card, discord.Message)
    opened = shown(await stage.member.click(card, custom_id=custom_id(card, "Context")))
    assert f"`{ID}`" in opened.content
    assert isinstance(opened.message, discord.Message)
    cited = await stage.member.click(opened.message, custom_id=custom_id(opened, "Cite"))
    assert cited.ephemeral
    assert f"\\[{ID}\\]" in shown(cited).content
    (file,) = shown(cited).message.attachments
    assert file.filename == f"{ID}.txt"
