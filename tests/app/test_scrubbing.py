"""What was deleted is gone at once, and overwritten in the files as soon as that can be done."""

from __future__ import annotations

import asyncio
import time
from functools import partial
from pathlib import Path

import pytest

from bot.app.answering.asker import Asker
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.record import Record
from bot.store import Place, Store, open_store
from bot.store.scrub import rewrite
from tests.conftest import Scripted, services_on
from tests.locking import locked, read

PEOPLE = [Asker(1000 + number, Place.SERVER, 7) for number in range(20)]
ANN = PEOPLE[0]
AT_ONCE_S = 1.0


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("bot.app.scrubbing._PAUSE_S", 0.05)
    monkeypatch.setattr("bot.app.scrubbing._LONGEST_PAUSE_S", 0.1)
    return tmp_path / "store.sqlite3"


@pytest.fixture
def rewritten(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the tables that were rewritten so far."""
    tables: list[str] = []

    def noted(path: Path, table: str) -> None:
        tables.append(table)
        rewrite(path, table)

    monkeypatch.setattr("bot.store.sqlite_database.rewrite", noted)
    return tables


@pytest.fixture
async def services(record: Record, searcher: Scripted, store: Store) -> Services:
    services = await services_on(store, KnowledgeBase(record, searcher))
    await services.scrubbing.settled()
    return services


async def ask(services: Services, *askers: Asker) -> None:
    for asker in askers:
        await services.answering.ask(f"larder quartzite-{asker.person}", asker)
    await services.backlog.settled()


def left(path: Path, asker: Asker = ANN) -> bool:
    """Tell whether a question still stands in any byte of the files."""
    words = f"quartzite-{asker.person}".encode()
    return any(words in file.read_bytes() for file in path.parent.iterdir())


async def test_while_another_program_reads_it_is_gone_and_overwritten_afterwards(
    services: Services, store: Store, path: Path, rewritten: list[str]
) -> None:
    await ask(services, *PEOPLE)
    with read(path):
        begun = time.perf_counter()
        assert (await services.privacy.delete(ANN.person)).questions == 1
        assert (await services.privacy.show(ANN.person)).questions == ()
        assert time.perf_counter() - begun < AT_ONCE_S
        await asyncio.sleep(1)
        assert left(path)
        assert await store.scrubs.owed() is not None
        assert len(rewritten) == len(set(rewritten)), "what fails is the log, which only grew"
        await ask(services, PEOPLE[1])
    await asyncio.wait_for(services.scrubbing.settled(), 10)
    assert not left(path)
    assert left(path, PEOPLE[1])
    assert await store.scrubs.owed() is None


async def test_while_another_program_writes_it_is_tried_until_that_is_over(
    services: Services, path: Path
) -> None:
    await ask(services, ANN)
    await services.privacy.delete(ANN.person)
    with locked(path):
        await asyncio.sleep(0.5)
    await asyncio.wait_for(services.scrubbing.settled(), 10)
    assert not left(path)


async def test_what_is_owed_at_the_end_is_made_good_at_the_next_start(
    path: Path, record: Record, searcher: Scripted
) -> None:
    start = partial(services_on, base=KnowledgeBase(record, searcher))
    async with open_store(path) as store:
        services = await start(store)
        await ask(services, ANN, PEOPLE[1])
        with read(path):
            await services.privacy.delete(ANN.person)
            await store.database.close()
            assert left(path)
    async with open_store(path) as store:
        await asyncio.wait_for((await start(store)).scrubbing.settled(), 10)
        assert not left(path)
        assert left(path, PEOPLE[1])


async def test_many_deletions_are_overwritten_together(
    services: Services, path: Path, rewritten: list[str]
) -> None:
    await ask(services, *PEOPLE)
    await asyncio.gather(*(services.privacy.delete(asker.person) for asker in PEOPLE))
    await asyncio.wait_for(services.scrubbing.settled(), 10)
    assert [asker for asker in PEOPLE if left(path, asker)] == []
    assert rewritten.count("question") <= 3


async def test_nothing_is_rewritten_where_there_was_nothing_to_delete(
    services: Services, store: Store, rewritten: list[str]
) -> None:
    await ask(services, PEOPLE[1])
    await services.privacy.delete(ANN.person)
    await services.privacy.opt_in(ANN.person)
    assert await services.retention.expire() == 0
    await asyncio.wait_for(services.scrubbing.settled(), 10)
    assert rewritten == []
