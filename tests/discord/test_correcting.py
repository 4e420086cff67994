"""Answers that a change of the record made wrong are corrected, once, with a line above."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import discord
import pytest

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.discord import WhoSaid
from bot.discord.answers.correcting import Correcting
from bot.locales import load_locales
from bot.record import Record, Statement
from bot.store import Store
from tests.conftest import Scripted, services_on
from tests.discord.conftest import Stage, buttons_of

ID = "vennick-larder-not-drain"


async def corrections_of(bot: discord.Client) -> None:
    """Wait until a bot has corrected what is due, in no hurry to be polite."""
    assert isinstance(bot, WhoSaid)
    cog = bot.get_cog("Correcting")
    assert isinstance(cog, Correcting)
    cog._pace_s = 0.0
    assert cog.background.task is not None
    await cog.background.task


def changed(record: Record, statement: Statement | None) -> Record:
    """The record with one statement in place of the shown one, or without it."""
    statements = {k: v for k, v in record.statements.items() if k != ID}
    if statement is not None:
        statements[ID] = statement
    digit = len(statements) % 10 if statement is None else hash(statement.quote) % 10**8
    return replace(record, revision=f"{abs(digit):012d}", statements=statements)


async def reload(stage: Stage, services: Services, record: Record) -> None:
    services.serving.swap(KnowledgeBase(record, Scripted(record, {})))
    await corrections_of(stage.bot)
    await stage.env.settle()


@pytest.fixture
def corrected(record: Record) -> Record:
    old = record.statements[ID]
    quote = old.quote.replace("a larder", "a pantry")
    return changed(record, replace(old, quote=quote, passage=quote))


async def test_a_corrected_statement_is_shown_as_it_is_now(
    stage: Stage, services: Services, corrected: Record
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} the larder")
    await reload(stage, services, corrected)
    (answer,) = stage.said
    first, second, *_ = answer.content.splitlines()
    day = load_locales().base.day(datetime.now(UTC).date())
    assert first.startswith(f"**Corrected on {day}")
    assert "a harbour is a pantry" in second
    assert [b.label for b in buttons_of(answer)] == ["Context", "Source", "Not helpful"]


async def test_a_withdrawn_statement_is_taken_away(
    stage: Stage, services: Services, record: Record
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} the larder")
    await reload(stage, services, changed(record, None))
    (answer,) = stage.said
    assert answer.content.startswith("**Withdrawn on ")
    assert not answer.embeds
    assert not buttons_of(answer)


async def test_near_statements_are_corrected_in_their_list(
    stage: Stage, services: Services, corrected: Record
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} nearly")
    await reload(stage, services, corrected)
    (answer,) = stage.said
    assert "Closest on record, not an answer:" in answer.content
    assert "pantry" in answer.content


async def test_each_change_is_told_once(
    stage: Stage, services: Services, record: Record, corrected: Record
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} the larder")
    await reload(stage, services, corrected)
    await reload(stage, services, replace(corrected, revision="e" * 12))
    assert edits(stage) == 1


async def test_a_change_that_nobody_saw_corrects_nothing(
    stage: Stage, services: Services, record: Record
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} the larder")
    asked = replace(record.statements[ID], asks={"en": ("who said larder",)})
    await reload(stage, services, changed(record, asked))
    assert edits(stage) == 0


async def test_old_answers_are_left_as_they_are(
    stage: Stage, services: Services, store: Store, corrected: Record
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} the larder")
    shown = await store.shown.of(stage.said[0].id)
    assert shown is not None
    await store.shown.put(replace(shown, at=shown.at - timedelta(days=31)))
    await reload(stage, services, corrected)
    assert edits(stage) == 0


async def test_a_change_while_the_bot_was_away_is_told_at_its_next_start(
    stage: Stage, services: Services, store: Store, corrected: Record
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} the larder")
    await services.backlog.settled()
    base = KnowledgeBase(corrected, Scripted(corrected, {}))
    again = WhoSaid(await services_on(store, base), load_locales())
    await stage.env.restart_bot(again)
    await corrections_of(again)
    assert edits(stage) == 1


async def test_a_deleted_answer_is_forgotten_and_the_others_are_corrected(
    stage: Stage, services: Services, store: Store, corrected: Record
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} the larder")
    await stage.member.send(stage.channel, f"{stage.mention} the larder")
    first, last = stage.said
    stage.env.backend.delete_message(stage.channel.id, last.id)
    await reload(stage, services, corrected)
    assert await store.shown.of(last.id) is None
    assert "pantry" in stage.said[0].content
    assert stage.said[0].id == first.id


async def test_an_answer_in_a_direct_message_is_corrected(
    stage: Stage, services: Services, corrected: Record
) -> None:
    await stage.member.send_dm("the larder")
    await reload(stage, services, corrected)
    answer = stage.member.user.dm_channel.last_message
    assert answer is not None
    assert "pantry" in answer.content


async def test_what_only_one_person_sees_is_not_remembered(stage: Stage, store: Store) -> None:
    claim = await stage.moderator.send(stage.channel, "the larder")
    result = await stage.member.context_menu(stage.channel, "Who said this?", claim)
    assert result.response is not None
    assert await store.shown.of(result.response.id) is None


def edits(stage: Stage) -> int:
    return sum(request.method == "PATCH" for request in stage.env.http_requests)
