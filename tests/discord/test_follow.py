"""`/follow`: told in private or in a channel, ended with one press."""

from __future__ import annotations

from dataclasses import replace

import discord
import pytest
import simcord

from bot.app.following import News
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.discord.follow.telling import Telling, news_parts
from bot.record import Record
from bot.store import Follow
from tests.conftest import ENGLISH, Scripted
from tests.discord.conftest import Stage, buttons_of, custom_id

SPEAKER = "orla-vennick"
NEW = "vennick-keep-petrel-out"


def shown(result: simcord.InteractionResult) -> discord.Message:
    assert result.response is not None
    message = result.response.message
    assert isinstance(message, discord.Message)
    return message


async def serve(stage: Stage, services: Services, record: Record) -> None:
    """Have another record served, and wait until what is new in it has been told."""
    services.serving.swap(KnowledgeBase(record, Scripted(record, {})))
    cog = stage.bot.get_cog("Telling")
    assert isinstance(cog, Telling)
    cog._pace_s = 0.0
    assert cog.background.task is not None
    await cog.background.task
    await stage.env.settle()


def before(record: Record) -> Record:
    statements = {k: v for k, v in record.statements.items() if k != NEW}
    return replace(record, statements=statements)


async def privately(stage: Stage) -> list[discord.Message]:
    """What the bot has written to the member in private."""
    channel = await stage.bot.create_dm(discord.Object(stage.member.id))
    return [message async for message in channel.history(oldest_first=True)]


async def test_what_is_new_comes_in_private_with_a_button_that_ends_it(
    stage: Stage, services: Services, record: Record
) -> None:
    await serve(stage, services, before(record))
    result = await stage.member.slash(stage.channel, "follow", speaker="Vennick")
    assert result.ephemeral
    assert "You follow Orla Vennick." in shown(result).content
    await serve(stage, services, record)
    begun, news = await privately(stage)
    assert "You follow Orla Vennick." in begun.content
    assert news.content.startswith("New on record: Orla Vennick, 1 statement\n1. **Orla Vennick**")
    assert "called for the ferry" in news.content
    pressed = await stage.member.user.click(news, custom_id=custom_id(news, "Stop following"))
    assert shown(pressed).content == "Ended. Nothing more is told about it."
    assert await services.following.of(person=stage.member.id) == ()
    assert stage.said == []


async def test_a_channel_is_told_where_a_moderator_wants_it(
    stage: Stage, services: Services, record: Record
) -> None:
    await serve(stage, services, before(record))
    refused = await stage.member.slash(stage.channel, "follow", speaker="Vennick", here=True)
    assert "moderators" in shown(refused).content
    assert [type(error).__name__ for error in stage.env.errors] == ["MissingPermissions"]
    assert await services.following.of(channel=stage.channel.id) == ()
    await stage.moderator.slash(stage.channel, "follow", speaker="Vennick", here=True)
    await serve(stage, services, record)
    (news,) = stage.said
    assert "called for the ferry" in news.content
    stop = custom_id(news, "Stop following")
    await stage.member.click(news, custom_id=stop)
    assert len(await services.following.of(channel=stage.channel.id)) == 1
    await stage.moderator.click(news, custom_id=stop)
    assert await services.following.of(channel=stage.channel.id) == ()
    late = await stage.member.click(news, custom_id=stop)
    assert shown(late).content == "This had ended already."


async def test_alone_it_lists_what_one_follows(stage: Stage, services: Services) -> None:
    nothing = await stage.member.slash(stage.channel, "follow")
    assert shown(nothing).content.startswith("Nothing is followed.")
    for speaker in ("Vennick", "Brekkan"):
        await stage.member.slash(stage.channel, "follow", speaker=speaker)
    listed = shown(await stage.member.slash(stage.channel, "follow"))
    assert listed.content.startswith("Followed:\n- Orla Vennick\n- ")
    assert buttons_of(listed)[0].label == "Stop following: Orla Vennick"
    assert len(buttons_of(listed)) == 2


async def test_a_name_that_nobody_has_begins_nothing(stage: Stage, services: Services) -> None:
    result = await stage.member.slash(stage.channel, "follow", speaker="Nobody Atall")
    assert "No statement by" in shown(result).content
    assert await services.following.of(person=stage.member.id) == ()


async def test_privacy_shows_what_one_follows_and_deletes_it(
    stage: Stage, services: Services
) -> None:
    await stage.member.slash(stage.channel, "follow", speaker="Vennick")
    kept = shown(await stage.member.slash(stage.channel, "privacy show"))
    assert "What you follow: 1" in (kept.embeds[0].description or "")
    deleted = shown(await stage.member.slash(stage.channel, "privacy delete"))
    assert "What you followed is deleted: 1." in deleted.content
    assert await services.following.of(person=stage.member.id) == ()


@pytest.mark.parametrize("count", [1, 5, 40])
def test_news_fit_a_message_and_say_how_many_there_are(record: Record, count: int) -> None:
    long = replace(next(iter(record.statements.values())), quote="word " * 150)
    statements = tuple(replace(long, id=f"long-{number}") for number in range(count))
    follow = Follow(1, 2, None, None, SPEAKER, None, "en")
    parts = news_parts(News(follow, record, statements), ENGLISH)
    assert len(parts["content"]) <= 2000
    assert f"{count} statement" in parts["content"]
    assert len(parts["view"].children) == min(count, 5) + 1
