"""Changes what is on record without breaking anything: compare, reload, roll back.

What serves is swapped whole or not at all, and never before the store has it: the revision with
its files, who put it to use, and a line in the audit log.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from bot.knowledge.fault import FaultyKnowledgeError
from bot.knowledge.files import Files
from bot.knowledge.loader import check, load
from bot.record import changes_between, resealed
from bot.store import RELOAD, RESEAL, ROLLBACK, Actor, Load, Store, StoreError, whole

from ..answering.backlog import Backlog
from ..outcome import Proposal, Refusal, Refused, Reloaded, Status
from .knowledge_base import KnowledgeBase
from .revision import kept_files, load_by
from .serving import Serving
from .workshop import Workshop

_log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ShownProposal:
    """What somebody was shown before agreeing: two revisions, or how they begin."""

    revision: str
    in_place_of: str


class Keeper:
    """Looks after the record that serves.

    `read` takes the files as they are now, `build` makes a snapshot of them or raises
    `FaultyKnowledgeError`; both run in the workshop, which takes one thing at a time and raises
    `CrowdedError` where a guild asks for more.
    """

    def __init__(
        self,
        serving: Serving,
        store: Store,
        read: Callable[[], Files],
        build: Callable[[Files], KnowledgeBase],
        workshop: Workshop,
        backlog: Backlog,
    ) -> None:
        self._serving = serving
        self._store = store
        self._backlog = backlog
        self._read = read
        self._build = build
        self._workshop = workshop

    async def status(self, guild_id: int | None = None) -> Status:
        """Say what is being served, who loaded it, and what waits on disk."""
        base = self._serving.base
        async with self._workshop.turn(guild_id):
            files = await self._workshop.do(self._read)
            is_same = files.revision == base.revision
            faults = () if is_same else await self._workshop.do(check, files, base.record)
        return Status(
            revision=base.revision,
            statements=len(base.record.statements),
            speakers=len(base.record.speakers),
            sources=len(base.record.sources),
            words=base.searcher.words,
            last_load=await self._last_load(),
            waiting=None if is_same else files.revision,
            faults=tuple(map(str, faults)),
            lost_notes=self._backlog.dropped,
        )

    async def _last_load(self) -> Load | None:
        try:
            return await self._store.loads.last()
        except StoreError as error:
            _log.warning("who loaded the record cannot be read: %s", error)
            return None

    async def check(self, guild_id: int | None = None) -> tuple[str, ...]:
        """Return all that is wrong with the files as they are now, a line each."""
        async with self._workshop.turn(guild_id):
            faults = await self._workshop.do(lambda: check(self._read(), self._serving.base.record))
        return tuple(map(str, faults))

    async def compare(self, guild_id: int | None = None) -> Proposal | Refused:
        """Say what a reload would change, changing nothing."""
        async with self._workshop.turn(guild_id):
            return await self._propose(await self._workshop.do(self._read))

    async def compare_kept(self, revision: str, guild_id: int | None = None) -> Proposal | Refused:
        """Say what going back to a kept revision would change; its first digits are enough."""
        async with self._workshop.turn(guild_id):
            files = await self._kept(revision)
            return files if isinstance(files, Refused) else await self._propose(files)

    async def reload(self, by: Actor, shown: ShownProposal | None = None) -> Reloaded | Refused:
        """Serve the files as they are now.

        With `shown`, only where they are still what was shown, and would take the place of it.
        """
        async with self._workshop.turn(by.guild_id):
            files = await self._workshop.do(self._read)
            if shown and not files.revision.startswith(shown.revision):
                return Refused(Refusal.FILES_CHANGED)
            return await self._serve(files, by, RELOAD, shown)

    async def roll_back(
        self, revision: str, by: Actor, shown: ShownProposal | None = None
    ) -> Reloaded | Refused:
        """Serve a kept revision again, whatever the files are now."""
        async with self._workshop.turn(by.guild_id):
            files = await self._kept(revision)
            if isinstance(files, Refused):
                return files
            return await self._serve(files, by, ROLLBACK, shown)

    async def catch_up(self) -> None:
        """Serve what another process put to use, if that is another revision."""
        async with self._workshop.turn():
            last = await self._store.loads.last()
            previous = self._serving.base.revision
            if last is None or last.revision == previous:
                return
            files = await kept_files(self._store, last.revision)
            if files is None:
                return
            base = await self._attempt(lambda: self._build(files))
            if not isinstance(base, Refused):
                self._serving.swap(base)
                _log.info("caught up: %s in place of %s", base.revision, previous)

    async def history(self, limit: int) -> tuple[Load, ...]:
        """Return up to `limit` loads, the latest first."""
        return await self._store.loads.newest(limit)

    async def kept(self, start: str, limit: int) -> tuple[Load, ...]:
        """Return revisions that can be served again and begin so, the one loaded last first."""
        return await self._store.loads.kept(start, limit)

    async def _kept(self, revision: str) -> Files | Refused:
        found = await self._store.loads.kept(revision, 2)
        if len(found) != 1:
            return Refused(Refusal.NOT_KEPT)
        files = await kept_files(self._store, found[0].revision)
        return files or Refused(Refusal.NOT_KEPT)

    async def _propose(self, files: Files) -> Proposal | Refused:
        served = self._serving.base.record

        def propose() -> Proposal:
            is_same = files.revision == served.revision and not files.faults
            record = served if is_same else load(files, served)
            changes = changes_between(served, record)
            return Proposal(files.revision, served.revision, len(record.statements), changes)

        return await self._attempt(propose)

    async def _serve(
        self, files: Files, by: Actor, action: str, shown: ShownProposal | None
    ) -> Reloaded | Refused:
        previous = self._serving.base
        if shown and not previous.revision.startswith(shown.in_place_of):
            return Refused(Refusal.ANOTHER_SERVES)
        if files.revision == previous.revision and not files.faults:
            return Reloaded(previous.revision, previous.revision, len(previous.record.statements))
        base = await self._attempt(lambda: self._build(files))
        if isinstance(base, Refused):
            return base
        try:
            # Whoever asked may be gone by now; what is committed is served all the same.
            await whole(self._commit_and_swap(base, files, by, action))
        except StoreError:
            _log.exception("could not keep revision %s", base.revision)
            return Refused(Refusal.FAILED)
        _log.info("%s by %s: %s in place of %s", action, by.id, base.revision, previous.revision)
        return Reloaded(base.revision, previous.revision, len(base.record.statements))

    async def _commit_and_swap(
        self, base: KnowledgeBase, files: Files, by: Actor, action: str
    ) -> None:
        await self._store.revisions.keep(base.revision, files.contents)
        async with self._store.transaction() as inside:
            await inside.loads.add(load_by(by.id, base.record))
            await inside.audit.note(by, action, self._serving.base.revision, base.revision)
            if names := resealed(self._serving.base.record, base.record):
                await inside.audit.note(by, RESEAL, after=" ".join(names))
        self._serving.swap(base)

    async def _attempt(self, work: Callable[[], T]) -> T | Refused:
        """Do something that may fail in any way; whatever it is, the old one serves."""
        try:
            return await self._workshop.do(work)
        except FaultyKnowledgeError as error:
            return Refused(Refusal.FAULTY, tuple(map(str, error.faults)))
        except Exception:  # noqa: BLE001 - whatever it is, the old one keeps serving
            _log.exception("could not load the record")
            return Refused(Refusal.FAILED)
