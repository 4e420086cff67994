"""Everybody's ways to ask: each one, on the real bot in a simulated Discord."""

from __future__ import annotations

import re

import pytest
from simcord.backend.models import AllowedMentions

from tests.discord.conftest import Stage, open_to_the_bot

QUESTION = "who said a harbour is a larder, not a drain?"
WORDS = "a harbour is a larder, not a drain"
SPEAKER = "Orla Vennick"


def speaker_of(message: object) -> str:
    names = re.findall(r"^\*\*(.+?)\*\*", message.content, re.MULTILINE)  # type: ignore[attr-defined]
    return str(names[0])


async def test_a_mention_is_answered_with_a_card(stage: Stage) -> None:
    asked = await stage.member.send(stage.channel, f"{stage.mention} {QUESTION}")
    (answer,) = stage.said
    assert speaker_of(answer).startswith(SPEAKER)
    assert answer.reference is not None
    assert answer.reference.message_id == asked.id


async def test_a_reply_to_the_bot_is_answered(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} {QUESTION}")
    await stage.member.send(stage.channel, QUESTION, reply_to=stage.said[0])
    assert speaker_of(stage.said[1]).startswith(SPEAKER)


async def test_a_reply_that_does_not_ping_is_hidden_and_not_answered(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} {QUESTION}")
    backend = stage.env.backend
    backend.create_message(
        stage.channel.id,
        stage.member.id,
        QUESTION,
        reference={"message_id": str(stage.said[0].id), "channel_id": str(stage.channel.id)},
        allowed_mentions=AllowedMentions(replied_user=False),
    )
    await stage.env.settle()
    assert len(stage.said) == 1


async def test_a_direct_message_is_answered(stage: Stage) -> None:
    await stage.member.send_dm(QUESTION)
    answer = stage.member.user.dm_channel.last_message
    assert answer is not None
    assert speaker_of(answer).startswith(SPEAKER)


async def test_a_mention_without_a_question_gets_a_hint(stage: Stage) -> None:
    await stage.member.send(stage.channel, stage.mention)
    (answer,) = stage.said
    assert "/who-said" in answer.content


async def test_slash_ask_is_answered_for_all_to_see(stage: Stage) -> None:
    result = await stage.member.slash(stage.channel, "ask", question=QUESTION)
    assert not result.ephemeral
    assert speaker_of(stage.said[0]).startswith(SPEAKER)


async def test_slash_who_said_is_answered(stage: Stage) -> None:
    await stage.member.slash(stage.channel, "who-said", words=WORDS)
    assert speaker_of(stage.said[0]).startswith(SPEAKER)


async def test_a_message_can_be_looked_up_from_its_menu_in_private(stage: Stage) -> None:
    claim = await stage.moderator.send(stage.channel, WORDS)
    result = await stage.member.context_menu(stage.channel, "Who said this?", claim)
    assert result.ephemeral
    assert result.response is not None
    assert speaker_of(result.response).startswith(SPEAKER)


async def test_a_message_without_words_cannot_be_looked_up(stage: Stage) -> None:
    picture = await stage.moderator.send(stage.channel, attachments=[("a.png", b"png")])
    result = await stage.member.context_menu(stage.channel, "Who said this?", picture)
    assert result.response is not None
    assert "no words" in result.response.content


async def test_other_talk_is_not_answered_without_message_content(stage: Stage) -> None:
    await stage.moderator.send(stage.channel, QUESTION)
    assert not stage.said


async def test_other_bots_are_not_answered(stage: Stage) -> None:
    webhook = stage.guild.create_webhook(stage.channel)
    await webhook.send(f"{stage.mention} {QUESTION}")
    assert not stage.said


async def test_too_long_a_question_is_turned_away_politely(stage: Stage) -> None:
    await stage.member.send_dm("who said it? " * 100)
    answer = stage.member.user.dm_channel.last_message
    assert answer is not None
    assert "too long" in answer.content


@pytest.mark.parametrize("message_content", [True])
class TestOpenChannel:
    async def test_an_answer_is_given_unprompted(self, stage: Stage) -> None:
        await open_to_the_bot(stage)
        await stage.member.send(stage.channel, QUESTION)
        assert speaker_of(stage.said[0]).startswith(SPEAKER)

    async def test_chatter_gets_silence(self, stage: Stage) -> None:
        await open_to_the_bot(stage)
        for text in ("lol same", "hi all", "thanks!", "who wants pizza", "x" * 2000):
            await stage.member.send(stage.channel, text)
        assert not stage.said

    async def test_a_typed_name_counts_as_a_mention(self, stage: Stage) -> None:
        await open_to_the_bot(stage)
        await stage.member.send(stage.channel, f"@bot {QUESTION}")
        await stage.member.send(stage.channel, "@testbot: what is the weather like?")
        assert speaker_of(stage.said[0]).startswith(SPEAKER)
        assert stage.said[1].content

    async def test_a_closed_channel_stays_silent(self, stage: Stage) -> None:
        await open_to_the_bot(stage)
        await open_to_the_bot(stage, is_open=False)
        await stage.member.send(stage.channel, f"@bot {QUESTION}")
        await stage.member.send(stage.channel, QUESTION)
        assert not stage.said
