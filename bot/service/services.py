"""Every use case, put together once and handed to whoever offers them to people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.knowledge import Files
from bot.store import Audit, Store

from .backlog import Backlog
from .browse import Addresses, Browse, QuestionCounts
from .clerk import Clerk
from .conversation import Conversations
from .correction import Corrections
from .counts import Counts
from .feedback import FeedbackBox
from .gap import Gaps
from .inquiry import Inquiries
from .keeper import Keeper
from .knowledge_base import KnowledgeBase
from .pending import Pending
from .people import People
from .privacy import Privacy
from .queue import SearchQueue
from .revision import first_base
from .scrubbing import Scrubbing
from .serving import Serving
from .settings import SettingsKeeper
from .workshop import Workshop


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases, each under its own name."""

    clerk: Clerk
    keeper: Keeper
    audit: Audit
    gaps: Gaps
    inquiries: Inquiries
    pending: Pending
    privacy: Privacy
    people: People
    backlog: Backlog
    scrubbing: Scrubbing
    settings: SettingsKeeper
    browse: Browse
    conversations: Conversations
    corrections: Corrections
    feedback: FeedbackBox

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
        workshop: Workshop | None = None,
    ) -> Services:
        """Put them together on an open store; `first_base` tells what is served and raised."""
        workshop = workshop or Workshop()
        serving = Serving(await first_base(store, read, build, workshop, from_files=from_files))
        clerk = Clerk(serving, queue=queue)
        settings = await SettingsKeeper.start(store, always_open=always_open)
        people = await People.start(store)
        counts = await Counts.start(store)
        scrubbing = Scrubbing(store)
        backlog = Backlog(store, people)
        conversations = Conversations(clerk, store, people, backlog)
        # What an earlier run of the bot still owed.
        scrubbing.start()

        def rarity(word: str, language: str) -> float:
            return serving.base.searcher.frequencies.rarity(word, language)

        return cls(
            clerk=clerk,
            keeper=Keeper(serving, store, read, build, workshop, backlog),
            audit=store.audit,
            settings=settings,
            browse=Browse(
                clerk, addresses=addresses, question_counts=question_counts or counts.by_party
            ),
            gaps=Gaps(store, people, rarity),
            inquiries=Inquiries(
                clerk, conversations, store, settings, people, counts, backlog, scrubbing
            ),
            pending=Pending(store, read, workshop),
            privacy=Privacy(store, people, backlog, scrubbing),
            people=people,
            backlog=backlog,
            scrubbing=scrubbing,
            conversations=conversations,
            corrections=Corrections(serving, store, backlog),
            feedback=FeedbackBox(clerk, store, people, backlog),
        )
