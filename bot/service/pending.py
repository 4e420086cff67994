"""Changes to the record that moderators propose: checked, shown, and decided on by a second one.

Nothing here writes into the knowledge folder: what was accepted waits for the operator, who
exports it, reviews it and commits it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

from bot.knowledge import Draft, Files, check
from bot.record import Change
from bot.store import Actor, NewChange, PendingChange, State, Store

from .overlay import PLACES, Unsound, base_of, difference, overlaid, path_of, with_draft
from .workshop import Workshop

MAX_FILE_BYTES = 1024 * 1024
# A change may hold a whole file; what waits in one guild is bounded.
MOST_WAITING = 50


@dataclass(frozen=True, slots=True)
class Proposed:
    """A change that is kept, and what it would do to the record as it would be without it.

    It does not fit where its file has changed since it was proposed.
    """

    change: PendingChange
    changes: tuple[Change, ...]
    fits: bool = True


class Decided(StrEnum):
    """What came of a decision."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    OWN = "own"  # it takes a second moderator
    NOT_OWN = "not-own"  # only its author takes a change back
    REVISED = "revised"  # since it was shown
    STALE = "stale"  # its file has changed since it was proposed
    GONE = "gone"  # it does not wait, or is none of this guild's


@dataclass(frozen=True, slots=True)
class Export:
    """Files by path, the changes they are made of, and those whose file has changed since."""

    files: Mapping[str, bytes]
    changes: tuple[PendingChange, ...]
    stale: tuple[PendingChange, ...]


