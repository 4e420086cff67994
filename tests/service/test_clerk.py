"""The clerk: one snapshot for each answer, swapped whole or not at all."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.knowledge import Fault, FaultyKnowledgeError
from bot.record import Record
from bot.search import Ruling, Strictness
from bot.service import (
    MAX_QUESTION,
    Clerk,
    KnowledgeBase,
    Refused,
    Reloaded,
    TooLongError,
    load_knowledge_base,
    token_of,
)
from bot.store import START, Store, StoreError, open_store
from tests.conftest import INVENTED, Scripted

MODERATOR = "1234"


def revision(record: Record, name: str) -> KnowledgeBase:
    """The same record under another revision."""
    renamed = replace(record, revision=name)
    return KnowledgeBase(renamed, Scripted(renamed, {}))


def faulty() -> KnowledgeBase:
    raise FaultyKnowledgeError([Fault("speakers.yaml", 7, "has no name; add one")])


class Files:
    """Knowledge files as they are now: what `load` gives, one call after another."""

    def __init__(self, *loads: Callable[[], KnowledgeBase] | KnowledgeBase) -> None:
        self._loads: Iterator[Callable[[], KnowledgeBase] | KnowledgeBase] = iter(loads)

    def __call__(self) -> KnowledgeBase:
        load = next(self._loads)
        return load if isinstance(load, KnowledgeBase) else load()


async def test_a_question_is_answered_from_the_snapshot_that_serves(record: Record) -> None:
    one = revision(record, "one")
    finding = await Clerk(one, _no_store(), Files()).ask("who?")
    assert finding.base is one
    assert finding.ruling.question == "who?"


async def test_a_reload_swaps_and_records_who_did_it(record: Record, store: Store) -> None:
    clerk = await Clerk.start(store, Files(revision(record, "one"), revision(record, "two")))
    outcome = await clerk.reload(MODERATOR)
    assert outcome == Reloaded("two", "one", len(record.statements))
    assert clerk.base.revision == "two"
    load = (await clerk.status()).last_load
    assert load is not None
    assert (load.revision, load.by) == ("two", MODERATOR)


async def test_a_faulty_folder_leaves_the_old_snapshot(record: Record, store: Store) -> None:
    one = revision(record, "one")
    clerk = await Clerk.start(store, Files(one, faulty))
    assert await clerk.reload(MODERATOR) == Refused(("speakers.yaml:7: has no name; add one",))
    assert clerk.base is one


async def test_any_other_failure_leaves_the_old_snapshot(record: Record, store: Store) -> None:
    def broken() -> KnowledgeBase:
        raise MemoryError

    one = revision(record, "one")
    clerk = await Clerk.start(store, Files(one, broken))
    outcome = await clerk.reload(MODERATOR)
    assert isinstance(outcome, Refused)
    assert "MemoryError" in outcome.faults[0]
    assert clerk.base is one


async def test_a_store_that_fails_leaves_the_old_snapshot(
    record: Record, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise StoreError("disk full")

    one = revision(record, "one")
    clerk = await Clerk.start(store, Files(one, revision(record, "two")))
    monkeypatch.setattr(store.loads, "add", fail)
    assert isinstance(await clerk.reload(MODERATOR), Refused)
    assert clerk.base is one


async def test_a_faulty_folder_at_the_start_is_an_error(store: Store) -> None:
    with pytest.raises(FaultyKnowledgeError, match=r"speakers\.yaml:7"):
        await Clerk.start(store, faulty)


async def test_who_loaded_a_revision_survives_a_restart(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite3"
    async with open_store(path) as store:
        clerk = await Clerk.start(store, Files(revision(record, "one"), revision(record, "two")))
        await clerk.reload(MODERATOR)
    async with open_store(path) as store:
        clerk = await Clerk.start(store, Files(revision(record, "two")))
        load = (await clerk.status()).last_load
    assert load is not None
    assert (load.revision, load.by) == ("two", MODERATOR)


async def test_another_revision_at_the_start_is_recorded_as_such(
    record: Record, store: Store
) -> None:
    await Clerk.start(store, Files(revision(record, "one")))
    await Clerk.start(store, Files(revision(record, "two")))
    assert [(load.revision, load.by) for load in await store.loads.newest(9)] == [
        ("two", START),
        ("one", START),
    ]


async def test_check_finds_faults_and_changes_nothing(record: Record, store: Store) -> None:
    one = revision(record, "one")
    clerk = await Clerk.start(store, Files(one, faulty, revision(record, "two")))
    assert await clerk.check() == ("speakers.yaml:7: has no name; add one",)
    assert await clerk.check() == ()
    assert clerk.base is one


async def test_reloads_take_turns(record: Record, store: Store) -> None:
    running = 0
    most = 0

    def slow() -> KnowledgeBase:
        nonlocal running, most
        running += 1
        most = max(most, running)
        time.sleep(0.02)
        running -= 1
        return revision(record, "next")

    clerk = await Clerk.start(store, slow)
    await asyncio.gather(*(clerk.reload(MODERATOR) for _ in range(5)), clerk.check())
    assert most == 1


async def test_an_answer_under_way_keeps_its_snapshot_through_a_reload(
    record: Record, store: Store
) -> None:
    started, release = threading.Event(), threading.Event()

    class Waiting(Scripted):
        def ask(self, question: str, *, unprompted: Strictness | None = None) -> Ruling:
            started.set()
            release.wait(5)
            return super().ask(question, unprompted=unprompted)

    one = KnowledgeBase(record, Waiting(record, {}))
    clerk = await Clerk.start(store, Files(one, revision(record, "two")))
    asking = asyncio.create_task(clerk.ask("who?"))
    await asyncio.to_thread(started.wait, 5)
    await clerk.reload(MODERATOR)
    release.set()
    finding = await asking
    assert finding.base is one
    assert clerk.base.revision == "two"


async def test_answers_during_reloads_never_mix_snapshots(record: Record, store: Store) -> None:
    numbers = iter(range(1000))
    clerk = await Clerk.start(store, lambda: revision(record, str(next(numbers))))

    async def asks() -> None:
        for _ in range(20):
            finding = await clerk.ask("who?")
            assert finding.base.searcher.record is finding.base.record

    async def reloads() -> None:
        for _ in range(20):
            await clerk.reload(MODERATOR)

    await asyncio.gather(asks(), reloads(), asks())


async def test_a_text_that_is_too_long_is_refused(record: Record) -> None:
    clerk = Clerk(revision(record, "one"), _no_store(), Files())
    await clerk.ask("x" * MAX_QUESTION)
    with pytest.raises(TooLongError):
        await clerk.ask("x" * (MAX_QUESTION + 1))
    with pytest.raises(TooLongError):
        await clerk.who_said("x" * (MAX_QUESTION + 1))


async def test_tokens_find_their_statements_again(record: Record) -> None:
    base = revision(record, "one")
    statements = list(record.statements.values())
    tokens = [token_of(s) for s in statements]
    assert len(set(tokens)) == len(tokens)
    assert base.find([*tokens, "00000000"]) == tuple(statements)


def test_a_knowledge_folder_becomes_a_snapshot() -> None:
    base = load_knowledge_base(INVENTED)
    assert base.searcher.record is base.record
    assert base.revision


def _no_store() -> Store:
    """A store for tests in which nothing is stored."""
    return None  # type: ignore[return-value]
