"""Every use case, put together once and handed to whoever offers them to people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.knowledge import Files
from bot.store import Audit, Store

from .browse import Addresses, Browse, QuestionCounts
from .clerk import Clerk
from .keeper import Keeper
from .knowledge_base import KnowledgeBase
from .queue import SearchQueue
from .revision import first_base
from .serving import Serving
from .settings import SettingsKeeper


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases, each under its own name."""

    clerk: Clerk
    keeper: Keeper
    audit: Audit
    settings: SettingsKeeper
    browse: Browse

    @classmethod
    async def start(
        cls,
        store: Store,
        read: Callable[[], Files],
        build: Callable[[Files], KnowledgeBase],
        *,
        from_files: bool = False,
        always_open: Iterable[int] = (),
        queue: SearchQueue | None = None,
        addresses: Addresses | None = None,
        question_counts: QuestionCounts | None = None,
    ) -> Services:
        """Put them together on an open store; `first_base` tells what is served and raised."""
        serving = Serving(await first_base(store, read, build, from_files=from_files))
        clerk = Clerk(serving, queue=queue)
        return cls(
            clerk=clerk,
            keeper=Keeper(serving, store, read, build),
            audit=store.audit,
            settings=await SettingsKeeper.start(store, always_open=always_open),
            browse=Browse(clerk, addresses=addresses, question_counts=question_counts),
        )
