"""Whatever becomes of the database while the bot runs, everybody is answered."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import shutil
import sqlite3
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from bot.app.answering.asker import Asker
from bot.app.answering.finding import Delivery
from bot.app.browsing.browse import Wish
from bot.app.browsing.catalog import Selection
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.record import Record
from bot.store import Place as Asked
from bot.store import Store, StoreError, open_store
from bot.store.sqlite_database import SqliteDatabase
from tests.conftest import Scripted, services_on

GUILD = 1_100_000_000_000_000_001
ANN = Asker(1_100_000_000_000_000_077, Asked.SERVER, GUILD)
AT_ONCE_S = 2.0


def damage(path: Path) -> None:
    """Write something else over every page but the first."""
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (path.stat().st_size - 4096))


def spoil(path: Path) -> None:
    path.write_bytes(b"no database at all " * 2000)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def remove(path: Path) -> None:
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()


def remove_folder(path: Path) -> None:
    shutil.rmtree(path.parent)


def drop_tables(path: Path) -> None:
    """Do what a newer version might."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        for table in ("question", "shown_statement", "shown", "question_count", "load"):
            connection.execute(f"DROP TABLE {table}")
        connection.commit()


DAMAGES: Mapping[str, Callable[[Path], None]] = {
    "damaged": damage,
    "another file": spoil,
    "emptied": empty,
    "removed": remove,
    "folder removed": remove_folder,
    "another layout": drop_tables,
}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("bot.store.sqlite._BUSY_S", 0.1)
    monkeypatch.setattr("bot.app.answering.backlog._END_S", 0.5)
    monkeypatch.setattr("bot.app.answering.backlog._PAUSE_S", 0.05)
    return tmp_path / "kept" / "store.sqlite3"


@pytest.fixture
async def services(record: Record, searcher: Scripted, store: Store) -> Services:
    services = await services_on(store, KnowledgeBase(record, searcher))
    await services.settings.set_language(GUILD, "az", "1")
    for number in range(50):
        await ask(services, f"larder {number} {'x' * 500}", number)
    await services.backlog.settled()
    await services.scrubbing.settled()
    return services


async def ask(services: Services, question: str, message_id: int) -> None:
    finding = await services.answering.ask(question, ANN)
    assert finding.ruling.question == question
    statements = tuple(finding.base.record.statements.values())
    delivery = Delivery(message_id, 5, GUILD, "en", statements[:1], ())
    services.answering.delivered(finding, delivery)


async def assert_everybody_is_answered(services: Services) -> None:
    begun = time.perf_counter()
    await ask(services, "larder", 100)
    reply = await services.answering.ask("larder", ANN, replied_to=7)
    assert reply.ruling.question.startswith("larder")
    assert (await services.answering.who_said("nearly", ANN)).ruling.question == "nearly"
    base = await services.browse.base()
    selection = await services.browse.read(base, Wish())
    assert isinstance(selection, Selection)
    about = await services.browse.about()
    assert sum(count.answered for count in (about.questions or {}).values()) >= 50
    assert services.settings.at(GUILD, 5).language == "az"
    assert time.perf_counter() - begun < AT_ONCE_S


@pytest.mark.parametrize("what", DAMAGES)
async def test_everybody_is_answered_whatever_becomes_of_the_file(
    services: Services, path: Path, what: str, caplog: pytest.LogCaptureFixture
) -> None:
    DAMAGES[what](path)
    await assert_everybody_is_answered(services)
    with contextlib.suppress(StoreError):
        await services.privacy.delete(ANN.person)
    assert (await services.keeper.status()).statements > 0
    await asyncio.wait_for(services.backlog.settled(), 10)
    await assert_everybody_is_answered(services)
    failures = [r for r in caplog.records if r.levelno >= logging.WARNING]
    assert len(failures) <= 12, "one line for each thing, not for each question"
    assert all(r.exc_info is None for r in failures)


async def test_everybody_is_answered_on_a_disk_that_is_full(
    services: Services, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    ((pages,),) = await store._connection.read("PRAGMA page_count")
    assert isinstance(store.database, SqliteDatabase)
    await store.database._writer.execute(f"PRAGMA max_page_count = {pages}")
    for number in range(200):
        await ask(services, f"larder {number} {'x' * 500}", 1000 + number)
    await assert_everybody_is_answered(services)
    await asyncio.sleep(1)
    (told,) = caplog.records
    assert told.message == (
        "a note of a question or an answer cannot be written: the store cannot be used:"
        " database or disk is full; make room on the disk"
    )
    await store.database._writer.execute("PRAGMA max_page_count = 1000000")
    await asyncio.wait_for(services.backlog.settled(), 30)
    assert services.backlog.dropped == 0, "once there is room again, what waited is written"
    assert len((await services.privacy.show(ANN.person)).questions) > 250


async def test_what_was_counted_is_left_out_where_it_cannot_be_read(
    path: Path, record: Record, searcher: Scripted, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_store(path) as store:
        await store._connection.write("DROP TABLE question_count")
        services = await services_on(store, KnowledgeBase(record, searcher))
        about = await services.browse.about()
        assert about.questions is None
        assert about.catalog.statements
        assert (await services.answering.ask("larder", ANN)).ruling.question == "larder"
        await services.backlog.settled()
    (told,) = [r.message for r in caplog.records if "how much was asked" in r.message]
    assert "no such table: question_count" in told


async def test_who_loaded_the_record_is_left_out_where_it_cannot_be_read(
    services: Services, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    await store._connection.write("DROP TABLE load")
    status = await services.keeper.status()
    assert status.last_load is None
    assert status.statements > 0
    assert "who loaded the record cannot be read" in caplog.text
