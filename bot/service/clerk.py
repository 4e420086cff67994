"""The use cases: answer from the record, and change the record without breaking anything."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from bot.knowledge import FaultyKnowledgeError
from bot.record import Statement
from bot.search import Ruling, Strictness
from bot.store import START, Load, Store

from .knowledge_base import KnowledgeBase
from .outcome import Finding, Refused, Reloaded, Status
from .queue import SearchQueue

_log = logging.getLogger(__name__)

# A question fits into a few sentences; what is longer only makes searching slow.
MAX_QUESTION = 1000


class TooLongError(ValueError):
    """The text is longer than `MAX_QUESTION`."""


class Clerk:
    """Answers from one snapshot of the knowledge base and swaps it whole or not at all.

    `load` builds a snapshot from the files as they are now; it runs in a thread.
    """

    def __init__(
        self,
        base: KnowledgeBase,
        store: Store,
        load: Callable[[], KnowledgeBase],
        *,
        queue: SearchQueue | None = None,
    ) -> None:
        self._base = base
        self._store = store
        self._load = load
        self._queue = queue or SearchQueue()
        self._reloading = asyncio.Lock()

    @classmethod
    async def start(
        cls,
        store: Store,
        load: Callable[[], KnowledgeBase],
        *,
        queue: SearchQueue | None = None,
    ) -> Clerk:
        """Load the first snapshot; raise `FaultyKnowledgeError` when it cannot be built.

        A revision that the store has as its last one keeps the name of who loaded it.
        """
        base = await asyncio.to_thread(load)
        clerk = cls(base, store, load, queue=queue)
        last = await store.loads.last()
        if last is None or last.revision != base.revision:
            await clerk._record_load(base, START)
        return clerk

    @property
    def base(self) -> KnowledgeBase:
        """The snapshot that serves now. Take it once for each answer."""
        return self._base

    async def ask(self, question: str, *, unprompted: Strictness | None = None) -> Finding:
        """Find what on record answers a question; `unprompted` where nobody addressed the bot.

        Raise `BusyError` when too many wait, `TooLongError` when it is too long.
        """
        return await self._search(
            question, lambda base: base.searcher.ask(question, unprompted=unprompted)
        )

    async def who_said(self, words: str) -> Finding:
        """Find who said words that someone half remembers; raises as `ask` does."""
        return await self._search(words, lambda base: base.searcher.who_said(words))

    async def _search(self, text: str, search: Callable[[KnowledgeBase], Ruling]) -> Finding:
        if len(text) > MAX_QUESTION:
            raise TooLongError(f"{len(text)} characters; {MAX_QUESTION} at most")
        base = self._base
        return Finding(base, await self._queue.run(lambda: search(base)))

    def find(self, tokens: Iterable[str]) -> tuple[KnowledgeBase, tuple[Statement, ...]]:
        """Give the statements that tokens stand for, and the snapshot they are in."""
        base = self._base
        return base, base.find(tokens)

    async def reload(self, by: str) -> Reloaded | Refused:
        """Build the next snapshot beside the old one and swap; keep the old one on any fault.

        `by` is the Discord user id, as text, of the one who asked for it.
        """
        async with self._reloading:
            built = await self._build()
            if isinstance(built, Refused):
                return built
            try:
                await self._record_load(built, by)
            except Exception:  # noqa: BLE001 - whatever it is, the old one keeps serving
                _log.exception("could not record the load of %s", built.revision)
                return Refused(("the database could not record the load; see the log",))
            previous, self._base = self._base, built
            _log.info("%s loaded %s in place of %s", by, built.revision, previous.revision)
            return Reloaded(built.revision, previous.revision, len(built.record.statements))

    async def check(self) -> tuple[str, ...]:
        """Give all that is wrong with the files as they are now; nothing is swapped."""
        async with self._reloading:
            built = await self._build()
        return built.faults if isinstance(built, Refused) else ()

    async def _build(self) -> KnowledgeBase | Refused:
        try:
            return await asyncio.to_thread(self._load)
        except FaultyKnowledgeError as error:
            return Refused(tuple(map(str, error.faults)))
        except Exception as error:  # noqa: BLE001 - whatever it is, the old one keeps serving
            _log.exception("could not build the knowledge base")
            return Refused((f"could not be loaded: {type(error).__name__}; see the log",))

    async def status(self) -> Status:
        """Say what is being served and who loaded it."""
        record = self._base.record
        return Status(
            revision=record.revision,
            statements=len(record.statements),
            speakers=len(record.speakers),
            sources=len(record.sources),
            last_load=await self._store.loads.last(),
        )

    async def _record_load(self, base: KnowledgeBase, by: str) -> None:
        statements = len(base.record.statements)
        await self._store.loads.add(Load(base.revision, by, datetime.now(UTC), statements))
