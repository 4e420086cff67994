"""`/privacy`: everybody sees, deletes and decides for themselves, in private."""

from __future__ import annotations

import json

import pytest
import simcord

from bot.app.services import Services
from bot.discord import WhoSaid
from bot.locales import load_locales
from tests.discord.conftest import Stage, buttons_of


async def ask(stage: Stage, *questions: str) -> None:
    for question in questions:
        await stage.member.slash(stage.channel, "ask", question=question)


async def show(stage: Stage) -> simcord.InteractionResult:
    return await stage.member.slash(stage.channel, "privacy show")


def shown(result: simcord.InteractionResult) -> str:
    assert result.response is not None
    assert result.ephemeral
    embeds = "\n".join(embed.description or "" for embed in result.response.embeds)
    return f"{result.response.content}\n{embeds}"


async def test_nothing_is_kept_of_one_who_asked_nothing(stage: Stage) -> None:
    result = await show(stage)
    assert "None of your questions is kept" in shown(result)
    assert result.response is not None
    assert not buttons_of(result.response.message)


async def test_whoever_asked_sees_it_and_others_do_not(stage: Stage) -> None:
    await ask(stage, "larder", "nearly *there*")
    await stage.member.send(stage.channel, f"{stage.mention} everything")
    text = shown(await show(stage))
    assert "3 of your questions" in text
    assert "nearly \\*there\\*" in text
    assert text.index("everything") < text.index("larder")
    other = await stage.moderator.slash(stage.channel, "privacy show")
    assert "None of your questions is kept" in shown(other)


async def test_all_of_it_is_in_the_attached_file(stage: Stage) -> None:
    await ask(stage, *(f"nearly {'x' * 900} {number}" for number in range(12)))
    result = await show(stage)
    assert result.response is not None
    assert len(shown(result)) < 4096
    (attachment,) = result.response.attachments
    kept = json.loads(await attachment.read())
    assert len(kept["questions"]) == 12
    assert kept["questions"][0]["text"].endswith(" 11")
    assert kept["opted_out"] is False
    assert str(stage.member.id) not in json.dumps(kept)


async def test_deleting_leaves_nothing(stage: Stage) -> None:
    await ask(stage, "larder", "nearly")
    deleted = shown(await stage.member.slash(stage.channel, "privacy delete"))
    assert "Deleted 2 questions" in deleted
    assert "usually within a minute" in deleted
    assert "None of your questions is kept" in shown(await show(stage))
    again = await stage.member.slash(stage.channel, "privacy delete")
    assert "nothing is kept about you" in shown(again)
    assert "within a minute" not in shown(again)


async def test_the_button_deletes_what_is_its_pressers_and_outlives_a_restart(
    stage: Stage, services: Services
) -> None:
    await ask(stage, "larder")
    await stage.moderator.slash(stage.channel, "ask", question="nearly")
    result = await show(stage)
    assert result.response is not None
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    pressed = await stage.member.click(result.response.message, custom_id="privacy:delete")
    assert "Deleted one question" in shown(pressed)
    kept = await stage.moderator.slash(stage.channel, "privacy show")
    assert "One of your questions is kept" in shown(kept)


async def test_opting_out_and_in_again(stage: Stage) -> None:
    await ask(stage, "larder")
    out = shown(await stage.member.slash(stage.channel, "privacy opt-out"))
    assert "counted and not kept" in out
    assert "One earlier question is still kept" in out
    await ask(stage, "nearly")
    text = shown(await show(stage))
    assert "One of your questions" in text
    assert "You have opted out" in text
    await stage.member.slash(stage.channel, "privacy opt-in")
    await ask(stage, "nearly")
    assert "2 of your questions" in shown(await show(stage))


@pytest.mark.parametrize("command", ["show", "delete", "opt-out", "opt-in"])
async def test_every_command_works_in_direct_messages(stage: Stage, command: str) -> None:
    await stage.member.user.slash("ask", question="larder")
    assert shown(await stage.member.user.slash(f"privacy {command}"))


async def test_a_direct_question_is_kept_without_a_guild(stage: Stage, services: Services) -> None:
    await stage.member.user.slash("ask", question="larder")
    (question,) = (await services.privacy.show(stage.member.id)).questions
    assert question.guild_id is None
    assert question.place.value == "direct"


async def test_the_commands_are_offered_to_user_installs(stage: Stage) -> None:
    (command,) = (c for c in stage.env.backend.commands[None].values() if c["name"] == "privacy")
    assert command["integration_types"] == [0, 1]
    assert command["contexts"] == [0, 1, 2]
