"""Replies to the bot go on from what it answered; threads and direct messages are channels too."""

from __future__ import annotations

import pytest
import simcord

from bot.app.services import Services
from bot.discord import WhoSaid
from bot.locales import load_locales
from bot.record import Record
from bot.search import Searcher
from bot.store import Store
from tests.discord.conftest import Stage, open_to_the_bot
from tests.records import invented_base

LOG = "what did Vennick say about the pump log?"


@pytest.fixture
def searcher(record: Record) -> Searcher:
    return invented_base().searcher


def thread_of(stage: Stage) -> simcord.ChannelHandle:
    """A new thread of the stage's channel."""
    stage.env.backend.create_thread(stage.channel.id, "aside", stage.member.id)
    return stage.channel.threads[-1]


async def test_a_reply_keeps_the_subject(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} {LOG}")
    await stage.moderator.send(stage.channel, "and Corvald?", reply_to=stage.said[0])
    assert "in the hands of the insurer" in stage.said[1].content


async def test_a_reply_to_a_follow_up_still_keeps_it(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} {LOG}")
    await stage.member.send(stage.channel, "and Corvald?", reply_to=stage.said[0])
    await stage.member.send(stage.channel, "when?", reply_to=stage.said[1])
    assert "in the hands of the insurer" in stage.said[2].content


async def test_a_reply_is_understood_after_a_restart(stage: Stage, services: Services) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} {LOG}")
    (answer,) = stage.said
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    await stage.member.send(stage.channel, "and Corvald?", reply_to=answer)
    assert "in the hands of the insurer" in stage.said[1].content


async def test_a_reply_is_understood_once_the_question_is_no_longer_kept(
    stage: Stage, store: Store
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} {LOG}")
    await store.shown._connection.write("UPDATE shown SET question = NULL")
    await stage.member.send(stage.channel, "when?", reply_to=stage.said[0])
    assert "pump log" in stage.said[1].content


async def test_a_reply_that_stands_alone_is_left_alone(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} {LOG}")
    question = "who called the accusation a fairy tale?"
    await stage.member.send(stage.channel, question, reply_to=stage.said[0])
    assert "fairy tale" in stage.said[1].content


async def test_a_reply_to_slash_ask_keeps_the_subject(stage: Stage) -> None:
    await stage.member.slash(stage.channel, "ask", question=LOG)
    text = f"{stage.mention} and Corvald?"
    await stage.member.send(stage.channel, text, reply_to=stage.said[0])
    assert "in the hands of the insurer" in stage.said[1].content


async def test_a_reply_in_a_direct_message_keeps_the_subject(stage: Stage) -> None:
    await stage.member.send_dm(LOG)
    answer = stage.member.user.dm_channel.last_message
    assert answer is not None
    reference = {"message_id": str(answer.id), "channel_id": str(answer.channel.id)}
    await stage.member.send_dm("and Corvald?", reference=reference)
    last = stage.member.user.dm_channel.last_message
    assert last is not None
    assert "in the hands of the insurer" in last.content


async def test_a_message_without_a_reply_stands_alone(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} {LOG}")
    await stage.member.send(stage.channel, f"{stage.mention} and Corvald?")
    assert stage.said[1].content.startswith("**Ines Corvald · 6 statements**")


async def test_a_mention_in_a_thread_is_answered_there(stage: Stage) -> None:
    thread = thread_of(stage)
    await stage.member.send(thread, f"{stage.mention} {LOG}")
    said = [m for m in thread.history() if m.author.id == stage.bot.me.id]
    assert "pump log" in said[0].content
    await stage.member.send(thread, "and Corvald?", reply_to=said[0])
    said = [m for m in thread.history() if m.author.id == stage.bot.me.id]
    assert "in the hands of the insurer" in said[1].content


@pytest.mark.parametrize("message_content", [True])
async def test_a_thread_is_as_open_as_its_channel(stage: Stage) -> None:
    await open_to_the_bot(stage)
    thread = thread_of(stage)
    await stage.member.send(thread, "who called the accusation a fairy tale?")
    said = [m for m in thread.history() if m.author.id == stage.bot.me.id]
    assert "fairy tale" in said[0].content


async def test_an_answer_stands_though_the_store_cannot_remember_it(
    stage: Stage, store: Store
) -> None:
    await store.shown._connection.write("DROP TABLE shown_statement")
    await stage.member.send(stage.channel, f"{stage.mention} {LOG}")
    (answer,) = stage.said
    assert "pump log" in answer.content
