"""When something goes wrong, people get a short apology and the log gets the rest."""

from __future__ import annotations

import asyncio
import logging
import threading

import pytest

from bot.app.answering.queue import SearchQueue
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.revisions.serving import Serving
from bot.app.services import Services
from bot.discord.kit.error import apology
from bot.record import Record
from bot.search import Decision, Ruling, Strictness
from bot.store import Store, StoreBusyError
from tests.conftest import ENGLISH, Scripted, services_on
from tests.discord.conftest import Stage, more_id, open_to_the_bot

DETAIL = "a detail that is nobody's business"


class Failing(Scripted):
    """A searcher with a fault in it."""

    def ask(
        self, question: str, *, unprompted: Strictness | None = None, hurried: bool = False
    ) -> Ruling:
        raise RuntimeError(DETAIL)


class TestUnexpected:
    @pytest.fixture
    async def services(self, record: Record, store: Store) -> Services:
        nothing: dict[str, Decision] = {}
        base = KnowledgeBase(record, Failing(record, nothing))
        return await services_on(store, base)

    async def test_a_command_apologises_with_an_error_id(
        self, stage: Stage, caplog: pytest.LogCaptureFixture
    ) -> None:
        result = await stage.member.slash(stage.channel, "ask", question="who?")
        assert result.response is not None
        assert DETAIL not in result.response.content
        error_id = result.response.content.removesuffix(".").rsplit(" ", 1)[-1]
        assert error_id in caplog.text
        assert DETAIL in caplog.text
        assert len(stage.env.errors) == 1

    async def test_a_mention_gets_the_same(
        self, stage: Stage, caplog: pytest.LogCaptureFixture
    ) -> None:
        with caplog.at_level(logging.ERROR):
            await stage.member.send(stage.channel, f"{stage.mention} who?")
        assert "Sorry" in stage.said[0].content
        assert DETAIL in caplog.text

    @pytest.mark.parametrize("message_content", [True])
    async def test_unprompted_it_keeps_silent(
        self, stage: Stage, caplog: pytest.LogCaptureFixture
    ) -> None:
        await open_to_the_bot(stage)
        await stage.member.send(stage.channel, "who?")
        assert not stage.said
        assert DETAIL in caplog.text


class TestBusy:
    @pytest.fixture
    async def services(self, record: Record, searcher: Scripted, store: Store) -> Services:
        base = KnowledgeBase(record, searcher)
        return await services_on(store, base, queue=SearchQueue(workers=1, waiting=0))

    async def test_people_are_asked_to_try_again(self, stage: Stage) -> None:
        release = threading.Event()
        running = asyncio.create_task(stage.bot.services.clerk._queue.run(lambda: release.wait(60)))
        await asyncio.sleep(0)
        await stage.member.send(stage.channel, f"{stage.mention} larder")
        release.set()
        await running
        assert "try again" in stage.said[0].content


async def test_the_button_apologises_too(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError(DETAIL)

    await stage.member.send(stage.channel, f"{stage.mention} everything")
    monkeypatch.setattr(Serving, "find", fail)
    (answer,) = stage.said
    result = await stage.member.click(answer, custom_id=more_id(answer))
    assert result.response is not None
    assert "Sorry" in result.response.content
    assert DETAIL in caplog.text


def test_a_store_that_is_away_is_said_with_what_became_of_the_change() -> None:
    told = apology(StoreBusyError("nothing listens there"), ENGLISH)
    assert "nothing was changed" in told
    assert "Answers go on" in told
