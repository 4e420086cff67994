"""The keeper: what serves is swapped whole or not at all, and the store knows first."""

from __future__ import annotations

import asyncio
import re
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from bot.app.outcome import Proposal, Refusal, Refused, Reloaded
from bot.app.revisions.keeper import ShownProposal
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.revisions.workshop import CrowdedError
from bot.app.services import Services
from bot.knowledge.fault import FaultyKnowledgeError
from bot.knowledge.files import Files
from bot.knowledge.loader import load
from bot.knowledge.sealing import with_seals
from bot.record import Fate, Kind
from bot.store import START, Actor, Store, StoreError, open_store
from tests.conftest import Scripted
from tests.knowledge.oxbow import FILES

MODERATOR = Actor("1234", 7)
SOURCE_PATH = "sources/gazette-fall.yaml"
FAULT = "speakers.yaml:7: 'wikidata' is no Wikidata id; write Q and digits"


@dataclass
class Folder:
    """Knowledge files that a test may change."""

    contents: Mapping[str, bytes]

    def read(self) -> Files:
        return Files(self.contents)

    def edit(self, name: str, old: str, new: str) -> str:
        """Put `new` for `old` in a file, and give the revision that makes."""
        text = self.contents[name].decode()
        assert old in text
        self.contents = {**self.contents, name: text.replace(old, new).encode()}
        return self.read().revision


@pytest.fixture
def folder() -> Folder:
    return Folder({name: text.encode() for name, text in FILES.items()})


def build(files: Files) -> KnowledgeBase:
    record = load(files)
    return KnowledgeBase(record, Scripted(record, {}))


async def start(store: Store, folder: Folder, *, from_files: bool = False) -> Services:
    return await Services.start(store, folder.read, build, from_files=from_files)


async def loads(store: Store) -> list[tuple[str, str]]:
    return [(load.revision, load.by) for load in await store.loads.newest(99)]


async def audited(store: Store) -> list[tuple[str, str, str | None, str | None]]:
    lines = await store.audit.newest(7, 99)
    return [(line.by, line.action, line.before, line.after) for line in lines]


async def test_a_reload_swaps_and_notes_who_did_it(store: Store, folder: Folder) -> None:
    services = await start(store, folder)
    one = folder.read().revision
    two = folder.edit("dispute.yaml", "The row", "A row")
    assert await services.keeper.reload(MODERATOR) == Reloaded(two, one, 3)
    assert services.serving.base.revision == two
    assert await loads(store) == [(two, "1234"), (one, START)]
    assert await audited(store) == [("1234", "knowledge reload", one, two)]
    assert (await services.keeper.status()).last_load == await store.loads.last()


async def test_a_reload_of_unchanged_files_does_nothing(store: Store, folder: Folder) -> None:
    services = await start(store, folder)
    before, one = services.serving.base, folder.read().revision
    assert await services.keeper.reload(MODERATOR) == Reloaded(one, one, 3)
    assert services.serving.base is before
    assert await audited(store) == []


async def test_faulty_files_leave_the_old_snapshot(store: Store, folder: Folder) -> None:
    services = await start(store, folder)
    before = services.serving.base
    folder.edit("speakers.yaml", "Q42", "42")
    for refused in (await services.keeper.reload(MODERATOR), await services.keeper.compare()):
        assert isinstance(refused, Refused)
        assert refused.reason is Refusal.FAULTY
        assert refused.faults[0].startswith("speakers.yaml:7: ")
        assert refused.faults == await services.keeper.check()
    assert services.serving.base is before
    assert await audited(store) == []


async def test_any_other_failure_leaves_the_old_snapshot(store: Store, folder: Folder) -> None:
    def broken(files: Files) -> KnowledgeBase:
        if files.revision != one:
            raise MemoryError
        return build(files)

    one = folder.read().revision
    services = await Services.start(store, folder.read, broken)
    folder.edit("dispute.yaml", "The row", "A row")
    assert await services.keeper.reload(MODERATOR) == Refused(Refusal.FAILED)
    assert services.serving.base.revision == one


