"""Reloads while questions run: each answer is of one revision, none is lost, none is slow.

`make soak` runs it a thousand times on the shipped record, and prints how long answers took.
"""

from __future__ import annotations

import asyncio
import gc
import re
import statistics
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from bot.app.answering.finding import Finding
from bot.app.outcome import Reloaded
from bot.app.revisions.knowledge_base import Builder
from bot.app.services import Services
from bot.cli.run import favour_answers
from bot.knowledge.files import Files
from bot.store import Actor, Store
from tests.conftest import INVENTED, SHELF
from tests.soak.scale import FULL, scaled

MODERATOR = Actor("1234", 7)
KNOWLEDGE = Path(__file__).parents[2] / "knowledge" if FULL else INVENTED
RELOADS = scaled(1000, 5)
QUESTIONS = (
    "who called it an open provocation?",
    "who said nobody opened the valve?",
    "what did Aliyev say?",
    "who denied it?",
    "did anybody confirm the claims?",
    "asdf qwer",
)
_MARK = " (as of "
_TITLE = re.compile(r"^title: (.*\n(?: +.*\n)*)", re.MULTILINE)  # over as many lines as it takes
_MOST_S = 0.1


class Numbered:
    """The files of a record whose every title says which revision it is of."""

    def __init__(self, folder: Path) -> None:
        self._contents = Files.read(folder).contents
        self.number = 0

    def read(self) -> Files:
        return Files({name: self._numbered(raw) for name, raw in self._contents.items()})

    def _numbered(self, raw: bytes) -> bytes:
        return _TITLE.sub(self._title, raw.decode()).encode()

    def _title(self, found: re.Match[str]) -> str:
        title = " ".join(found[1].split()).strip("'\"").replace("'", "’")
        return f"title: '{title}{_MARK}{self.number})'\n"


def number_in(title: str) -> str:
    return title.rpartition(_MARK)[2].removesuffix(")")


def assert_of_one_revision(finding: Finding, numbers: Mapping[str, str]) -> None:
    """Whatever an answer shows is of the revision it names."""
    record = finding.base.record
    found = {number_in(record.dispute.title)}
    for hit in getattr(finding.ruling.decision, "hits", ()):
        assert hit.statement is record.statements[hit.statement.id]
        found.add(number_in(record.source_of(hit.statement).title))
    assert found == {numbers[finding.base.revision]}
    assert finding.base.searcher.record is record


@pytest.fixture
def as_the_bot_runs() -> Iterator[None]:
    """The interpreter is set as `who-said run` sets it."""
    interval = sys.getswitchinterval()
    favour_answers()
    yield
    sys.setswitchinterval(interval)
    gc.unfreeze()


@pytest.mark.usefixtures("as_the_bot_runs")
async def test_answers_during_reloads_are_whole_and_none_is_lost(store: Store) -> None:
    files = Numbered(KNOWLEDGE)
    services = await Services.start(store, files.read, Builder(SHELF))
    numbers = {files.read().revision: "0"}
    took: list[float] = []
    asked = 0
    done = asyncio.Event()

    async def ask(offset: int) -> None:
        nonlocal asked
        while not done.is_set():
            asked += 1
            started = time.perf_counter()
            finding = await services.clerk.ask(QUESTIONS[(asked + offset) % len(QUESTIONS)])
            took.append(time.perf_counter() - started)
            assert_of_one_revision(finding, numbers)
            await asyncio.sleep(0.05)

    async def reload() -> float:
        started = time.perf_counter()
        for number in range(1, RELOADS + 1):
            files.number = number
            numbers[files.read().revision] = str(number)
            outcome = await services.keeper.reload(MODERATOR)
            assert isinstance(outcome, Reloaded)
            assert numbers[services.serving.base.revision] == str(number)
        done.set()
        return time.perf_counter() - started

    async with asyncio.TaskGroup() as tasks:
        reloading = tasks.create_task(reload())
        for offset in range(2):
            tasks.create_task(ask(offset))
    assert len(took) == asked
    assert len(await store.audit.newest(7, 10_000)) == RELOADS
    percentiles = statistics.quantiles(took, n=100)
    print(
        f"\n{RELOADS} reloads in {reloading.result():.0f} s, {asked} questions;"
        f" an answer took {1000 * percentiles[49]:.0f} ms in the median,"
        f" {1000 * percentiles[98]:.0f} ms at p99, {1000 * max(took):.0f} ms at most"
    )
    # A few reloads beside other tests say nothing of how long answers take.
    assert not FULL or percentiles[98] < _MOST_S
