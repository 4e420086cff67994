"""The invitation asks for what the bot needs, names it, and asks for nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import discord
import pytest

from bot.app.outcome import Refusal, Refused
from tests.discord.conftest import Stage

DOCUMENT = (Path(__file__).parents[2] / "docs" / "discord.md").read_text("utf-8")
LEAST = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    read_message_history=True,
    attach_files=True,
)
FAULTS = tuple(f"speakers.yaml:{number}: 'x' is not known here" for number in range(99))


def invitation() -> str:
    (found,) = re.findall(r"https://discord\.com/oauth2/authorize\?\S+", DOCUMENT)
    return str(found)


def test_the_invitation_asks_for_the_least_privileges_and_no_more() -> None:
    (asked,) = re.findall(r"permissions=(\d+)", invitation())
    assert discord.Permissions(int(asked)) == LEAST
    assert "scope=bot+applications.commands" in invitation()


def test_the_document_names_each_of_them() -> None:
    (line,) = (x for x in DOCUMENT.splitlines() if x.startswith("The permissions are the least"))
    for name, is_asked in LEAST:
        if is_asked:
            shown = "View Channels" if name == "read_messages" else name.replace("_", " ")
            assert shown.casefold() in line.casefold()


def allow(stage: Stage, permissions: discord.Permissions) -> None:
    """Let the bot do so much, and everybody else whatever they may."""
    backend, roles = stage.env.backend, stage.guild.roles
    bot_role = next(role for name, role in roles.items() if "Bot" in name)
    backend.edit_role(stage.guild.id, bot_role.id, {"permissions": permissions.value})
    everyone = stage.guild.default_role.id
    backend.edit_role(stage.guild.id, everyone, {"permissions": 0})
    people = stage.guild.create_role("People", permissions=discord.Permissions.all_channel())
    for member in (stage.member, stage.moderator):
        backend.add_member_role(stage.guild.id, member.id, people.id)


async def do_everything(stage: Stage) -> int:
    """Let it do what it does in channels, and give how often it spoke."""
    settings = stage.bot.services.settings
    await settings.set_notes_channel(stage.guild.id, stage.channel.id, "1")
    await stage.member.send(stage.channel, f"{stage.mention} larder?")
    await stage.bot.tell_moderators(Refused(Refusal.FAULTY, FAULTS))
    return len(stage.said)


async def test_with_these_it_does_all_that_it_does(stage: Stage) -> None:
    allow(stage, LEAST)
    assert await do_everything(stage) == 2
    note = stage.said[-1]
    assert [file.filename for file in note.attachments] == ["faults.txt"]


@pytest.mark.parametrize("without", ["view_channel", "send_messages"])
async def test_without_them_it_keeps_silent_and_goes_on(stage: Stage, without: str) -> None:
    permissions = discord.Permissions(LEAST.value)
    permissions.update(**{without: False})
    allow(stage, permissions)
    assert await do_everything(stage) == 0
    allow(stage, LEAST)
    assert await do_everything(stage) == 2


async def test_of_what_people_write_it_hears_what_is_meant_for_it(stage: Stage) -> None:
    """No privileged intent, and nothing of voices, reactions, members or presences."""
    asked = {name for name, is_asked in stage.bot.intents if is_asked}
    assert asked == {"guilds", "guild_messages", "dm_messages"}
