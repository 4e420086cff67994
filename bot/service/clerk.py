"""Answers from the record, and knows in which channels it may do so unprompted."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.record import Statement
from bot.search import Ruling
from bot.store import Store

from .knowledge_base import KnowledgeBase
from .outcome import Finding
from .queue import SearchQueue
from .serving import Serving

# A question fits into a few sentences; what is longer only makes searching slow.
MAX_QUESTION = 1000


class TooLongError(ValueError):
    """The text is longer than `MAX_QUESTION`."""


class Clerk:
    """Answers, each from one snapshot of the knowledge base.

    Channels in `always_open` are open besides those that the store knows as open.
    """

    def __init__(
        self,
        serving: Serving,
        store: Store,
        *,
        always_open: Iterable[int] = (),
        queue: SearchQueue | None = None,
    ) -> None:
        self._serving = serving
        self._store = store
        self._queue = queue or SearchQueue()
        self._always_open = frozenset(always_open)
        # Open channels by guild, read once: every message in a guild asks for them.
        self._open: dict[int, frozenset[int]] = {}

    @property
    def base(self) -> KnowledgeBase:
        """The snapshot that serves now. Take it once for each answer."""
        return self._serving.base

    async def ask(self, question: str, *, unprompted: bool = False) -> Finding:
        """Find what on record answers a question.

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
        base = self.base
        return Finding(base, await self._queue.run(lambda: search(base)))

    def find(self, tokens: Iterable[str]) -> tuple[KnowledgeBase, tuple[Statement, ...]]:
        """Give the statements that tokens stand for, and the snapshot they are in."""
        base = self.base
        return base, base.find(tokens)

    async def is_open(self, guild_id: int, channel_id: int) -> bool:
        """Tell whether a channel is answered unprompted."""
        if guild_id not in self._open:
            self._open[guild_id] = await self._store.open_channels.of(guild_id)
        return channel_id in self._always_open or channel_id in self._open[guild_id]

    async def open_channel(self, guild_id: int, channel_id: int) -> None:
        """Answer a channel unprompted, from now on and after a restart."""
        await self._store.open_channels.open(guild_id, channel_id)
        self._open.pop(guild_id, None)

    async def close_channel(self, guild_id: int, channel_id: int) -> None:
        """Answer a channel only where the bot is addressed; one that is always open stays so."""
        await self._store.open_channels.close(guild_id, channel_id)
        self._open.pop(guild_id, None)
