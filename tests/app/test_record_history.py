"""However moderators change the record, cancelled or killed between any two steps: one history.

A simple model says what is served, what waits and what is decided. `make soak` runs far longer.
"""

from __future__ import annotations

import shutil
from collections.abc import Coroutine
from dataclasses import dataclass
from functools import partial
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from bot.app.outcome import Refused, Reloaded
from bot.app.proposals.pending import Decided, Proposed
from bot.record import KnownQuestion
from bot.store import Actor
from bot.store.sqlite_database import SqliteDatabase
from tests.app.history import (
    GUILD,
    VARIANTS,
    Ending,
    ServedHistory,
    endings,
    one_of,
    variant_of,
    whichever,
)
from tests.soak.scale import scaled

MODERATORS = "1", "2"

moderators = st.sampled_from(MODERATORS)
variants = st.integers(0, VARIANTS - 1)


@dataclass
class Change:
    """What the model knows of a proposal."""

    by: str
    question: str
    digest: str
    state: str = "pending"
    is_exported: bool = False


class RecordHistory(ServedHistory):
    """The services on a real store, beside what must be true of the record and its changes."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded = {self.served}
        self.changes: dict[int, Change] = {}

    async def lines(self) -> int:
        return len(await self.store.audit.newest(GUILD, 10_000))

    async def noted(self) -> bool:
        """Tell whether one line more is on the log: a thing was done, or it was not."""
        lines = await self.lines()
        assert lines - self.audited in (0, 1)
        was_done = lines > self.audited
        self.audited = lines
        return was_done

    @rule(number=variants, by=moderators, ending=endings)
    def reload(self, number: int, by: str, ending: Ending | None) -> None:
        self.on_disk = number
        work = self.services.keeper.reload(Actor(by, GUILD))
        self.run(self._serve(work, variant_of(number).revision, ending))

    @rule(which=whichever, by=moderators, ending=endings)
    def roll_back(self, which: int, by: str, ending: Ending | None) -> None:
        revision = one_of(sorted(self.loaded), which)
        work = self.services.keeper.roll_back(revision, Actor(by, GUILD))
        self.run(self._serve(work, revision, ending))

    async def _serve(
        self,
        work: Coroutine[Any, Any, Reloaded | Refused],
        revision: str,
        ending: Ending | None,
    ) -> None:
        heard = await self.try_(work, ending)
        now = self.services.serving.base.revision
        was_done = await self.noted()
        assert was_done is (now != self.served)
        assert now in (revision, self.served)
        assert all(isinstance(told, Reloaded) and now == revision for told in heard)
        self.served = now
        self.loaded.add(now)

    @rule(by=moderators, ending=endings)
    def propose(self, by: str, ending: Ending | None) -> None:
        self.run(self._propose(by, ending))

    async def _propose(self, by: str, ending: Ending | None) -> None:
        text = f"who swept quay number {next(self.numbers)}"
        question = KnownQuestion(text, "en", ())
        asked = self.services.pending.propose_question(Actor(by, GUILD), question)
        heard = await self.try_(asked, ending)
        known = set(self.changes)
        waiting = await self.services.pending.waiting(GUILD)
        new = [change for change in waiting if change.id not in known]
        assert len(new) == int(await self.noted())
        for told in heard:
            assert isinstance(told, Proposed)
            assert [told.change.id] == [change.id for change in new]
        for change in new:
            self.changes[change.id] = Change(by, text, change.digest)

    @rule(
        which=whichever,
        by=moderators,
        what=st.sampled_from(["accept", "reject", "withdraw"]),
        is_as_shown=st.booleans() | st.just(value=True),
        ending=endings,
    )
    def decide(
        self,
        which: int,
        by: str,
        what: str,
        *,
        is_as_shown: bool,
        ending: Ending | None,
    ) -> None:
        if self.changes:
            id_ = one_of(sorted(self.changes), which)
            self.run(self._decide(id_, by, what, is_as_shown, ending))

    async def _decide(
        self, id_: int, by: str, what: str, is_as_shown: bool, ending: Ending | None
    ) -> None:
        change, pending, actor = self.changes[id_], self.services.pending, Actor(by, GUILD)
        digest = change.digest if is_as_shown else "0" * 64
        if what == "withdraw":
            work: Coroutine[Any, Any, Any] = pending.withdraw(actor, id_)
            done, expected = "withdrawn", self._expected(change, by == change.by, "not-own")
        else:
            work = getattr(pending, what)(actor, id_, digest)
            done = f"{what}ed"
            expected = self._expected(change, by != change.by, "own")
            if expected is None and not is_as_shown:
                expected = "revised"
        heard = await self.try_(work, ending)
        was_done = await self.noted()
        assert not (was_done and expected)
        assert all(told is Decided(expected or done) for told in heard)
        if was_done:
            change.state = done

    @staticmethod
    def _expected(change: Change, is_allowed: bool, otherwise: str) -> str | None:
        """Say why nothing comes of a decision; None where something does."""
        if change.state != "pending":
            return "gone"
        return None if is_allowed else otherwise

    @rule(ending=endings)
    def export(self, ending: Ending | None) -> None:
        self.run(self._export(ending))

    async def _export(self, ending: Ending | None) -> None:
        export = await self.services.pending.export()
        fresh = [c for c in self.changes.values() if c.state == "accepted" and not c.is_exported]
        assert {self.changes[c.id].question for c in export.changes} == {c.question for c in fresh}
        written = b"".join(export.files.values()).decode()
        assert all(change.question in written for change in fresh)
        await self.try_(self.services.pending.mark_exported(export), ending)
        lines = await self.lines()
        # All of them, or none.
        assert lines - self.audited in (0, len(fresh))
        for change in fresh:
            change.is_exported = lines > self.audited
        self.audited = lines

    @rule()
    def reopen(self) -> None:
        self.run(self.stack.aclose())
        self.run(self.open())

    @rule()
    def kill(self) -> None:
        """Go on with the files as they are, and with nothing that is in memory."""
        self.run(self._kill())

    async def _kill(self) -> None:
        left = self.path.parent
        there = left.parent / str(next(self.numbers))
        database = self.store.database
        assert isinstance(database, SqliteDatabase)
        await database._alone(partial(shutil.copytree, left, there))
        await self.stack.aclose()
        self.path = there / self.path.name
        await self.open()

    @invariant()
    def all_is_as_it_must_be(self) -> None:
        if hasattr(self, "services"):
            self.run(self._check())

    async def _check(self) -> None:
        assert self.services.serving.base.revision == self.served
        last = await self.store.loads.last()
        assert last is not None
        assert last.revision == self.served
        kept = await self.services.keeper.kept("", 100)
        assert {load.revision for load in kept} == self.loaded
        waiting = await self.services.pending.waiting(GUILD)
        pending = [id_ for id_, change in self.changes.items() if change.state == "pending"]
        assert [change.id for change in waiting] == sorted(pending)
        accepted = await self.store.pending.accepted()
        agreed = [id_ for id_, change in self.changes.items() if change.state == "accepted"]
        assert sorted(change.id for change in accepted) == sorted(agreed)
        assert await self.lines() == self.audited


TestRecordHistory = RecordHistory.TestCase
TestRecordHistory.settings = settings(
    max_examples=scaled(300, 8), stateful_step_count=scaled(60, 20), deadline=None
)
