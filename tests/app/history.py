"""What every history of the store needs: services on a real store, one loop, records to serve."""

from __future__ import annotations

import asyncio
import itertools
import tempfile
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.knowledge.files import Files
from bot.knowledge.loader import load
from bot.record import Record
from bot.store import Store, open_store
from tests.conftest import Scripted
from tests.soak.worker import variant

GUILD = 7
VARIANTS = 3

# At which await a caller goes away, and whether what it awaits there is done; None: it stays.
cancellations = st.none() | st.tuples(st.integers(0, 12), st.booleans())


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

    @initialize()
    def begin(self) -> None:
        self.run(self.open())

    def teardown(self) -> None:
        self.run(self.stack.aclose())
        self.runner.close()
        self.folder.cleanup()
