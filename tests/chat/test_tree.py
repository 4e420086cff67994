"""Commands are registered when Discord has others, and only then."""

from __future__ import annotations

from bot.chat import WhoSaid
from bot.locales import load_locales
from bot.service import Services
from tests.chat.conftest import Stage


def syncs(stage: Stage) -> int:
    return sum(r.method == "PUT" and "commands" in r.path for r in stage.env.http_requests)


async def test_the_first_start_registers_every_command(stage: Stage) -> None:
    assert syncs(stage) == 1
    names = {command["name"] for command in stage.env.backend.commands[None].values()}
    assert names == {"ask", "who-said", "knowledge", "Who said this?"}


async def test_a_second_start_registers_nothing(stage: Stage, services: Services) -> None:
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    assert syncs(stage) == 1


async def test_commands_that_differ_are_registered_again(stage: Stage, services: Services) -> None:
    for command in stage.env.backend.commands[None].values():
        command["description"] = "of another version"
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    assert syncs(stage) == 2


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


async def test_discord_is_asked_for_its_commands_in_every_language(stage: Stage) -> None:
    """Without being asked for them, Discord leaves the languages out."""
    (asked,) = (
        r for r in stage.env.http_requests if r.method == "GET" and r.path.endswith("/commands")
    )
    assert asked.params == {"with_localizations": "true"}
