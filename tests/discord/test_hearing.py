"""What people do on Discord besides mentioning the bot: roles, edits, posts, others' messages."""

from __future__ import annotations

from datetime import timedelta

import discord
import pytest
import simcord

from bot.app.services import Services
from bot.discord import WhoSaid
from bot.locales import load_locales
from tests.discord.conftest import Stage

QUESTION = "who said a harbour is a larder, not a drain?"
WORDS = "a harbour is a larder, not a drain"
OTHER = "nearly everything?"


def namesake(stage: Stage) -> simcord.RoleHandle:
    return stage.guild.create_role(stage.bot.me.name)


class TestRole:
    async def test_without_message_content_a_pinged_namesake_says_whom_to_ping(
        self, stage: Stage
    ) -> None:
        role = namesake(stage)
        await stage.moderator.send(stage.channel, f"<@&{role.id}> {QUESTION}")
        (answer,) = stage.said
        assert "a role with my name" in answer.content

    @pytest.mark.parametrize("message_content", [True])
    async def test_with_it_the_question_is_answered(self, stage: Stage) -> None:
        role = namesake(stage)
        await stage.moderator.send(stage.channel, f"<@&{role.id}> {QUESTION}")
        assert "Orla Vennick" in stage.said[0].content

    async def test_any_other_role_is_none_of_the_bots_business(self, stage: Stage) -> None:
        role = stage.guild.create_role("fishers")
        await stage.moderator.send(stage.channel, f"<@&{role.id}> {QUESTION}")
        assert not stage.said


class TestEdit:
    async def test_an_edited_question_is_answered_anew_in_the_same_reply(
        self, stage: Stage
    ) -> None:
        asked = await stage.member.send(stage.channel, f"{stage.mention} what is what?")
        (before,) = stage.said
        await stage.member.edit(asked, f"{stage.mention} {QUESTION}")
        (after,) = stage.said
        assert after.id == before.id
        assert "Orla Vennick" not in before.content
        assert "**Orla Vennick**" in after.content

    async def test_what_the_edit_no_longer_asks_leaves_the_reply(self, stage: Stage) -> None:
        asked = await stage.member.send(stage.channel, f"{stage.mention} {QUESTION}")
        await stage.member.edit(asked, f"{stage.mention} what is what?")
        (answer,) = stage.said
        assert "Orla Vennick" not in answer.content
        assert [row for row in answer.components if isinstance(row, discord.ActionRow)]

    async def test_a_mention_that_is_added_by_an_edit_is_heard(self, stage: Stage) -> None:
        asked = await stage.member.send(stage.channel, QUESTION)
        await stage.member.edit(asked, f"{stage.mention} {QUESTION}")
        assert len(stage.said) == 1

    async def test_a_preview_of_a_link_is_no_edit(self, stage: Stage) -> None:
        asked = await stage.member.send(stage.channel, f"{stage.mention} {QUESTION}")
        (before,) = stage.said
        await stage.member.edit(asked, asked.content)
        (after,) = stage.said
        assert after.edited_at == before.edited_at

    async def test_a_late_edit_is_left_alone(self, stage: Stage) -> None:
        asked = await stage.member.send(stage.channel, f"{stage.mention} what is what?")
        stage.env.backend.clock.advance(timedelta(minutes=6).total_seconds())
        await stage.member.edit(asked, f"{stage.mention} {QUESTION}")
        (answer,) = stage.said
        assert "Orla Vennick" not in answer.content

    async def test_a_reply_that_was_deleted_is_one_line_of_the_log(self, stage: Stage) -> None:
        asked = await stage.member.send(stage.channel, f"{stage.mention} what is what?")
        stage.env.backend.delete_message(stage.channel.id, stage.said[0].id)
        await stage.member.edit(asked, f"{stage.mention} {QUESTION}")
        assert not stage.said
        assert not stage.env.errors


class TestOthersMessages:
    @pytest.mark.parametrize("text", ["who said this?", "fake?", ""])
    @pytest.mark.parametrize("message_content", [True])
    async def test_a_question_about_a_message_looks_its_words_up(
        self, stage: Stage, text: str
    ) -> None:
        claim = await stage.moderator.send(stage.channel, f"{WORDS}, the larder")
        await stage.member.send(stage.channel, f"{stage.mention} {text}", reply_to=claim)
        (answer,) = stage.said
        assert "**Orla Vennick**" in answer.content

    @pytest.mark.parametrize("message_content", [True])
    async def test_a_question_of_its_own_is_answered_by_itself(self, stage: Stage) -> None:
        claim = await stage.moderator.send(stage.channel, "lovely weather in the harbour today")
        text = f"{stage.mention} {QUESTION}"
        await stage.member.send(stage.channel, text, reply_to=claim)
        assert "**Orla Vennick**" in stage.said[0].content

    @pytest.mark.parametrize("message_content", [True])
    async def test_words_nobody_said_are_told_as_such(self, stage: Stage) -> None:
        claim = await stage.moderator.send(stage.channel, "the moon is made of harbour mud")
        await stage.member.send(stage.channel, f"{stage.mention} real?", reply_to=claim)
        assert "not on record" in stage.said[0].content

    async def test_a_message_that_discord_hides_is_told_as_such(self, stage: Stage) -> None:
        claim = await stage.moderator.send(stage.channel, attachments=[("a.png", b"png")])
        await stage.member.send(stage.channel, stage.mention, reply_to=claim)
        assert "does not show me that message" in stage.said[0].content

    async def test_a_forwarded_message_in_private_is_looked_up(self, stage: Stage) -> None:
        claim = await stage.moderator.send(stage.channel, f"{WORDS}, the larder")
        await stage.member.send_dm("hello")
        channel = stage.member.user.dm_channel
        reference = {"channel_id": str(claim.channel.id), "message_id": str(claim.id), "type": 1}
        stage.env.backend.create_message(channel.id, stage.member.id, reference=reference)
        await stage.env.settle()
        answer = channel.last_message
        assert answer is not None
        assert "**Orla Vennick**" in answer.content


@pytest.mark.parametrize("message_content", [True])
async def test_a_post_in_an_open_forum_is_answered_there(stage: Stage) -> None:
    forum = stage.guild.create_forum_channel("questions")
    settings = stage.bot.services.settings
    await settings.set_open(stage.guild.id, forum.id, True, str(stage.moderator.id))
    stage.env.backend.create_thread(forum.id, "a post", stage.member.id)
    post = forum.threads[-1]
    await stage.member.send(post, QUESTION)
    said = [m for m in post.history() if m.author.id == stage.bot.me.id]
    assert "Orla Vennick" in said[0].content


async def test_after_a_restart_an_edited_question_is_answered_in_a_reply_of_its_own(
    stage: Stage, services: Services
) -> None:
    asked = await stage.member.send(stage.channel, f"{stage.mention} what is what?")
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    await stage.member.edit(asked, f"{stage.mention} {QUESTION}")
    before, after = stage.said
    assert "Orla Vennick" not in before.content
    assert "Orla Vennick" in after.content
