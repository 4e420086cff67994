"""Changes to the record that moderators propose: checked, shown, and decided on by a second one.

Nothing here writes into the knowledge folder: what was accepted waits for the operator, who
exports it, reviews it and commits it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum

from bot.knowledge.draft import Draft
from bot.knowledge.files import Files
from bot.knowledge.question_file import written_questions
from bot.record import Change, KnownQuestion
from bot.store import RESEAL, Actor, NewChange, PendingChange, State, Store

from ..revisions.workshop import Workshop
from .bundle import paths_of
from .known import is_of_questions, key_of, keys_in, path_of_questions, questions_in, worded
from .overlay import (
    PLACES,
    Unsound,
    base_of,
    difference,
    laid_over,
    objection,
    overlaid,
    path_of,
    seals_broken,
    with_draft,
)

MAX_FILE_BYTES = 1024 * 1024
# A change may hold a whole file; what waits in one guild is bounded.
MOST_WAITING = 50


@dataclass(frozen=True, slots=True)
class Proposed:
    """A change that is kept, and what it would do to the record as it would be without it.

    It does not fit where its file has changed since it was proposed, or has its question by now.
    """

    change: PendingChange
    changes: tuple[Change, ...]
    fits: bool = True

    @property
    def questions(self) -> tuple[KnownQuestion, ...]:
        """The known questions that it adds."""
        return questions_in(self.change.path, self.change.content)


class Decided(StrEnum):
    """What came of a decision."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    OWN = "own"  # it takes a second moderator
    NOT_OWN = "not-own"  # only its author takes a change back
    REVISED = "revised"  # since it was shown
    STALE = "stale"  # its file has changed since it was proposed
    KNOWN = "known"  # its question stands in its file by now
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

    async def propose_question(self, by: Actor, question: KnownQuestion) -> Proposed | Unsound:
        """Keep a question as people ask it, with what answers it, for the file of its language."""
        question = replace(question, text=worded(question.text))
        path, content = path_of_questions(question.language), written_questions([question])
        async with self._workshop.turn(by.guild_id):
            files = await self._files()
            found = await self._workshop.do(objection, files, question)
            if isinstance(found, Unsound):
                return found
            for waits in await self.waiting(by.guild_id or 0):
                if _asks(waits, question):
                    return Unsound((f"change {waits.id}: this question waits there already",))
            change = NewChange(path, content, base_of(files, path))
            return await self._keep(by, files, change, action="knowledge gaps answer")

    async def show(self, guild_id: int, change_id: int) -> Proposed | Unsound | None:
        """Return a change and what it would do to the files as they are; None where it is gone."""
        change = await self._store.pending.get(change_id, guild_id)
        if change is None or change.state is not State.PENDING:
            return None
        async with self._workshop.turn(guild_id):
            files = await self._files()
            changes = await self._workshop.do(difference, files, change)
            if changes is None:
                return Proposed(change, (), fits=False)
            return changes if isinstance(changes, Unsound) else Proposed(change, changes)

    async def waiting(self, guild_id: int) -> tuple[PendingChange, ...]:
        """Return the changes of a guild that wait, the one that waits longest first."""
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
            after = await self._workshop.do(laid_over, files, change)
            if after is None:
                return Decided.KNOWN if is_of_questions(change.path) else Decided.STALE
            anew = await self._workshop.do(seals_broken, files, after)
            if isinstance(anew, Unsound):
                return anew
            return await self._decide(by, change, digest, State.ACCEPTED, anew)

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
        """Return the form of one's own pending change, None where there is none to go on with."""
        change = await self._get(by, change_id)
        if isinstance(change, Decided) or change.draft is None or change.proposed_by != by.id:
            return None
        fields = json.loads(change.draft)
        asks = {tag: tuple(asks) for tag, asks in (fields["asks"] or {}).items()}
        return Draft(**{**fields, "topics": tuple(fields["topics"]), "asks": asks})

    async def export(self) -> Export:
        """Return what was accepted and not exported yet, as files for the knowledge folder."""
        accepted = await self._store.pending.accepted()
        files, fitting = overlaid(await asyncio.to_thread(self._read), accepted)
        fresh = tuple(change for change in accepted if change.exported_at is None)
        changes = tuple(change for change in fresh if change.id in fitting)
        paths = {path for c in changes for path in paths_of(c.path, c.content)}
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
        self,
        by: Actor,
        files: Files,
        change: NewChange,
        change_id: int | None = None,
        *,
        action: str = "knowledge add",
    ) -> Proposed | Unsound:
        changes = await self._workshop.do(difference, files, change)
        if changes is None:
            return Unsound((f"{change.path}:1: does not go with what stands there by now",))
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
            await inside.audit.note(by, action, before, _name(kept))
        return Proposed(kept, changes)

    async def _decide(
        self,
        by: Actor,
        change: PendingChange,
        digest: str,
        state: State,
        sealed_anew: tuple[str, ...] = (),
    ) -> Decided:
        if not change.digest.startswith(digest):
            return Decided.REVISED
        async with self._store.transaction() as inside:
            if not await inside.pending.decide(change.id, change.digest, state, by.id):
                return Decided.GONE
            await inside.audit.note(by, f"knowledge pending {state}", _name(change), state)
            if sealed_anew:
                await inside.audit.note(by, RESEAL, _name(change), " ".join(sealed_anew))
        return Decided(state.value)

    async def _get(self, by: Actor, change_id: int) -> PendingChange | Decided:
        change = await self._store.pending.get(change_id, by.guild_id or 0)
        if change is None or change.state is not State.PENDING:
            return Decided.GONE
        return change

    async def _files(self) -> Files:
        """Return the files as they would be once all that was accepted is taken in."""
        files = await self._workshop.do(self._read)
        accepted = await self._store.pending.accepted()
        return (await self._workshop.do(overlaid, files, accepted))[0]


def _asks(change: PendingChange, question: KnownQuestion) -> bool:
    """Tell whether a change is about the same question."""
    if not is_of_questions(change.path):
        return False
    return key_of(question.text) in keys_in(change.path, change.content)


def _name(change: PendingChange) -> str:
    """Name a change in the log: its number, its file and which content that is."""
    return f"#{change.id} {change.path} {change.digest[:12]}"
