"""Answers from the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.search import Ruling, Searcher, Strictness

from ..browsing.lookup import Found, look_up
from ..revisions.serving import Serving
from .finding import Finding
from .observation import Stopwatch
from .queue import SearchQueue
from .recent import RecentRulings

# A question fits into a few sentences; what is longer only makes searching slow.
MAX_QUESTION = 1000


class TooLongError(ValueError):
    """The text is longer than `MAX_QUESTION`."""


class Clerk:
    """Answers, each from one snapshot of the knowledge base."""

    def __init__(self, serving: Serving, *, queue: SearchQueue | None = None) -> None:
        self._serving = serving
        self._queue = queue or SearchQueue()
        self._recent = RecentRulings()
        serving.watch(self._recent.clear)

    async def ask(self, question: str, *, unprompted: Strictness | None = None) -> Finding:
        """Find what on record answers a question; `unprompted` where nobody addressed the bot.

        Raise `BusyError` when too many wait, `TooLongError` when it is too long.
        """
        if known := self._recent.find(question, unprompted):
            return Finding(self._serving.base, known)
        hurried = False

        def search(searcher: Searcher) -> Ruling:
            nonlocal hurried
            # With one basis to judge on there is nothing to leave out.
            hurried = self._queue.is_long and len(searcher.bases) > 1
            return searcher.ask(question, unprompted=unprompted, hurried=hurried)

        finding = await self._search(question, search)
        if finding.base is self._serving.base and not hurried:
            self._recent.keep(question, unprompted, finding.ruling)
        return finding

    async def follow_up(
        self, text: str, earlier: str | None, shown: Iterable[str], *, answered: bool
    ) -> Finding:
        """Find what answers a text that goes on from an earlier question; raises as `ask` does.

        `earlier` is None where that question is no longer kept; `shown` are ids of the statements
        that it was told, which `answered` it or were only near.
        """

        def search(searcher: Searcher) -> Ruling:
            known = searcher.record.found(shown)
            return searcher.follow_up(
                text, earlier, known if answered else (), () if answered else known
            )

        return await self._search(text, search)

    async def who_said(self, words: str) -> Finding:
        """Find who said words that someone half remembers; raises as `ask` does."""
        return await self._search(words, lambda searcher: searcher.who_said(words))

    async def look_up(self, typed: str) -> Found:
        """Find statements to choose from, whether they answer or not; raises as `ask` does."""
        _refuse_too_long(typed)
        base = self._serving.base
        return await self._queue.run(lambda: look_up(base, typed))

    async def _search(self, text: str, search: Callable[[Searcher], Ruling]) -> Finding:
        _refuse_too_long(text)
        base, watch = self._serving.base, Stopwatch()
        searcher = base.searcher.telling(watch.lap)
        return Finding(base, await self._queue.run(lambda: search(searcher), watch), watch=watch)


def _refuse_too_long(text: str) -> None:
    if len(text) > MAX_QUESTION:
        raise TooLongError(f"{len(text)} characters; {MAX_QUESTION} at most")
