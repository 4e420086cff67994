"""What Discord does not take is told apart from what is wrong with the bot."""

from __future__ import annotations

import logging
from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot.discord.kit.delivery import is_closed, is_in_trouble, is_undeliverable, log_undelivered


def answered(status: int, code: int, text: str = "so") -> discord.HTTPException:
    kinds = {403: discord.Forbidden, 404: discord.NotFound}
    kind = kinds.get(status, discord.DiscordServerError if status >= 500 else discord.HTTPException)
    response: Any = SimpleNamespace(status=status, reason="so")
    return kind(response, {"code": code, "message": text})


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (404, 10003),
        (404, 10008),
        (404, 10062),
        (400, 40060),
        (403, 50001),
        (403, 50007),
        (403, 50013),
        (401, 50027),
        (400, 50083),
        (403, 160005),
    ],
)
def test_a_place_that_is_gone_or_closed_is_no_fault(status: int, code: int) -> None:
    error = answered(status, code)
    assert is_closed(error)
    assert not is_in_trouble(error)
    assert is_undeliverable(error)


@pytest.mark.parametrize(
    "error",
    [
        answered(500, 0),
        answered(503, 0),
        answered(429, 0),
        aiohttp.ServerDisconnectedError(),
        ConnectionResetError(),
        TimeoutError(),
    ],
)
def test_trouble_on_the_way_is_no_fault(error: Exception) -> None:
    assert is_in_trouble(error)
    assert not is_closed(error)
    assert is_undeliverable(error)


@pytest.mark.parametrize("error", [answered(400, 50035), LookupError(), OSError(28, "full")])
def test_anything_else_is_a_fault(error: Exception) -> None:
    assert not is_undeliverable(error)


def test_it_is_told_in_one_line_whatever_came_back(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        log_undelivered("no answer", answered(503, 0, "<html>\nBad\nday"))
        log_undelivered("no edit", answered(404, 10008))
    assert [(record.levelname, record.message) for record in caplog.records] == [
        ("WARNING", "no answer: HTTP 503, error 0"),
        ("INFO", "no edit: HTTP 404, error 10008"),
    ]
