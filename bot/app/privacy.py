"""What is kept about somebody: shown, deleted, or not kept at all from now on."""

from __future__ import annotations

from dataclasses import dataclass

from bot.store import Feedback, Follow, Question, Store, whole

from .answering.backlog import Backlog
from .people import People
from .scrubbing import Scrubbing


@dataclass(frozen=True, slots=True)
class Kept:
    """All that is kept about one person, newest first."""

    questions: tuple[Question, ...]
    remarks: tuple[Feedback, ...]
    opted_out: bool
    follows: tuple[Follow, ...] = ()


@dataclass(frozen=True, slots=True)
class Deleted:
    """How much was deleted."""

    questions: int
    remarks: int
    follows: int = 0


class Privacy:
    """What people may know and decide about themselves; a person is a Discord user id."""

    def __init__(
        self, store: Store, people: People, backlog: Backlog, scrubbing: Scrubbing
    ) -> None:
        self._store = store
        self._people = people
        self._backlog = backlog
        self._scrubbing = scrubbing

    async def show(self, person: int) -> Kept:
        """Return all that is kept about a person, what still waits to be written too."""
        asker = self._people.digest_of(person)
        # What waits comes first: it may be written, and no more waiting, a moment later.
        waiting = self._backlog.questions_of(asker)
        written = await self._store.questions.of(asker)
        return Kept(
            questions=tuple(dict.fromkeys((*waiting, *written))),
            remarks=await self._store.feedback.of(asker),
            opted_out=self._people.has_opted_out(asker),
            follows=await self._store.follows.of(person=person),
        )

    async def delete(self, person: int) -> Deleted:
        """Delete all that is kept about a person, but that they opted out.

        It is gone at once, and then overwritten in the files. Whoever asks for it may be gone
        before it is done.
        """
        return await whole(self._delete(person))

    async def opt_out(self, person: int) -> Kept:
        """Count a person's questions only, from now on; give what is still kept."""
        await self._people.opt_out(self._people.digest_of(person))
        return await self.show(person)

    async def opt_in(self, person: int) -> None:
        """Keep a person's questions again, from now on."""
        await self._people.opt_in(self._people.digest_of(person))
        self._scrubbing.start()

    async def _delete(self, person: int) -> Deleted:
        asker = self._people.digest_of(person)
        async with self._store.transaction() as inside:
            questions = await inside.questions.delete_of(asker)
            remarks = await inside.feedback.delete_of(asker)
            await inside.shown.forget_of(asker)
            follows = await inside.follows.delete_of(person)
            await inside.tell(f"forget {asker}")
        # Nothing is written between the end of the transaction and this.
        questions += len(self._backlog.questions_of(asker))
        self._people.forget(asker)
        self._scrubbing.start()
        return Deleted(questions, remarks, follows)
