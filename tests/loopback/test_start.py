"""A start that fails is one clear line, an exit code that tells what to do, and no token."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app.services import Services
from bot.cli.failure import ExitCode, failure_of
from bot.cli.settings import Settings
from bot.discord import WhoSaid
from bot.locales import load_locales
from tests.loopback.child import Child
from tests.loopback.rest import Reply, error, html
from tests.loopback.server import TOKEN, Loopback

ME = "/users/@me$"


@pytest.fixture
async def discord() -> AsyncIterator[Loopback]:
    async with Loopback() as loopback:
        yield loopback


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """discord.py tries again without a wait."""

    async def no_sleep(_s: float) -> None:
        return None

    monkeypatch.setattr("discord.http.asyncio.sleep", no_sleep)


async def failed_start(services: Services, discord: Loopback) -> tuple[ExitCode, str]:
    """Start the bot and give what the operator is told."""
    async with WhoSaid(services, load_locales(), api=discord.api) as bot:
        with pytest.raises(Exception) as raised:  # noqa: PT011 - which one is what is tested
            await bot.start(TOKEN)
    failure = failure_of(raised.value, Settings())
    assert failure is not None, repr(raised.value)
    assert "\n" not in failure.text
    assert TOKEN not in failure.text
    return failure.code, failure.text


@pytest.mark.parametrize(
    ("reply", "code", "text"),
    [
        (error(401, 0), ExitCode.REFUSED, "refuses DISCORD_TOKEN"),
        (error(403, 40001), ExitCode.REFUSED, "HTTP 403, error 40001"),
        (html(403), ExitCode.REFUSED, "this machine's address"),
        (html(404), ExitCode.REFUSED, "HTTP 404"),
        (html(429), ExitCode.UNREACHABLE, "in an hour"),
        (html(200), ExitCode.UNREACHABLE, "is not Discord"),
        (Reply(200, '{"id": '), ExitCode.UNREACHABLE, "is not Discord"),
        (Reply(200, "{}"), ExitCode.UNREACHABLE, "is not Discord"),
        (Reply(200, "[]"), ExitCode.UNREACHABLE, "is not Discord"),
        (html(503), ExitCode.UNREACHABLE, "HTTP 503"),
        (error(503, 0), ExitCode.UNREACHABLE, "HTTP 503"),
    ],
)
@pytest.mark.parametrize("asked", [ME, "/oauth2/applications/@me$"])
async def test_what_answers_the_login_amiss(
    services: Services, discord: Loopback, asked: str, reply: Reply, code: ExitCode, text: str
) -> None:
    discord.rest.plan("GET", asked, reply)
    told = await failed_start(services, discord)
    assert told[0] is code
    assert text in told[1]


@pytest.mark.parametrize("reply", [html(500), html(502), error(504, 0)])
@pytest.mark.usefixtures("at_once")
async def test_trouble_that_lasts_is_tried_again_and_then_told(
    services: Services, discord: Loopback, reply: Reply
) -> None:
    discord.rest.plan("GET", ME, reply, times=5)
    code, text = await failed_start(services, discord)
    assert code is ExitCode.UNREACHABLE
    assert f"HTTP {reply.status}" in text
    assert len(discord.rest.requests) == 5


async def test_nobody_answers(services: Services) -> None:
    async with Loopback() as discord:
        pass
    code, text = await failed_start(services, discord)
    assert code is ExitCode.UNREACHABLE
    assert "cannot be reached" in text


@pytest.mark.parametrize(
    ("closed", "code", "text"),
    [
        (4004, ExitCode.REFUSED, "refuses DISCORD_TOKEN"),
        (4010, ExitCode.REFUSED, "4010"),
        (4011, ExitCode.REFUSED, "so many servers"),
        (4012, ExitCode.REFUSED, "4012"),
        (4013, ExitCode.REFUSED, "update the bot"),
        (4014, ExitCode.REFUSED, "MESSAGE_CONTENT=true"),
    ],
)
async def test_what_the_gateway_refuses(
    services: Services, discord: Loopback, closed: int, code: ExitCode, text: str
) -> None:
    discord.gateway.refuses = closed
    told = await failed_start(services, discord)
    assert told[0] is code
    assert text in told[1]


@pytest.mark.parametrize(
    ("reply", "text"),
    [
        (html(403), "where its gateway is"),
        (html(200), "is not Discord"),
        (
            Reply(200, {"url": "ws://127.0.0.1:9/", "shards": 1, "session_start_limit": {}}),
            "gateway cannot be reached",
        ),
    ],
)
@pytest.mark.usefixtures("at_once")
async def test_no_gateway(services: Services, discord: Loopback, reply: Reply, text: str) -> None:
    discord.rest.plan("GET", "/gateway/bot$", reply)
    told = await failed_start(services, discord)
    assert told[0] is ExitCode.UNREACHABLE
    assert text in told[1]


async def test_commands_that_cannot_be_registered_keep_nobody_waiting(
    services: Services, discord: Loopback
) -> None:
    discord.rest.plan("GET", "/commands$", html(403))
    discord.gateway.refuses = 4004
    _, text = await failed_start(services, discord)
    assert "DISCORD_TOKEN" in text


@pytest.mark.parametrize(
    ("settings", "code", "text"),
    [
        ({}, 3, "Discord refuses DISCORD_TOKEN"),
        ({"DISCORD_TOKEN": f"{TOKEN}\nx"}, 2, "setting DISCORD_TOKEN: holds a blank"),
    ],
)
async def test_a_process_that_cannot_start_says_so_and_never_its_token(
    discord: Loopback, tmp_path: Path, settings: dict[str, str], code: int, text: str
) -> None:
    discord.rest.plan("GET", ME, error(401, 0))
    child = await Child.start(discord, tmp_path, LOG_LEVEL="DEBUG", **settings)
    try:
        assert await child.ended() == code
    finally:
        child.kill()
    last = child.written.strip().splitlines()[-1]
    assert text in last
    assert "Traceback" not in child.written
    assert TOKEN not in child.written
