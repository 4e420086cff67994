"""What is kept about somebody: shown, deleted, or not kept at all from now on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.store import Question, Store


@dataclass(frozen=True, slots=True)
class Remark:
    """Something one wrote about an answer: the question, what one said of it, and when."""

    text: str
    reason: str
    at: datetime


class Remarks(Protocol):
    """Whatever else is kept under an asker's digest."""

    async def of(self, asker: str) -> Sequence[Remark]:
        """Give all that is kept of one asker, newest first."""
        ...

    async def delete_of(self, asker: str) -> int:
        """Delete it without a trace, and say how many that were."""
        ...


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is kept about one person, newest first."""

    questions: tuple[Question, ...]
    remarks: tuple[Remark, ...]
    opted_out: bool


@dataclass(frozen=True, slots=True)
class Deleted:
    """How much was deleted."""

    questions: int
    remarks: int


class Privacy:
    """What people may know and decide about themselves; a person is a Discord user id."""

    def __init__(self, store: Store, remarks: Remarks | None = None) -> None:
        self._store = store
        self._remarks = remarks

    async def show(self, person: int) -> Kept:
        """Give all that is kept about a person."""
        asker = await self._digest(person)
        return Kept(
            questions=await self._store.questions.of(asker),
            remarks=tuple(await self._remarks.of(asker)) if self._remarks else (),
            opted_out=await self._store.askers.has_opted_out(asker),
        )

    async def delete(self, person: int) -> Deleted:
        """Delete without a trace all that is kept about a person, but that they opted out."""
        asker = await self._digest(person)
        return Deleted(
            questions=await self._store.questions.delete_of(asker),
            remarks=await self._remarks.delete_of(asker) if self._remarks else 0,
        )

    async def opt_out(self, person: int) -> Kept:
        """Count a person's questions only, from now on; give what is still kept."""
        await self._store.askers.opt_out(await self._digest(person))
        return await self.show(person)

    async def opt_in(self, person: int) -> None:
        """Keep a person's questions again, from now on."""
        await self._store.askers.opt_in(await self._digest(person))

    async def _digest(self, person: int) -> str:
        return await self._store.askers.digest_of(str(person))
