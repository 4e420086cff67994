"""What tests of several packages share: an invented dispute, and a clerk who answers from it."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from bot.app.answering.clerk import Clerk
from bot.app.answering.queue import SearchQueue
from bot.app.browsing.browse import Addresses, QuestionCounts
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.artefact.shelf import Shelf
from bot.knowledge.files import Files
from bot.knowledge.loader import load
from bot.language.frequency import Frequencies
from bot.locales import load_locales
from bot.record import Record, Statement
from bot.search import (
    Answer,
    Closest,
    Comparison,
    Decision,
    Hit,
    NothingOnRecord,
    Reason,
    Ruling,
    Searcher,
    Strictness,
)
from bot.search.rank.model import Basis
from bot.store import Store, open_store
from tests.postgres import Server, serving

# How long an example takes says nothing where many tests run at once.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

ENGLISH = load_locales().base
INVENTED = Path(__file__).parent / "invented" / "knowledge"
# Kept from one run to the next, so that only what has changed is learnt again.
ARTEFACTS = Path(__file__).parents[1] / ".artefacts"
SHELF = Shelf(ARTEFACTS)
FREQUENCIES = Frequencies()


def pytest_xdist_auto_num_workers() -> int:
    """Run one test more at a time than there are processors: some wait for what they start."""
    return (os.cpu_count() or 1) + 1


class Scripted(Searcher):
    """A searcher with given decisions, by a word of the question.

    Tests of what is done with a decision stay true whatever search learns.
    """

    def __init__(
        self,
        record: Record,
        decisions: Mapping[str, Decision],
        comparison: Comparison | None = None,
    ) -> None:
        self.record = record
        self.comparison = comparison
        self.frequencies = FREQUENCIES
        self._decisions = decisions

    @property
    def bases(self) -> tuple[Basis, ...]:
        """Say that there is one way to judge a question."""
        return (Basis.WORDS,)

    def ask(
        self, question: str, *, unprompted: Strictness | None = None, hurried: bool = False
    ) -> Ruling:
        """Decide by the first word of the script that stands in the question."""
        found = (d for word, d in self._decisions.items() if word in question)
        decision = next(found, NothingOnRecord(Reason.NOT_A_QUESTION))
        return Ruling(question, "en", decision)

    def nearest(self, text: str, limit: int) -> tuple[Statement, ...]:
        """Return the statements that have one of the words in their quote."""
        words = text.split()
        everything = self.record.statements.values()
        return tuple(s for s in everything if any(word in s.quote for word in words))[:limit]

    @property
    def words(self) -> int:
        """Say how many words the index holds, which there is none of."""
        return 0

    def follow_up(
        self,
        text: str,
        earlier: str | None,
        shown: Sequence[Statement],
        near: Sequence[Statement] = (),
    ) -> Ruling:
        """Decide as `ask` does on both questions together."""
        return self.ask(f"{text} {earlier or ''}")

    def who_said(self, words: str) -> Ruling:
        """Decide as `ask` does, with the given comparison."""
        return replace(self.ask(words), comparison=self.comparison)


def hits(record: Record, *ids: str) -> tuple[Hit, ...]:
    """Return statements as hits, best first."""
    return tuple(Hit(record.statements[id_], 0.9 - i / 100) for i, id_ in enumerate(ids))


async def services_on(
    store: Store,
    base: KnowledgeBase,
    *,
    queue: SearchQueue | None = None,
    addresses: Addresses | None = None,
    question_counts: QuestionCounts | None = None,
) -> Services:
    """Put the use cases together on one given snapshot, whatever the files hold."""
    return await Services.start(
        store,
        lambda: Files({}),
        lambda _: base,
        queue=queue,
        addresses=addresses,
        question_counts=question_counts,
    )


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture(scope="session")
def record() -> Record:
    return load(INVENTED)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the store lies."""
    return tmp_path / "kept" / "store.sqlite3"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    async with open_store(path) as opened:
        yield opened


@pytest.fixture
def searcher(record: Record) -> Scripted:
    everything = tuple(record.statements)
    return Scripted(
        record,
        {
            "larder": Answer(hits(record, "vennick-larder-not-drain")),
            "everything": Answer(hits(record, *everything)),
            "nearly": Closest(Reason.NOT_ON_RECORD, hits(record, *everything[:3])),
            "Nobody": NothingOnRecord(Reason.UNKNOWN_SPEAKER, about="Nobody"),
        },
    )


@pytest.fixture
async def services(record: Record, searcher: Scripted, store: Store) -> Services:
    base = KnowledgeBase(record, searcher)
    return await services_on(store, base)


@pytest.fixture
def clerk(services: Services) -> Clerk:
    return services.clerk
