"""The log holds nothing of what people type, at any level, whatever goes wrong."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.cli.log import set_up_logging
from bot.record import Record
from bot.search import Answer, Ruling, Strictness
from bot.store import Store
from tests.conftest import Scripted, hits, services_on
from tests.discord.conftest import Stage, custom_id

WORDS = "quartzite"


class Fragile(Scripted):
    """A searcher whose errors quote the question."""

    def ask(
        self, question: str, *, unprompted: Strictness | None = None, hurried: bool = False
    ) -> Ruling:
        if "fail" in question:
            raise ValueError(f"cannot understand {question!r}")
        return super().ask(question, unprompted=unprompted)


@pytest.fixture
def logged(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Log everything, as `who-said run` does with LOG_LEVEL=DEBUG; give what is logged."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    monkeypatch.setattr("logging.raiseExceptions", logging.raiseExceptions)
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    set_up_logging("DEBUG")
    logging.getLogger("bot.probe").debug("at the finest level")
    yield written
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.getLogger("bot").setLevel(logging.NOTSET)


@pytest.fixture
async def services(record: Record, store: Store) -> Services:
    decisions = {"larder": Answer(hits(record, "vennick-larder-not-drain"))}
    return await services_on(store, KnowledgeBase(record, Fragile(record, decisions)))


async def test_the_log_holds_nothing_that_people_typed(
    stage: Stage, services: Services, store: Store, logged: io.StringIO
) -> None:
    question = f"larder {WORDS}"
    await stage.member.slash(stage.channel, "ask", question=question)
    await stage.member.slash(stage.channel, "who-said", words=question)
    await stage.member.send(stage.channel, f"{stage.mention} {question}")
    await stage.member.send(stage.channel, f"and {WORDS}", reply_to=stage.said[-1])
    form = await stage.member.click(stage.said[-1], custom_id=custom_id(stage.said[-1], "Not"))
    await stage.member.submit_modal(form, {"reason": "wrong", "remark": WORDS})
    await stage.member.slash(stage.channel, "ask", question=f"fail {WORDS}")
    await stage.member.send(stage.channel, f"{stage.mention} fail {WORDS}")
    await services.backlog.settled()
    await store._connection.write("DROP TABLE question")
    await stage.member.slash(stage.channel, "ask", question=question)
    await stage.member.slash(stage.channel, "privacy show")
    await services.backlog.settled()
    told = logged.getvalue()
    assert "at the finest level" in told
    assert "ValueError" in told
    assert "no such table: question" in told
    assert WORDS not in told
    assert len(stage.env.errors) == 2
