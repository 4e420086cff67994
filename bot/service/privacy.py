"""What is kept about somebody: shown, deleted, or not kept at all from now on."""

from __future__ import annotations

from dataclasses import dataclass

from bot.store import Feedback, Question, Store


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is kept about one person, newest first."""

    questions: tuple[Question, ...]
    remarks: tuple[Feedback, ...]
    opted_out: bool


@dataclass(frozen=True, slots=True)
class Deleted:
    """How much was deleted."""

    questions: int
    remarks: int


class Privacy:
    """What people may know and decide about themselves; a person is a Discord user id."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def show(self, person: int) -> Kept:
        """Give all that is kept about a person."""
        asker = await self._digest(person)
        return Kept(
            questions=await self._store.questions.of(asker),
            remarks=await self._store.feedback.of(asker),
            opted_out=await self._store.askers.has_opted_out(asker),
        )

    async def delete(self, person: int) -> Deleted:
        """Delete without a trace all that is kept about a person, but that they opted out."""
        asker = await self._digest(person)
        async with self._store.transaction() as inside:
            questions = await inside.questions.delete_of(asker)
            remarks = await inside.feedback.delete_of(asker)
            await inside.shown.forget_of(asker)
        await self._store.scrub()
        return Deleted(questions, remarks)

    async def opt_out(self, person: int) -> Kept:
        """Count a person's questions only, from now on; give what is still kept."""
        await self._store.askers.opt_out(await self._digest(person))
        return await self.show(person)

    async def opt_in(self, person: int) -> None:
        """Keep a person's questions again, from now on."""
        await self._store.askers.opt_in(await self._digest(person))

    async def _digest(self, person: int) -> str:
        return await self._store.askers.digest_of(str(person))