async def test_a_store_that_fails_leaves_the_old_snapshot(
    store: Store, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise StoreError("disk full")

    services = await start(store, folder)
    one = folder.read().revision
    folder.edit("dispute.yaml", "The row", "A row")
    monkeypatch.setattr("bot.store.audit.Audit.note", fail)
    assert await services.keeper.reload(MODERATOR) == Refused(Refusal.FAILED)
    assert services.serving.base.revision == one
    assert await loads(store) == [(one, START)]


async def test_a_comparison_tells_what_would_change_and_changes_nothing(
    store: Store, folder: Folder
) -> None:
    services = await start(store, folder)
    one = folder.read().revision
    unchanged = await services.keeper.compare()
    two = folder.edit("sources/gazette-fall.yaml", "to: ben-reed", "to: gazette")
    proposal = await services.keeper.compare()
    assert unchanged == Proposal(one, one, 3, ())
    assert isinstance(proposal, Proposal)
    assert (proposal.revision, proposal.in_place_of, proposal.statements) == (two, one, 3)
    (change,) = proposal.changes
    assert (change.kind, change.fate, change.id) == (
        Kind.STATEMENT,
        Fate.CHANGED,
        "moss-no-toll",
    )
    assert services.serving.base.revision == one


async def test_only_what_was_shown_is_loaded(store: Store, folder: Folder) -> None:
    services = await start(store, folder)
    one = folder.read().revision
    two = folder.edit("dispute.yaml", "The row", "A row")
    shown = ShownProposal(two[:16], one[:16])
    three = folder.edit("dispute.yaml", "A row", "Another row")
    assert await services.keeper.reload(MODERATOR, shown) == Refused(Refusal.FILES_CHANGED)
    assert services.serving.base.revision == one

    shown = ShownProposal(three[:16], one[:16])
    assert await services.keeper.reload(MODERATOR, shown) == Reloaded(three, one, 3)
    # Somebody else was shown the same, in place of what no longer serves.
    assert await services.keeper.reload(MODERATOR, shown) == Refused(Refusal.ANOTHER_SERVES)


async def test_a_kept_revision_serves_again_whatever_the_files_are_now(
    store: Store, folder: Folder
) -> None:
    services = await start(store, folder)
    one = folder.read().revision
    two = folder.edit("dispute.yaml", "The row", "A row")
    await services.keeper.reload(MODERATOR)
    folder.contents = {"dispute.yaml": b"\xff"}

    proposal = await services.keeper.compare_kept(one[:12])
    assert isinstance(proposal, Proposal)
    assert [(change.kind, change.fate) for change in proposal.changes] == [
        (Kind.DISPUTE, Fate.CHANGED)
    ]
    shown = ShownProposal(one[:16], two[:16])
    assert await services.keeper.roll_back(one[:12], MODERATOR, shown) == Reloaded(one, two, 3)
    assert services.serving.base.record.dispute.title.startswith("The row")
    assert (await audited(store))[0] == ("1234", "knowledge rollback", two, one)


async def test_known_questions_are_kept_with_their_revision(store: Store, folder: Folder) -> None:
    folder.contents = {
        **folder.contents,
        "questions/en.csv": b"question,answered_by\nwhy,moss-no-toll\n",
    }
    services = await start(store, folder)
    one = folder.read().revision
    folder.edit("questions/en.csv", "moss-no-toll", "")
    await services.keeper.reload(MODERATOR)
    assert [question.answers for question in services.serving.base.record.questions] == [()]
    proposal = await services.keeper.compare_kept(one)
    assert isinstance(proposal, Proposal)
    (change,) = proposal.changes
    assert (change.kind, change.fate, change.name) == (Kind.QUESTION, Fate.CHANGED, "why")


@pytest.mark.parametrize("revision", ["", "zz", "%", "'; --", "f" * 64])
async def test_a_revision_that_is_not_kept_or_not_told_apart_is_refused(
    store: Store, folder: Folder, revision: str
) -> None:
    services = await start(store, folder)
    folder.edit("dispute.yaml", "The row", "A row")
    await services.keeper.reload(MODERATOR)
    refused = Refused(Refusal.NOT_KEPT)
    assert await services.keeper.compare_kept(revision) == refused
    assert await services.keeper.roll_back(revision, MODERATOR) == refused


async def test_a_kept_revision_that_was_tampered_with_is_never_served(
    store: Store, folder: Folder
) -> None:
    services = await start(store, folder)
    one = folder.read().revision
    folder.edit("dispute.yaml", "The row", "A row")
    await services.keeper.reload(MODERATOR)
    await store._connection.write(
        "DELETE FROM revision_file WHERE path = 'lexicon.yaml' AND revision = ?", (one,)
    )
    assert await services.keeper.roll_back(one, MODERATOR) == Refused(Refusal.NOT_KEPT)


async def test_status_tells_what_waits_on_disk(store: Store, folder: Folder) -> None:
    services = await start(store, folder)
    status = await services.keeper.status()
    assert (status.statements, status.speakers, status.sources) == (3, 3, 1)
    assert (status.waiting, status.faults) == (None, ())
    two = folder.edit("dispute.yaml", "The row", "A row")
    status = await services.keeper.status()
    assert (status.waiting, status.faults) == (two, ())
    three = folder.edit("speakers.yaml", "Q42", "42")
    status = await services.keeper.status()
    assert status.waiting == three
    assert len(status.faults) == 1


async def test_changes_take_turns(store: Store, folder: Folder) -> None:
    running = most = 0

    def slow(files: Files) -> KnowledgeBase:
        nonlocal running, most
        running += 1
        most = max(most, running)
        time.sleep(0.02)
        running -= 1
        return build(files)

    services = await Services.start(store, folder.read, slow)
    one = folder.read().revision
    folder.edit("dispute.yaml", "The row", "A row")
    await asyncio.gather(
        services.keeper.reload(Actor("1", 7)),
        services.keeper.roll_back(one, Actor("2", 8)),
        services.keeper.reload(Actor("3", 9)),
    )
    assert most == 1


async def test_a_guild_changes_one_thing_at_a_time(store: Store, folder: Folder) -> None:
    services = await Services.start(store, folder.read, build)
    keeper = services.keeper
    outcomes = await asyncio.gather(
        keeper.reload(MODERATOR), keeper.check(MODERATOR.guild_id), return_exceptions=True
    )
    assert isinstance(outcomes[0], Reloaded)
    assert isinstance(outcomes[1], CrowdedError)


async def test_what_is_committed_is_served_though_the_one_who_asked_is_gone(
    store: Store, folder: Folder
) -> None:
    building, release = threading.Event(), threading.Event()

    services = await start(store, folder)
    two = folder.edit("dispute.yaml", "The row", "A row")
    keep = store.revisions.keep

    async def slowly(revision: str, contents: Mapping[str, bytes]) -> None:
        building.set()
        await asyncio.to_thread(release.wait, 5)
        await keep(revision, contents)

    store.revisions.keep = slowly  # type: ignore[method-assign]
    reloading = asyncio.create_task(services.keeper.reload(MODERATOR))
    await asyncio.to_thread(building.wait, 5)
    reloading.cancel()
    await asyncio.sleep(0)
    release.set()
    with pytest.raises(asyncio.CancelledError):
        await reloading
    assert services.serving.base.revision == two
    assert (await loads(store))[0] == (two, "1234")


class TestStart:
    """What serves after a start."""

    async def test_the_first_start_loads_the_files(self, store: Store, folder: Folder) -> None:
        services = await start(store, folder)
        assert services.serving.base.revision == folder.read().revision
        assert await store.revisions.contents(folder.read().revision) == folder.contents

    async def test_a_later_start_serves_what_was_served_last(
        self, folder: Folder, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        async with open_store(tmp_path / "kept.sqlite3") as store:
            await start(store, folder)
            two = folder.edit("dispute.yaml", "The row", "A row")
            await (await start(store, folder)).keeper.reload(MODERATOR)
        three = folder.edit("dispute.yaml", "A row", "Another row")
        async with open_store(tmp_path / "kept.sqlite3") as store:
            services = await start(store, folder)
            assert services.serving.base.revision == two
            assert (await loads(store))[0] == (two, "1234")
            assert (await services.keeper.status()).waiting == three
        assert three[:12] in caplog.text
        assert two[:12] in caplog.text

    async def test_a_rollback_outlives_a_restart(self, store: Store, folder: Folder) -> None:
        services = await start(store, folder)
        one = folder.read().revision
        folder.edit("dispute.yaml", "The row", "A row")
        await services.keeper.reload(MODERATOR)
        await services.keeper.roll_back(one, MODERATOR)
        assert (await start(store, folder)).serving.base.revision == one

    async def test_a_later_start_does_not_need_the_files_to_be_sound(
        self, store: Store, folder: Folder
    ) -> None:
        await start(store, folder)
        one = folder.read().revision
        folder.contents = {}
        assert (await start(store, folder)).serving.base.revision == one

    async def test_the_local_page_starts_from_the_files(self, store: Store, folder: Folder) -> None:
        await start(store, folder)
        two = folder.edit("dispute.yaml", "The row", "A row")
        services = await start(store, folder, from_files=True)
        assert services.serving.base.revision == two
        assert (await loads(store))[0] == (two, START)

    async def test_a_revision_that_no_longer_loads_gives_way_to_the_files(
        self, store: Store, folder: Folder, caplog: pytest.LogCaptureFixture
    ) -> None:
        await start(store, folder)
        one = folder.read().revision
        two = folder.edit("dispute.yaml", "The row", "A row")

        def stricter(files: Files) -> KnowledgeBase:
            return build(files if files.revision == two else Files({}))

        services = await Services.start(store, folder.read, stricter)
        assert services.serving.base.revision == two
        assert "no sound record for this version" in caplog.text
        assert one[:12] in caplog.text

    async def test_a_store_from_before_revisions_were_kept_gives_way_to_the_files(
        self, store: Store, folder: Folder, caplog: pytest.LogCaptureFixture
    ) -> None:
        await start(store, folder)
        await store._connection.write("DELETE FROM revision_file")
        two = folder.edit("dispute.yaml", "The row", "A row")
        assert (await start(store, folder)).serving.base.revision == two
        assert "does not have the files" in caplog.text

    async def test_faulty_files_at_the_first_start_are_an_error(
        self, store: Store, folder: Folder
    ) -> None:
        folder.edit("speakers.yaml", "Q42", "42")
        with pytest.raises(FaultyKnowledgeError, match=r"speakers\.yaml:7"):
            await start(store, folder)


SEALED = with_seals(SOURCE_PATH, FILES[SOURCE_PATH].encode(), date(1998, 3, 7))


@pytest.fixture
def sealed(folder: Folder) -> Folder:
    folder.contents = {**folder.contents, SOURCE_PATH: SEALED}
    return folder


async def test_no_revision_with_an_altered_quote_is_served(store: Store, sealed: Folder) -> None:
    services = await start(store, sealed)
    before = services.serving.base
    sealed.edit(SOURCE_PATH, "We never took", "We gladly took")
    refused = await services.keeper.reload(MODERATOR)
    assert isinstance(refused, Refused)
    assert services.serving.base is before
    assert await services.keeper.check() != ()
    compared = await services.keeper.compare()
    assert isinstance(compared, Refused)
    assert "'moss-no-toll' is not as it was sealed: 'quote' has 'gladly'" in compared.faults[0]


@pytest.mark.parametrize("how", ["anew", "not at all"])
async def test_whoever_serves_words_sealed_anew_is_named(
    store: Store, sealed: Folder, how: str
) -> None:
    services = await start(store, sealed)
    one = sealed.read().revision
    sealed.edit(SOURCE_PATH, "We never took", "We gladly took")
    content = sealed.contents[SOURCE_PATH]
    if how == "anew":
        content = with_seals(SOURCE_PATH, content, date(1998, 3, 7))
    else:
        content = re.sub(rb"(?m)^ *seal: .*\n", b"", content, count=1)
    sealed.contents = {**sealed.contents, SOURCE_PATH: content}
    two = sealed.read().revision
    assert await services.keeper.reload(MODERATOR) == Reloaded(two, one, 3)
    assert await audited(store) == [
        ("1234", "knowledge reseal", None, "moss-no-toll"),
        ("1234", "knowledge reload", one, two),
    ]
