"""What every history of the store needs: services on a real store, one loop, records to serve."""

from __future__ import annotations

import asyncio
import itertools
import sqlite3
import tempfile
from collections.abc import Coroutine, Sequence
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.knowledge.files import Files
from bot.knowledge.loader import load
from bot.record import Record
from bot.store import Store, open_store
from tests.cancelling import ends_before_cancelled
from tests.conftest import Scripted
from tests.soak.worker import variant

T = TypeVar("T")

GUILD = 7
VARIANTS = 3


@dataclass(frozen=True, slots=True)
class Ending:
    """At which await it ends early, and how: the caller goes away, or the process dies.

    `is_done` where what it awaits there is done by then.
    """

    at: int
    is_done: bool
    is_kill: bool


# Which of several, however many there are: what a kill leaves is not the same each time, but what
# is drawn has to be.
whichever = st.integers(0, 1000)
# None where it comes to its own end.
endings = st.none() | st.builds(Ending, st.integers(0, 12), st.booleans(), st.booleans())


def one_of(values: Sequence[T], which: int) -> T:
    return values[which % len(values)]


@cache
def variant_of(number: int) -> Files:
    return variant(number)


@cache
def record_of(revision: str) -> Record:
    return next(load(f) for f in map(variant_of, range(VARIANTS)) if f.revision == revision)


def build(files: Files) -> KnowledgeBase:
    """Build a snapshot whose searcher knows no answer."""
    record = record_of(files.revision)
    return KnowledgeBase(record, Scripted(record, {}))


class ServedHistory(RuleBasedStateMachine):
    """The services on a real store, which a history goes on with; the first record is served."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "0" / "store.sqlite3"
        self.numbers = itertools.count(1)
        self.on_disk = 0
        self.served = variant_of(0).revision
        self.audited = 0

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(work)

    async def open(self) -> None:
        self.stack = AsyncExitStack()
        self.store: Store = await self.stack.enter_async_context(open_store(self.path))
        self.services = await Services.start(self.store, lambda: variant_of(self.on_disk), build)

    async def try_(self, work: Coroutine[Any, Any, Any], ending: Ending | None) -> list[Any]:
        """Do it, or as much of it as there is time for; give what it gave, nothing if unheard.

        After a kill the history goes on with what a new process finds in the store.
        """
        heard: list[Any] = []

        async def hear() -> None:
            heard.append(await work)

        if ending is None:
            await hear()
        elif not ending.is_kill:
            await ends_before_cancelled(hear(), ending.at, is_done=ending.is_done)
        else:
            left = self.path.parent.parent / str(next(self.numbers)) / self.path.name
            await ends_before_cancelled(
                hear(),
                ending.at,
                is_done=True,  # else it would be anybody's guess whether that came first
                before=lambda: asyncio.to_thread(_leave_behind, self.path, left),
            )
            if left.exists():
                await self.stack.aclose()
                self.path = left
                await self.open()
                await self.after_kill()
        return heard

    async def after_kill(self) -> None:
        """Learn what was lost with the memory of the process."""

    @initialize()
    def begin(self) -> None:
        self.run(self.open())

    def teardown(self) -> None:
        self.run(self.stack.aclose())
        self.runner.close()
        self.folder.cleanup()


def _leave_behind(path: Path, copy: Path) -> None:
    """Copy what a process finds that opens a store after another has died with it."""
    copy.parent.mkdir()
    with closing(sqlite3.connect(path)) as found, closing(sqlite3.connect(copy)) as left:
        found.backup(left)
