"""Lists, overviews and small talk in a channel: the first few, all one press away, or silence."""

from __future__ import annotations

import discord
import pytest
import simcord

from bot.app.services import Services
from bot.discord import WhoSaid
from bot.locales import load_locales
from bot.record import Record
from bot.search import Searcher
from tests.discord.conftest import Stage, buttons_of, open_to_the_bot
from tests.records import invented_base


@pytest.fixture
def searcher(record: Record) -> Searcher:
    return invented_base().searcher


def labels(message: discord.Message) -> list[str | None]:
    return [button.label for button in buttons_of(message)]


def title(result: simcord.InteractionResult) -> str | None:
    assert result.response is not None
    assert result.response.ephemeral
    return result.response.embeds[0].title


async def test_a_list_shows_the_first_few_and_all_of_it_behind_a_button(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} what did Vennick say?")
    (answer,) = stage.said
    lines = answer.content.splitlines()
    assert lines[0] == "**Orla Vennick · 6 statements**"
    assert [line[:2] for line in lines[1:]] == ["1.", "2.", "3.", "4.", "5."]
    assert labels(answer) == ["1", "2", "3", "4", "5", "All of it", "Not helpful"]
    result = await stage.moderator.click(answer, label="All of it")
    assert title(result) == "Orla Vennick, Mayor of Kelsund"


async def test_a_number_opens_the_card(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} what did Brekkan say?")
    result = await stage.moderator.click(stage.said[0], label="2")
    assert result.response is not None
    assert "open its quay to inspectors" in result.response.content


async def test_the_whole_list_opens_after_a_restart(stage: Stage, services: Services) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} both sides on the ferry")
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    result = await stage.member.click(stage.said[0], label="All of it")
    assert title(result) == "What each side said about the ferry"


async def test_a_list_of_a_party_opens_whole(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} statements from Kelsund")
    assert stage.said[0].content.startswith("**Kelsund · 10 statements**")
    assert title(await stage.member.click(stage.said[0], label="All of it")) == "Kelsund"


async def test_what_no_list_of_the_record_has_is_opened_one_by_one(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} what did Vennick and Brekkan say?")
    assert stage.said[0].content.startswith("**Orla Vennick and Tomas Brekkan · 9 statements**")
    assert "More (4)" in labels(stage.said[0])


async def test_the_latest_alone_is_a_card_as_any_other(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} Brekkan's latest statement")
    assert "cries wolf" in stage.said[0].content
    assert "statements" not in stage.said[0].content
    assert "Source" in labels(stage.said[0])


async def test_help_tells_how_to_ask_and_opens_the_lists(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} what can you do?")
    (answer,) = stage.said
    assert answer.content.startswith("I look up who said what: The oil in Kelsund harbour")
    assert "/said-by" in answer.content
    assert labels(answer) == ["Timeline", "Sources"]
    assert title(await stage.member.click(answer, label="Sources")) == "Sources"


async def test_what_it_is_about_is_the_overview_and_no_statement(stage: Stage) -> None:
    result = await stage.member.slash(stage.channel, "ask", question="what is this all about?")
    assert result.response is not None
    assert result.response.content.splitlines()[0] == "The oil in Kelsund harbour"
    assert "33 statements in 2 sources" in result.response.content


async def test_small_talk_in_a_reply_is_met_with_silence(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} who said a harbour is a larder?")
    await stage.member.send(stage.channel, "lol ok", reply_to=stage.said[0])
    await stage.moderator.send(stage.channel, "thanks!", reply_to=stage.said[0])
    assert len(stage.said) == 1


async def test_a_reply_to_a_list_goes_on_from_it(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} what did Brekkan say?")
    await stage.member.send(stage.channel, "and Vennick?", reply_to=stage.said[0])
    assert "Orla Vennick" in stage.said[1].content


async def test_in_an_open_channel_nobody_is_greeted(stage: Stage) -> None:
    await open_to_the_bot(stage)
    for text in ("hi", "help", "what's new?", "timeline", "what happened?"):
        await stage.member.send(stage.channel, text)
    assert stage.said == []


async def test_a_timeline_in_words_has_its_picture(stage: Stage) -> None:
    result = await stage.member.slash(stage.channel, "ask", question="timeline")
    message = result.followups[0] if result.followups else result.response
    assert message is not None
    assert [file.filename for file in message.attachments] == ["timeline.png"]
    await stage.member.send(stage.channel, f"{stage.mention} timeline of Brekkan")
    said = stage.said[-1]
    assert [file.filename for file in said.attachments] == ["timeline.png"]
    assert "Brekkan" in said.content


async def test_a_list_in_words_has_no_picture(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} what did Brekkan say?")
    assert stage.said[0].attachments == []


async def test_in_a_list_each_line_is_read_one_way(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} Vennick چه گفت؟")
    lines = stage.said[0].content.splitlines()
    assert any("\u2066" in line for line in lines)
    assert any("\u2067" in line for line in lines)
    assert not [line for line in lines if "\u2066" in line and "\u2067" in line]
