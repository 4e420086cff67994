"""Answers within Discord's three seconds: at once where search is quick, deferred where not."""

from __future__ import annotations

import asyncio
import time

import pytest

from bot.discord.kit import response
from bot.record import Record
from bot.search import Answer, Ruling, Strictness
from tests.conftest import Scripted, hits
from tests.discord.conftest import Stage

SLOW_S = 0.2


# https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object
MESSAGE, DEFERRED = 4, 5


def first_response(stage: Stage) -> object:
    """The type of the response to the interaction."""
    callbacks = [r for r in stage.env.http_requests if r.path.endswith("/callback")]
    return (callbacks[-1].json or {})["type"]


class Slow(Scripted):
    """A searcher that takes its time over "slow", and fails at "fault"."""

    def ask(
        self, question: str, *, unprompted: Strictness | None = None, hurried: bool = False
    ) -> Ruling:
        if "slow" in question:
            time.sleep(SLOW_S)
        if "fault" in question:
            raise RuntimeError("a fault")
        return super().ask(question, unprompted=unprompted)


@pytest.fixture
def searcher(record: Record) -> Scripted:
    return Slow(record, {"larder": Answer(hits(record, "vennick-larder-not-drain"))})


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Patience ends at once: on the simulated Discord time stands still while the bot waits."""

    async def at_once(task: asyncio.Future[object], _patience_s: float) -> bool:
        await asyncio.sleep(0)
        return task.done()

    monkeypatch.setattr(response, "is_done_soon", at_once)


async def test_a_quick_answer_is_the_first_response(stage: Stage) -> None:
    result = await stage.member.slash(stage.channel, "ask", question="larder?")
    assert result.acknowledged
    assert first_response(stage) == MESSAGE
    assert "Orla Vennick" in stage.said[0].content


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(("private", "seen"), [(False, 1), (True, 0)])
async def test_a_slow_answer_is_deferred_and_comes_where_it_was_announced(
    stage: Stage, *, private: bool, seen: int
) -> None:
    result = await stage.member.slash(
        stage.channel, "ask", question="slow larder?", private=private
    )
    assert first_response(stage) == DEFERRED
    assert result.ephemeral is private
    assert result.response is not None
    assert "Orla Vennick" in result.response.content
    assert len(stage.said) == seen


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("menu", ["Who said this?", "Check this quote"])
async def test_the_menus_of_a_message_are_deferred_too(stage: Stage, menu: str) -> None:
    message = await stage.moderator.send(stage.channel, "slow larder")
    result = await stage.member.context_menu(stage.channel, menu, message)
    assert first_response(stage) == DEFERRED
    assert result.ephemeral
    assert result.response is not None
    assert "Orla Vennick" in result.response.content


@pytest.mark.usefixtures("impatient")
async def test_what_fails_after_it_was_deferred_is_answered_too(stage: Stage) -> None:
    result = await stage.member.slash(stage.channel, "ask", question="slow fault?")
    assert first_response(stage) == DEFERRED
    assert result.response is not None
    assert "Sorry" in result.response.content
    assert len(stage.env.errors) == 1


async def test_what_is_quick_is_not_waited_for_longer_than_it_takes() -> None:
    started = time.monotonic()
    assert await response.is_done_soon(asyncio.ensure_future(asyncio.sleep(0.01)), 60)
    assert time.monotonic() - started < 1


async def test_what_is_slow_is_waited_for_only_as_long_as_patience_lasts() -> None:
    slow = asyncio.ensure_future(asyncio.sleep(60))
    started = time.monotonic()
    assert not await response.is_done_soon(slow, 0.05)
    assert 0.04 < time.monotonic() - started < 2
    assert not slow.done()
    slow.cancel()
