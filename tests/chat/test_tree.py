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
    assert names == {"ask", "who-said", "knowledge", "Who said this?", "Check this quote"}


async def test_a_second_start_registers_nothing(stage: Stage, services: Services) -> None:
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    assert syncs(stage) == 1


async def test_commands_that_differ_are_registered_again(stage: Stage, services: Services) -> None:
    for command in stage.env.backend.commands[None].values():
        command["description"] = "of another version"
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    assert syncs(stage) == 2
