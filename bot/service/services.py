"""Every use case, put together once and handed to whoever offers them to people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.store import Store

from .browse import Addresses, Browse, QuestionCounts
from .clerk import Clerk
from .knowledge_base import KnowledgeBase
from .queue import SearchQueue
from .settings import SettingsKeeper


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases, each under its own name."""

    clerk: Clerk
    settings: SettingsKeeper
    browse: Browse

    @classmethod
    async def start(
        cls,
        store: Store,
        load: Callable[[], KnowledgeBase],
        *,
        always_open: Iterable[int] = (),
        queue: SearchQueue | None = None,
        addresses: Addresses | None = None,
        question_counts: QuestionCounts | None = None,
    ) -> Services:
        """Put them together on an open store; raise `FaultyKnowledgeError` as `load` does."""
        clerk = await Clerk.start(store, load, queue=queue)
        return cls(
            clerk=clerk,
            settings=await SettingsKeeper.start(store, always_open=always_open),
            browse=Browse(clerk, addresses=addresses, question_counts=question_counts),
        )
