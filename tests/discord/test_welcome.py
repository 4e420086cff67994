"""Newcomers are told how to ask: in the bot's presence, by /help, and once when it joins."""

from __future__ import annotations

import discord
import pytest

from bot.discord.welcome.help import help_text
from bot.locales import load_locales
from tests.discord.conftest import Stage


async def join(stage: Stage) -> None:
    """Let Discord tell the bot that it is on the server now."""
    guild = stage.bot.get_guild(stage.guild.id)
    assert guild is not None
    stage.bot.dispatch("guild_join", guild)
    await stage.env.settle()


def invite(stage: Stage) -> None:
    """Let the server's log say that the moderator has added the bot."""
    stage.env.backend.record_audit_log(
        stage.guild.id,
        discord.AuditLogAction.bot_add.value,
        target_id=stage.bot.me.id,
        user_id=stage.moderator.id,
    )


def direct(stage: Stage) -> list[discord.Message]:
    return [m for m in stage.moderator.user.dm_channel.history() if m.author.id == stage.bot.me.id]


def system_channel(stage: Stage) -> None:
    stage.env.backend.edit_guild(stage.guild.id, {"system_channel_id": stage.channel.id})


async def test_the_presence_says_how_to_ask(stage: Stage) -> None:
    activity = stage.bot.activity
    assert isinstance(activity, discord.CustomActivity)
    assert "Mention me" in str(activity.name)


async def test_help_tells_the_one_who_asks_and_nobody_else(stage: Stage) -> None:
    result = await stage.member.slash(stage.channel, "help")
    assert result.ephemeral
    assert result.response is not None
    for word in ("/ask", "/who-said", "Who said this?", "/said-by", "/privacy"):
        assert word in result.response.content
    assert not stage.said


async def test_whoever_invited_the_bot_is_told_how_to_ask(stage: Stage) -> None:
    system_channel(stage)
    invite(stage)
    await join(stage)
    (message,) = direct(stage)
    assert "/help" in message.content
    assert not stage.said


async def test_where_that_is_not_known_the_system_channel_is_told(stage: Stage) -> None:
    system_channel(stage)
    await join(stage)
    (message,) = stage.said
    assert "/help" in message.content


async def test_where_nobody_can_be_told_it_stays_quiet(stage: Stage) -> None:
    await join(stage)
    assert not stage.said
    assert not stage.env.errors


@pytest.mark.parametrize("tag", sorted(load_locales()))
def test_help_fits_into_one_message_in_every_language(tag: str) -> None:
    phrases = load_locales().of(tag)
    assert len(help_text(phrases)) <= 2000
    assert len(phrases.text("presence")) <= 128
    assert len(phrases.text("joined", server="x" * 100)) <= 2000