class Pending:
    """The changes of every guild; `read` takes the files as they are now, in the workshop.

    What takes a check raises `CrowdedError` where a guild asks for too many at a time.
    """

    def __init__(
        self, store: Store, read: Callable[[], Files], workshop: Workshop | None = None
    ) -> None:
        self._store = store
        self._read = read
        self._workshop = workshop or Workshop()
        self._deciding = asyncio.Lock()

    async def propose_file(self, by: Actor, name: str, content: bytes) -> Proposed | Unsound:
        """Keep a file as it would stand in the folder, or say what is wrong with it."""
        path = path_of(name)
        if path is None:
            return Unsound((f"the file's name says where it belongs: {PLACES}",))
        if len(content) > MAX_FILE_BYTES:
            return Unsound((f"{path}:1: is larger than 1 MiB; split it",))
        async with self._workshop.turn(by.guild_id):
            files = await self._files()
            return await self._keep(by, files, NewChange(path, content, base_of(files, path)))

    async def propose_statement(
        self, by: Actor, draft: Draft, change_id: int | None = None
    ) -> Proposed | Unsound:
        """Keep a statement from the form, in place of its author's change of that id if given."""
        async with self._workshop.turn(by.guild_id):
            files = await self._files()
            path = f"sources/{draft.source}.yaml"
            if path not in files.contents:
                return Unsound((f"there is no source {draft.source!r}",))
            content = await self._workshop.do(with_draft, files, path, draft)
            if isinstance(content, Unsound):
                return content
            written = json.dumps(asdict(draft), ensure_ascii=False)
            change = NewChange(path, content, base_of(files, path), written)
            return await self._keep(by, files, change, change_id)

    async def show(self, guild_id: int, change_id: int) -> Proposed | Unsound | None:
        """Give a change and what it would do to the files as they are; None where it is gone."""
        change = await self._store.pending.get(change_id, guild_id)
        if change is None or change.state is not State.PENDING:
            return None
        async with self._workshop.turn(guild_id):
            files = await self._files()
            if base_of(files, change.path) != change.base:
                return Proposed(change, (), fits=False)
            changes = await self._workshop.do(difference, files, change.path, change.content)
            return changes if isinstance(changes, Unsound) else Proposed(change, changes)

    async def waiting(self, guild_id: int) -> tuple[PendingChange, ...]:
        """Give the changes of a guild that wait, the one that waits longest first."""
        return await self._store.pending.waiting(guild_id)

    async def accept(self, by: Actor, change_id: int, digest: str) -> Decided | Unsound:
        """Accept a change as it was shown, if it still fits and is sound."""
        async with self._workshop.turn(by.guild_id), self._deciding:
            change = await self._get(by, change_id)
            if isinstance(change, Decided):
                return change
            if change.proposed_by == by.id:
                return Decided.OWN
            files = await self._files()
            if base_of(files, change.path) != change.base:
                return Decided.STALE
            faults = await self._workshop.do(check, files.replaced(change.path, change.content))
            if faults:
                return Unsound(tuple(map(str, faults)))
            return await self._decide(by, change, digest, State.ACCEPTED)

    async def reject(self, by: Actor, change_id: int, digest: str) -> Decided:
        """Reject somebody else's change as it was shown."""
        async with self._deciding:
            change = await self._get(by, change_id)
            if isinstance(change, Decided):
                return change
            if change.proposed_by == by.id:
                return Decided.OWN
            return await self._decide(by, change, digest, State.REJECTED)

    async def withdraw(self, by: Actor, change_id: int) -> Decided:
        """Take one's own change back."""
        async with self._deciding:
            change = await self._get(by, change_id)
            if isinstance(change, Decided):
                return change
            if change.proposed_by != by.id:
                return Decided.NOT_OWN
            return await self._decide(by, change, change.digest, State.WITHDRAWN)

    async def draft_of(self, by: Actor, change_id: int) -> Draft | None:
        """Give the form of one's own pending change, None where there is none to go on with."""
        change = await self._get(by, change_id)
        if isinstance(change, Decided) or change.draft is None or change.proposed_by != by.id:
            return None
        fields = json.loads(change.draft)
        asks = {tag: tuple(asks) for tag, asks in (fields["asks"] or {}).items()}
        return Draft(**{**fields, "topics": tuple(fields["topics"]), "asks": asks})

    async def export(self) -> Export:
        """Give what was accepted and not exported yet, as files for the knowledge folder."""
        accepted = await self._store.pending.accepted()
        files, fitting = overlaid(await asyncio.to_thread(self._read), accepted)
        fresh = tuple(change for change in accepted if change.exported_at is None)
        changes = tuple(change for change in fresh if change.id in fitting)
        paths = {change.path for change in changes}
        return Export(
            files={path: files.contents[path] for path in sorted(paths)},
            changes=changes,
            stale=tuple(change for change in fresh if change.id not in fitting),
        )

    async def mark_exported(self, export: Export) -> None:
        """Note that the operator has the files."""
        async with self._store.transaction() as inside:
            await inside.pending.mark_exported(change.id for change in export.changes)
            for change in export.changes:
                actor = Actor("operator", change.guild_id)
                await inside.audit.note(actor, "pending export", after=_name(change))

    async def _keep(
        self, by: Actor, files: Files, change: NewChange, change_id: int | None = None
    ) -> Proposed | Unsound:
        changes = await self._workshop.do(difference, files, change.path, change.content)
        if isinstance(changes, Unsound):
            return changes
        guild_id = by.guild_id or 0
        if files.contents.get(change.path) == change.content:
            return Unsound((f"{change.path}:1: is what stands there already; nothing changes",))
        if len(await self.waiting(guild_id)) >= MOST_WAITING and change_id is None:
            return Unsound((f"{MOST_WAITING} changes wait already; decide on those first",))
        async with self._store.transaction() as inside:
            if change_id is None:
                change_id = await inside.pending.add(change, guild_id, by.id)
                before = None
            else:
                kept = await inside.pending.get(change_id, guild_id)
                before = _name(kept) if kept else None
                if not await inside.pending.revise(change_id, change, by.id):
                    return Unsound(("that change does not wait any more",))
            kept = await inside.pending.get(change_id, guild_id)
            if kept is None:
                raise LookupError(f"change {change_id} is not in guild {guild_id}")
            await inside.audit.note(by, "knowledge add", before, _name(kept))
        return Proposed(kept, changes)

    async def _decide(self, by: Actor, change: PendingChange, digest: str, state: State) -> Decided:
        if not change.digest.startswith(digest):
            return Decided.REVISED
        async with self._store.transaction() as inside:
            if not await inside.pending.decide(change.id, change.digest, state, by.id):
                return Decided.GONE
            await inside.audit.note(by, f"knowledge pending {state}", _name(change), state)
        return Decided(state.value)

    async def _get(self, by: Actor, change_id: int) -> PendingChange | Decided:
        change = await self._store.pending.get(change_id, by.guild_id or 0)
        if change is None or change.state is not State.PENDING:
            return Decided.GONE
        return change

    async def _files(self) -> Files:
        """Give the files as they would be once all that was accepted is taken in."""
        files = await self._workshop.do(self._read)
        return overlaid(files, await self._store.pending.accepted())[0]


def _name(change: PendingChange) -> str:
    """Name a change in the log: its number, its file and which content that is."""
    return f"#{change.id} {change.path} {change.digest[:12]}"
