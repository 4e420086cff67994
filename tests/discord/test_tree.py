"""Commands are registered when Discord has others, and only then; and where they belong."""

from __future__ import annotations

from typing import Any

import pytest

from bot.app.services import Services
from bot.cli.sync import register
from bot.discord import WhoSaid
from bot.locales import load_locales
from tests.discord.conftest import Stage

FOR_MODERATORS = {"knowledge", "settings"}


def syncs(stage: Stage) -> int:
    return sum(r.method == "PUT" and "commands" in r.path for r in stage.env.http_requests)


def commands(stage: Stage) -> dict[str, dict[str, Any]]:
    return {command["name"]: command for command in stage.env.backend.commands[None].values()}


def differ(stage: Stage) -> None:
    """Discord has a command otherwise, one too many, and lacks one."""
    registered = stage.env.backend.commands[None]
    registered["ask", 1]["description"] = "of another version"
    registered["old", 1] = {**registered["ask", 1], "name": "old", "id": "1"}
    del registered["Check this quote", 3]


async def test_the_first_start_registers_every_command(stage: Stage) -> None:
    assert syncs(stage) == 1
    assert set(commands(stage)) == {
        "ask",
        "who-said",
        *("said-by", "both-sides", "timeline", "statement", "sources", "about", "help", "follow"),
        "knowledge",
        "privacy",
        "settings",
        "Who said this?",
        "Check this quote",
    }


async def test_a_second_start_registers_nothing(stage: Stage, services: Services) -> None:
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    assert syncs(stage) == 1


async def test_commands_that_differ_are_registered_again(stage: Stage, services: Services) -> None:
    before = set(commands(stage))
    differ(stage)
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    assert syncs(stage) == 2
    assert set(commands(stage)) == before


async def test_a_changed_translation_is_registered_again(stage: Stage, services: Services) -> None:
    for command in stage.env.backend.commands[None].values():
        if command["name"] == "ask":
            command["name_localizations"] = {"ru": "узнать", "tr": "sor"}
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    assert syncs(stage) == 2


async def test_an_option_that_lost_its_translation_is_registered_again(
    stage: Stage, services: Services
) -> None:
    for command in stage.env.backend.commands[None].values():
        if command["name"] == "ask":
            del command["options"][0]["description_localizations"]["tr"]
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    assert syncs(stage) == 2


@pytest.mark.parametrize("where", ["contexts", "integration_types"])
async def test_a_command_that_is_offered_elsewhere_differs(
    stage: Stage, services: Services, where: str
) -> None:
    commands(stage)["ask"][where] = [0]
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    assert syncs(stage) == 2


async def test_discord_is_asked_for_its_commands_in_every_language(stage: Stage) -> None:
    """Without being asked for them, Discord leaves the languages out."""
    (asked,) = (
        r for r in stage.env.http_requests if r.method == "GET" and r.path.endswith("/commands")
    )
    assert asked.params == {"with_localizations": "true"}


async def test_commands_for_everybody_work_for_servers_and_for_users(stage: Stage) -> None:
    for name, command in commands(stage).items():
        everywhere = (command["contexts"], command["integration_types"]) == ([0, 1, 2], [0, 1])
        assert everywhere is (name not in FOR_MODERATORS), name


async def test_commands_for_moderators_are_offered_to_them_on_their_servers(stage: Stage) -> None:
    for name in FOR_MODERATORS:
        command = commands(stage)[name]
        assert (command["contexts"], command["integration_types"]) == ([0], [0])
        assert command["default_member_permissions"] == str(1 << 5) or command[
            "default_member_permissions"
        ] == (1 << 5)


class TestOnPurpose:
    async def test_a_dry_run_tells_what_would_change(
        self, stage: Stage, capsys: pytest.CaptureFixture[str]
    ) -> None:
        differ(stage)
        await register(stage.bot, dry_run=True)
        assert capsys.readouterr().out.splitlines() == [
            'added "Check this quote"',
            "changed /ask",
            "removed /old",
        ]
        assert syncs(stage) == 1

    async def test_registering_makes_discord_have_what_the_bot_has(
        self, stage: Stage, capsys: pytest.CaptureFixture[str]
    ) -> None:
        differ(stage)
        await register(stage.bot, dry_run=False)
        assert capsys.readouterr().out.splitlines()[-1] == "Registered 15 commands."
        assert syncs(stage) == 2
        assert await stage.bot.commands_tree.changes() == ()
        assert "old" not in commands(stage)

    async def test_where_nothing_differs_it_says_so_and_registers_all_the_same(
        self, stage: Stage, capsys: pytest.CaptureFixture[str]
    ) -> None:
        await register(stage.bot, dry_run=False)
        assert "as it is" in capsys.readouterr().out
        assert syncs(stage) == 2
