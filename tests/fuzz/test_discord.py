"""Hundreds of hostile messages, options, ids and forms on Discord: no error, no ping, no lie.

`make fuzz` sends two hundred thousand, a new bot for every two thousand.
"""

from __future__ import annotations

import gc
import logging
import random
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any

import pytest
import simcord
from discord import app_commands

from bot.app.answering.clerk import TooLongError
from bot.discord.kit.budget import Budget
from tests.discord.conftest import Stage, open_to_the_bot
from tests.discord.contract import contract
from tests.discord.limit import overruns
from tests.fuzz.oracle import Oracle
from tests.fuzz.test_promise import FOLDERS, questions_about
from tests.fuzz.visitor import Visitor
from tests.records import shipped_base
from tests.soak.scale import FULL, scaled

TEXTS = scaled(2000, 250)
_MOST_S = 0.25
_DATA_OF = {4, 5, 7}
# What a page made of components says to being shown in place of a message that is not: Discord
# tells nobody of a button below a message that does not have it.
OF_A_BUTTON_ELSEWHERE = "components_v2 messages cannot contain content"
REFUSALS = (
    app_commands.TransformerError,
    app_commands.CommandSignatureMismatch,
    app_commands.CheckFailure,
)


@pytest.fixture
def message_content() -> bool:
    return True


@pytest.fixture
def hand_collected() -> Iterator[None]:
    """Collect garbage between texts, and look only at what these have left.

    Most of what there is stays: the record, and what the simulated Discord remembers.
    """
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.usefixtures("hand_collected")
@pytest.mark.parametrize("seed", range(scaled(100, 1)))
async def test_whatever_is_typed_is_answered_without_an_error_a_ping_or_a_lie(
    stage: Stage,
    seed: int,
    caplog: pytest.LogCaptureFixture,
    record_property: Callable[[str, object], None],
) -> None:
    r = random.Random(seed)
    stage.bot.budget = Budget(actions=10**9)
    await open_to_the_bot(stage)
    await stage.moderator.send(stage.channel, "hello")
    visitor = Visitor(stage, r, questions_about(FOLDERS[0]))
    oracle, described = Oracle(shipped_base().record), contract()
    slowest, told = (0.0, ""), 0
    await visitor.warm_up()
    for number in range(TEXTS):
        text, does = visitor.next()
        if number % 200 == 199:
            gc.collect()
            gc.freeze()
        before = len(stage.env.http_requests)
        took = await timed(does)
        if took > _MOST_S:  # whatever else this machine does takes its time too
            took = min(took, await timed(does))
        slowest = max(slowest, (took, ascii(text[:80])))
        for request in stage.env.http_requests[before:]:
            faults = [*overruns(request), *(described.faults(request) if described else ())]
            for message in messages_in(request):
                told += 1
                faults += [*oracle.faults(message), *pings(message)]
            assert faults == [], ascii(text)
        assert errors_in(caplog) == [], ascii(text)
        assert [error for error in stage.env.errors if not is_expected(error)] == [], ascii(text)
    assert told > TEXTS // 4
    await stage.bot.services.backlog.settled()
    assert stage.bot.services.backlog.dropped == 0
    stage.env.errors.clear()
    record_property("texts", TEXTS)
    record_property("messages of the bot", told)
    record_property("slowest", slowest)
    assert not FULL or slowest[0] < _MOST_S


async def timed(does: Callable[[], Awaitable[object]]) -> float:
    """Do it, and give the seconds of processor time that took, in whatever thread."""
    begun = time.process_time()
    await does()
    return time.process_time() - begun


def messages_in(request: simcord.HttpLogEntry) -> Iterator[Mapping[str, Any]]:
    """Return the message that a request sends, if it sends one."""
    body = request.json
    if request.method not in {"POST", "PATCH"} or not isinstance(body, Mapping):
        return
    if request.path.endswith("/callback"):
        if body["type"] in _DATA_OF:
            yield body.get("data") or {}
    elif "/messages" in request.path or "/webhooks/" in request.path:
        yield body


def pings(message: Mapping[str, Any]) -> Iterator[str]:
    """Say where a message with words in it does not forbid every mention."""
    allowed = message.get("allowed_mentions")
    if message.get("content") and (
        allowed is None or allowed.get("parse") != [] or allowed.get("replied_user")
    ):
        yield f"may ping: {allowed}"


def is_expected(error: BaseException) -> bool:
    """Tell whether the bot has refused something that it refuses on purpose."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    return isinstance(cause, (TooLongError, *REFUSALS))


def errors_in(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return what has been logged as an error, with where it comes from."""
    errors = [r for r in caplog.records if r.levelno >= logging.ERROR]
    told = [logging.Formatter().format(record) for record in errors]
    return [text for text in told if OF_A_BUTTON_ELSEWHERE not in text]
