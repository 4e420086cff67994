"""Every use case, put together once and handed to whoever offers them to people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.knowledge.files import Files
from bot.store import Audit, Store

from .answering.answering import Answering
from .answering.backlog import Backlog
from .answering.clerk import Clerk
from .answering.counts import Counts
from .answering.queue import SearchQueue
from .browsing.browse import Addresses, Browse, QuestionCounts
from .correction import Corrections
from .feedback import FeedbackBox
from .following import Following
from .gaps.gap import Gaps
from .people import People
from .privacy import Privacy
from .proposals.article import Articles
from .proposals.pending import Pending
from .retention import Retention
from .revisions.keeper import Keeper
from .revisions.knowledge_base import KnowledgeBase
from .revisions.revision import first_base
from .revisions.serving import Serving
from .revisions.workshop import Workshop
from .scrubbing import Scrubbing
from .settings import SettingsKeeper
from .usage import UsageReader


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases, each under its own name."""

    serving: Serving
    clerk: Clerk
    queue: SearchQueue
    keeper: Keeper
    audit: Audit
    gaps: Gaps
    answering: Answering
    retention: Retention
    usage: UsageReader
    pending: Pending
    articles: Articles
    privacy: Privacy
    people: People
    backlog: Backlog
    scrubbing: Scrubbing
    settings: SettingsKeeper
    browse: Browse
    corrections: Corrections
    feedback: FeedbackBox
    following: Following

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
        base = await first_base(store, read, build, workshop, from_files=from_files)
        last = await store.loads.last()
        serving = Serving(base, since=last.at.timestamp() if last else None)
        queue = queue or SearchQueue()
        clerk = Clerk(serving, queue=queue)
        settings = await SettingsKeeper.start(store, always_open=always_open)
        people = await People.start(store)
        counts = await Counts.start(store)
        scrubbing = Scrubbing(store)
        backlog = Backlog(store, people)
        pending = Pending(store, read, workshop)
        # What an earlier run of the bot still owed.
        scrubbing.start()

        def rarity(word: str, language: str) -> float:
            return serving.base.searcher.frequencies.rarity(word, language)

        return cls(
            serving=serving,
            clerk=clerk,
            queue=queue,
            keeper=Keeper(serving, store, read, build, workshop, backlog),
            audit=store.audit,
            settings=settings,
            browse=Browse(
                serving, addresses=addresses, question_counts=question_counts or counts.by_party
            ),
            gaps=Gaps(store, people, rarity),
            answering=Answering(clerk, store, people, counts, backlog),
            retention=Retention(store, settings, scrubbing),
            usage=UsageReader(store),
            pending=pending,
            articles=Articles(serving, workshop, pending),
            privacy=Privacy(store, people, backlog, scrubbing),
            people=people,
            backlog=backlog,
            scrubbing=scrubbing,
            corrections=Corrections(serving, store, backlog),
            feedback=FeedbackBox(serving, store, people, backlog),
            following=Following(serving, store, scrubbing),
        )
