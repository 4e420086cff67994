"""`/knowledge gaps|stats`: what moderators see of what people ask, and nobody else does."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import discord
import pytest
import simcord

from bot.app.answering.asker import Asker
from bot.app.gaps.gap import Gap
from bot.app.gaps.grouping import AskedQuestion, GapMark
from bot.app.services import Services
from bot.discord import WhoSaid
from bot.discord.moderation.gap_page import gaps_view
from bot.locales import load_locales
from bot.store import Place
from tests.discord.conftest import Stage, custom_id

# Questions that are alike in nothing.
SIX = [f"nearly {word} {word}{word}" for word in ("kiln", "moat", "oxen", "pier", "quay", "rope")]


def texts_in(message: discord.Message) -> str:
    """All text of a message that is laid out in components."""

    def walk(component: Any) -> Iterator[str]:
        if isinstance(component, discord.TextDisplay):
            yield component.content
        for child in getattr(component, "children", ()):
            yield from walk(child)

    return "\n".join(text for row in message.components for text in walk(row))


def all_buttons_in(message: discord.Message) -> list[discord.Button]:
    """All buttons, in order, however deep they are laid out."""

    def walk(component: Any) -> Iterator[discord.Button]:
        if isinstance(component, discord.Button):
            yield component
        if isinstance(component, discord.SectionComponent):
            yield from walk(component.accessory)
        for child in getattr(component, "children", ()):
            yield from walk(child)

    return [button for row in message.components for button in walk(row)]


def ids_in(message: discord.Message) -> list[str]:
    """The custom ids of all buttons, in order."""
    return [button.custom_id for button in all_buttons_in(message) if button.custom_id]


def id_of(message: discord.Message, start: str) -> str:
    return next(id_ for id_ in ids_in(message) if id_.startswith(start))


async def ask(stage: Stage, *questions: str) -> None:
    for question in questions:
        asker = Asker(stage.member.id, Place.SERVER, stage.guild.id)
        await stage.bot.services.answering.ask(question, asker)
    await stage.bot.services.backlog.settled()


async def gaps(stage: Stage) -> discord.Message:
    result = await stage.moderator.slash(stage.channel, "knowledge gaps")
    assert result.ephemeral
    assert result.response is not None
    return result.response.message


async def test_nothing_open_is_said(stage: Stage) -> None:
    await ask(stage, "larder", "hello")
    assert "Nothing is open" in texts_in(await gaps(stage))


async def test_gaps_are_shown_with_how_often_they_were_asked(stage: Stage) -> None:
    await ask(stage, "Nobody of the *harbour*", "nearly flooded dykes", "nearly FLOODED dykes")
    await stage.member.user.slash("ask", question="nearly private")
    text = texts_in(await gaps(stage))
    assert text.index("nearly FLOODED dykes") < text.index("Nobody of the \\*harbour\\*")
    assert "asked 2 times" in text
    assert "also: nearly flooded dykes" in text
    assert "not on record" in text
    assert "private" not in text
    assert stage.member.mention not in text


async def test_pages_are_turned(stage: Stage) -> None:
    await ask(stage, *SIX)
    message = await gaps(stage)
    assert "kiln" not in texts_in(message)
    assert "Page 1 of 2" in texts_in(message)
    turned = await stage.moderator.click(message, custom_id="gaps:page:1")
    assert turned.response is not None
    assert "kiln" in texts_in(turned.response.message)
    assert "gaps:page:0" in ids_in(turned.response.message)


async def test_a_dismissed_gap_is_gone_and_audited(stage: Stage, services: Services) -> None:
    await ask(stage, "nearly flooded dykes", "Nobody of the harbour")
    message, another = await gaps(stage), await gaps(stage)
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    left = await stage.moderator.click(message, custom_id=id_of(message, "gaps:dismiss"))
    assert left.response is not None
    text = texts_in(left.response.message)
    assert "harbour" not in text
    assert "dykes" in text
    assert "harbour" not in texts_in(await gaps(stage))
    again = await stage.moderator.click(another, custom_id=id_of(another, "gaps:dismiss"))
    assert "no longer kept" in again.followups[0].content


async def test_gaps_are_given_as_a_file(stage: Stage) -> None:
    await ask(stage, "nearly flooded dykes", "nearly FLOODED dykes")
    message = await gaps(stage)
    result = await stage.moderator.click(message, custom_id="gaps:export")
    sent = result.response
    assert sent is not None
    assert sent.ephemeral
    (attachment,) = sent.attachments
    (line,) = (await attachment.read()).decode().splitlines()
    gap = json.loads(line)
    assert gap["count"] == 2
    assert gap["wordings"] == ["nearly FLOODED dykes", "nearly flooded dykes"]
    assert str(stage.member.id) not in line


async def mark(
    stage: Stage, remark: str = "", *, private: bool = False, by: simcord.MemberActor | None = None
) -> simcord.InteractionResult:
    """A member asks, and finds the answer not helpful."""
    asked = await stage.member.slash(stage.channel, "ask", question="the larder", private=private)
    assert asked.response is not None
    answer = asked.response.message
    presser = by or stage.member
    form = await presser.click(answer, custom_id=custom_id(answer, "Not"))
    values = {"reason": "wrong", "remark": remark, "ask_back": by is not None}
    return await presser.submit_modal(form, values)


async def test_what_was_no_help_is_shown_with_why_and_who_may_be_asked(stage: Stage) -> None:
    other = stage.guild.add_member(stage.env.create_user("ben"))
    await mark(stage, "It was a *pantry*.", by=other)
    text = texts_in(message := await gaps(stage))
    assert "the larder" in text
    assert "marked once as no help" in text
    assert "> The answer is wrong: It was a \\*pantry\\*." in text
    assert f"may be asked back: {other.mention}" in text
    assert stage.member.mention not in text
    result = await stage.moderator.click(message, custom_id="gaps:export")
    assert result.response is not None
    (line,) = (await result.response.attachments[0].read()).decode().splitlines()
    assert json.loads(line)["marks"] == [
        {"reason": "wrong", "remark": "It was a *pantry*.", "ask_back": str(other.id)}
    ]


async def test_an_answer_whose_question_is_not_kept_is_shown_by_its_statement(
    stage: Stage,
) -> None:
    await mark(stage, "a pantry", private=True)
    await mark(stage, private=True)
    text = texts_in(message := await gaps(stage))
    assert "An answer that showed vennick-larder-not-drain" in text
    assert "marked 2 times as no help" in text
    left = await stage.moderator.click(message, custom_id=id_of(message, "gaps:dismiss"))
    assert left.response is not None
    assert "Nothing is open" in texts_in(left.response.message)


async def test_what_was_marked_in_direct_messages_is_told_to_no_moderator(stage: Stage) -> None:
    await stage.member.send_dm("the larder")
    answer = stage.member.user.dm_channel.last_message
    assert answer is not None
    form = await stage.member.user.click(answer, custom_id=custom_id(answer, "Not"))
    result = await stage.member.user.submit_modal(form, {"reason": "wrong", "remark": "why?"})
    assert result.response is not None
    assert "moderators see nothing of it" in result.response.content
    assert "Nothing is open" in texts_in(await gaps(stage))


async def test_who_opted_out_is_told_that_it_is_only_counted(stage: Stage) -> None:
    await stage.member.slash(stage.channel, "privacy opt-out")
    result = await mark(stage, "a pantry")
    assert result.response is not None
    assert "It is counted" in result.response.content
    assert "pantry" not in texts_in(await gaps(stage))


@pytest.mark.parametrize("tag", sorted(load_locales()))
def test_a_page_of_the_longest_there_is_stays_within_what_a_message_may_show(tag: str) -> None:
    stars, at = "*" * 300, datetime.now(UTC)
    mark = GapMark("off_topic", stars, 2**63 - 1)
    gap = Gap(
        "0" * 16,
        tuple(
            AskedQuestion(f"{stars * 3}{'~' * n}", at, "en", reason="unknown_speaker", mark=mark)
            for n in range(200)
        ),
    )
    view = gaps_view([gap] * 40, 3, load_locales().of(tag))
    assert view.content_length() < 4000


async def test_members_are_not_offered_the_commands(stage: Stage) -> None:
    offered = set(stage.member.available_commands(stage.channel))
    assert not {"knowledge gaps", "knowledge stats"} & offered


@pytest.mark.parametrize("start", ["gaps:dismiss", "gaps:export", "gaps:propose", "gaps:page"])
async def test_who_lost_the_permission_can_press_nothing(stage: Stage, start: str) -> None:
    await ask(stage, *SIX)
    message = await gaps(stage)
    before = texts_in(message)
    role = stage.guild.roles["Moderators"]
    stage.env.backend.edit_role(stage.guild.id, role.id, {"permissions": 0})
    result = await stage.moderator.click(message, custom_id=id_of(message, start))
    assert result.response is not None
    assert "for moderators" in result.response.content
    guild_gaps = await stage.bot.services.gaps.of(stage.guild.id)
    assert len(guild_gaps) == 6
    assert before == texts_in(message)


async def test_stats_are_told_and_drawn(stage: Stage) -> None:
    await ask(stage, "larder", "larder", "nearly", "Nobody")
    result = await stage.moderator.slash(stage.channel, "knowledge stats", days=7)
    assert result.ephemeral
    assert result.response is not None
    (embed,) = result.response.embeds
    assert embed.title == "Questions in the last 7 days"
    assert "4 questions on this server" in str(embed.description)
    assert "answered 2, closest shown 1, nothing on record 1" in str(embed.description)
    assert "By language: English 4" in str(embed.description)
    (picture,) = result.response.attachments
    assert picture.filename == "questions.png"
    assert picture.description is not None
    assert "(UTC). By outcome: answered 2" in picture.description
    assert embed.image.url is None  # inside an embed it would have no description
    assert (await picture.read()).startswith(b"\x89PNG")


async def test_where_nothing_draws_stats_are_told_alone(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    await ask(stage, "larder", "nearly")
    result = await stage.moderator.slash(stage.channel, "knowledge stats", days=7)
    assert result.ephemeral
    assert result.response is not None
    (embed,) = result.response.embeds
    assert "answered 1, closest shown 1, nothing on record 0" in str(embed.description)
    assert embed.image.url is None
    assert not result.response.attachments


async def test_stats_of_nothing_say_so(stage: Stage) -> None:
    result: simcord.InteractionResult = await stage.moderator.slash(
        stage.channel, "knowledge stats"
    )
    assert result.response is not None
    assert "No question was asked here" in result.response.content
