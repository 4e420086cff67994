"""Watching: files that change are served when sound, and moderators hear of it once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.app.outcome import Refusal, Refused, Reloaded
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.revisions.watch import watch
from bot.app.services import Services
from bot.cli.watch import watching
from bot.discord.moderation import watch_note
from bot.knowledge.files import Files
from bot.knowledge.loader import load
from bot.record import KnownQuestion
from bot.store import Store
from tests.conftest import ENGLISH, Scripted
from tests.knowledge.oxbow import edit, write_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path)


@pytest.fixture
async def services(folder: Path, store: Store) -> Services:
    def build(files: Files) -> KnowledgeBase:
        record = load(files)
        return KnowledgeBase(record, Scripted(record, {}))

    return await Services.start(store, lambda: Files.read(folder), build)


async def after(*changes: Callable[[], None]) -> AsyncIterator[None]:
    for change in changes:
        change()
        yield


async def told_after(services: Services, *changes: Callable[[], None]) -> list[Reloaded | Refused]:
    told: list[Reloaded | Refused] = []

    async def notify(outcome: Reloaded | Refused) -> None:
        told.append(outcome)

    await watch(services.keeper, after(*changes), notify)
    return told


async def test_a_sound_change_is_served_and_told(
    services: Services, folder: Path, store: Store
) -> None:
    before = services.serving.base.revision
    (outcome,) = await told_after(
        services, lambda: edit(folder, "dispute.yaml", "The row", "A row")
    )
    assert isinstance(outcome, Reloaded)
    assert outcome.previous == before
    assert services.serving.base.revision == outcome.revision
    (load, *_) = await store.loads.newest(1)
    assert load.by == "watch"
    note, files = watch_note(outcome, ENGLISH)
    assert outcome.revision[:12] in note
    assert files == []


async def test_faults_are_told_once_and_the_old_record_serves(
    services: Services, folder: Path
) -> None:
    before = services.serving.base
    told = await told_after(
        services,
        lambda: edit(folder, "speakers.yaml", "Q42", "42"),
        lambda: None,
        lambda: edit(folder, "speakers.yaml", "gazette", "gazete"),
        lambda: edit(folder, "speakers.yaml", "gazete", "gazette"),
        lambda: edit(folder, "speakers.yaml", "42", "Q42"),
    )
    assert services.serving.base is before
    first, other, again = told
    assert isinstance(first, Refused)
    assert first.reason is Refusal.FAULTY
    assert first == again != other
    note, files = watch_note(first, ENGLISH)
    assert "speakers.yaml:7" in note
    assert files == []


async def test_touched_files_are_no_news(services: Services) -> None:
    assert await told_after(services, lambda: None, lambda: None) == []


async def test_who_cannot_be_told_does_not_end_the_watch(services: Services, folder: Path) -> None:
    async def fail(_: object) -> None:
        raise RuntimeError("channel gone")

    changes = after(
        lambda: edit(folder, "dispute.yaml", "The row", "A row"),
        lambda: edit(folder, "dispute.yaml", "A row", "Another row"),
    )
    await watch(services.keeper, changes, fail)
    assert services.serving.base.record.dispute.title.startswith("Another row")


async def test_a_saved_file_is_noticed_on_disk(services: Services, folder: Path) -> None:
    heard = asyncio.Event()

    async def notify(_: object) -> None:
        heard.set()

    async with watching(folder, services.keeper, notify):
        await asyncio.sleep(0.5)
        edit(folder, "dispute.yaml", "The row", "A row")
        await asyncio.wait_for(heard.wait(), 20)
    assert services.serving.base.record.dispute.title.startswith("A row")


async def test_known_questions_are_noticed_in_a_folder_that_is_new(
    services: Services, folder: Path
) -> None:
    heard: asyncio.Queue[object] = asyncio.Queue()
    async with watching(folder, services.keeper, heard.put):
        await asyncio.sleep(0.5)
        (folder / "questions").mkdir()
        (folder / "questions" / "en.csv").write_text("question,answered_by\nwhy,\n", "utf-8")
        assert isinstance(await asyncio.wait_for(heard.get(), 20), Reloaded)
    assert services.serving.base.record.questions == (KnownQuestion("why", "en", ()),)


async def test_a_folder_that_is_not_there_is_logged(
    services: Services, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def notify(_: object) -> None: ...

    async with watching(tmp_path / "nowhere", services.keeper, notify):
        await asyncio.sleep(0.2)
    assert "is watched no longer" in caplog.text
