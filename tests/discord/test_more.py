"""The "More" button: it pages through the rest, and outlives the process that sent it."""

from __future__ import annotations

from dataclasses import replace

import discord
import pytest

from bot.app.revisions.knowledge_base import KnowledgeBase, token_of
from bot.app.services import Services
from bot.discord import WhoSaid
from bot.discord.answers.more import MAX_TOKENS, MoreButton, PageButton, page_of
from bot.locales import load_locales
from bot.record import Record
from bot.search import Decision
from tests.conftest import ENGLISH, Scripted
from tests.discord.conftest import Stage, buttons_of, custom_id, more_id

GREATEST_SNOWFLAKE = 2**64 - 1


async def test_pressing_more_opens_the_next_statement_in_private(
    stage: Stage, record: Record
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} everything")
    (answer,) = stage.said
    result = await stage.member.click(answer, custom_id=more_id(answer))
    assert result.ephemeral
    assert result.response is not None
    second = list(record.statements.values())[1]
    assert second.quote in result.response.content
    assert "1 of 9" in result.response.content


async def test_pages_are_turned_in_place_back_and_forth(stage: Stage, record: Record) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} everything")
    opened = await stage.member.click(stage.said[0], custom_id=more_id(stage.said[0]))
    page = opened.response
    assert page is not None
    assert [b.disabled for b in buttons_of(page) if b.label in ("Previous", "Next")] == [
        True,
        False,
    ]

    await stage.member.click(page, custom_id=custom_id(page, "Next"))
    page = opened.response
    assert page is not None
    quotes = [s.quote for s in record.statements.values()]
    assert quotes[2] in page.content
    assert "2 of 9" in page.content

    await stage.member.click(page, custom_id=custom_id(page, "Previous"))
    page = opened.response
    assert page is not None
    assert quotes[1] in page.content


async def test_nobody_turns_the_pages_of_another(stage: Stage, record: Record) -> None:
    channel = stage.bot.get_channel(stage.channel.id)
    assert isinstance(channel, discord.TextChannel)
    base = stage.bot.services.serving.base
    statements = list(record.statements.values())[:3]
    await channel.send(**page_of(base, statements, 0, stage.member.id, ENGLISH))
    (page,) = stage.said
    result = await stage.moderator.click(page, custom_id=custom_id(page, "Next"))
    assert result.ephemeral
    assert result.response is not None
    assert "Only the one who opened" in result.response.content
    assert stage.said[0].content == page.content


async def test_an_only_answer_has_no_more(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} larder")
    assert not [b for b in buttons_of(stage.said[0]) if b.label and b.label.startswith("More")]


async def test_the_button_works_after_a_restart_on_a_new_revision(
    stage: Stage, record: Record, services: Services
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} everything")
    (answer,) = stage.said
    newer = replace(record, revision="f" * 64)
    services.serving.swap(KnowledgeBase(newer, Scripted(newer, {})))
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    result = await stage.member.click(answer, custom_id=more_id(answer))
    assert result.response is not None
    assert result.response.content.endswith("-# 1 of 9")
    turned = await stage.member.click(result.response, custom_id=custom_id(result.response, "Next"))
    assert turned.acknowledged
    assert result.response is not None
    assert "2 of 9" in result.response.content


async def test_statements_no_longer_on_record_are_left_out(
    stage: Stage, record: Record, services: Services
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} everything")
    (answer,) = stage.said
    nothing: dict[str, Decision] = {}
    empty = replace(record, revision="0" * 12, statements={})
    more = more_id(answer)
    services.serving.swap(KnowledgeBase(empty, Scripted(empty, nothing)))
    result = await stage.member.click(answer, custom_id=more)
    assert result.response is not None
    assert "no longer on record" in result.response.content


@pytest.mark.parametrize("count", [1, 9, 50])
def test_the_custom_ids_keep_within_discords_limit(record: Record, count: int) -> None:
    tokens = [token_of(s) for s in list(record.statements.values()) * 2][:count]
    button = MoreButton(tokens)
    assert len(button.custom_id) <= 100
    assert len(button.tokens) <= MAX_TOKENS
    assert len(PageButton(GREATEST_SNOWFLAKE, "n", 8, button.tokens).custom_id) <= 100
