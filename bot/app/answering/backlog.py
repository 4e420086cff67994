"""What is kept of questions and answers, written behind them: no answer waits for the store."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeAlias

from bot.store import Question, Shown, Store, StoreBusyError, StoreError

from ..people import People

_log = logging.getLogger(__name__)

# So many wait at most: minutes of a busy bot, and a few megabytes.
_MOST = 1000
# So many are written in one transaction: each takes the disk its time.
_AT_ONCE = 64
_REST_S = 0.05
# How long after a failure the store is tried again, at first and at most.
_PAUSE_S = 1.0
_LONGEST_PAUSE_S = 30.0
# How long the end of the bot may wait for what is left.
_END_S = 5.0


@dataclass(frozen=True, slots=True)
class AskedNote:
    """A question to count, and to keep if it is the asker's own; `moment` is when it was asked."""

    question: Question
    is_own: bool
    moment: int

    def may_keep(self, people: People) -> bool:
        """Tell whether more than the number is to be kept."""
        return self.is_own and people.may_keep(self.question.asker, self.moment)


@dataclass(frozen=True, slots=True)
class ShownNote:
    """An answer that people see, the digest of the one who asked, and the moment at which."""

    shown: Shown
    asker: str
    moment: int

    def kept(self, people: People) -> Shown | None:
        """Return what is to be kept of it.

        That is not the question of one who opted out, and nothing in their direct messages, whose
        channel is as good as a name.
        """
        if people.may_keep(self.asker, self.moment):
            return self.shown
        return replace(self.shown, question=None, asker=None) if self.shown.guild_id else None


Note: TypeAlias = AskedNote | ShownNote


class Backlog:
    """Writes notes in their order, one task for all of them, and drops what is too much.

    What is to be kept of a note is decided when it is written: whoever has opted out or deleted
    their questions meanwhile is heard. `dropped` is how many were lost since the start.
    """

    def __init__(self, store: Store, people: People, *, most: int = _MOST) -> None:
        self._store = store
        self._people = people
        self._most = most
        self._waiting: deque[Note] = deque()
        self._task: asyncio.Task[None] | None = None
        # So long after everything is written it lets notes come together.
        self.rest_s = _REST_S
        self._starting: asyncio.TimerHandle | None = None
        self._rested_at_s = 0.0
        self._ending = asyncio.Event()
        self._dropped_in_burst = 0
        self._is_failing = False
        self.dropped = 0
        store.before_closing(self._end)

    @property
    def waiting(self) -> int:
        """How many notes wait to be written."""
        return len(self._waiting)

    def add(self, note: Note) -> None:
        """Have a note written; this neither waits nor raises."""
        if len(self._waiting) >= self._most:
            self._drop()
            return
        self._waiting.append(note)
        loop = asyncio.get_running_loop()
        if (rest_s := self._rested_at_s - loop.time()) <= 0:
            self._start()
        elif self._starting is None:
            self._starting = loop.call_later(rest_s, self._start)

    def questions_of(self, asker: str) -> tuple[Question, ...]:
        """Return the questions of someone that wait and are to be kept, newest first."""
        return tuple(
            note.question
            for note in reversed(self._waiting)
            if isinstance(note, AskedNote)
            and note.question.asker == asker
            and note.may_keep(self._people)
        )

    def shown_in(self, message_id: int) -> Shown | None:
        """Return what a message shows while that waits to be written."""
        for note in reversed(self._waiting):
            if isinstance(note, ShownNote) and note.shown.message_id == message_id:
                return note.kept(self._people)
        return None

    async def settled(self) -> None:
        """Wait until nothing waits to be written."""
        while self._waiting:
            await asyncio.wait([self._started()])

    def _start(self) -> None:
        """Write what waits, now."""
        self._task = self._started()

    def _started(self) -> asyncio.Task[None]:
        """Return the task that writes what waits, begun where none is under way."""
        if self._starting is not None:
            self._starting.cancel()
            self._starting = None
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._write_all(), name="backlog")
        return self._task

    async def _write_all(self) -> None:
        pause_s, doubtful = _PAUSE_S, 0
        while self._waiting:
            notes = tuple(islice(self._waiting, 1 if doubtful else _AT_ONCE))
            try:
                await self._write(notes)
            except StoreBusyError as error:
                self._tell_failure(error)
                if self._ending.is_set():
                    return
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._ending.wait(), pause_s)
                pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)
                continue
            except Exception as error:  # noqa: BLE001 - whatever it is, the next ones are written
                if len(notes) > 1:
                    # One of them is at fault, and the others are not.
                    doubtful = len(notes)
                    continue
                self._tell_failure(error)
                self.dropped += 1
            else:
                self._tell_success()
            pause_s, doubtful = _PAUSE_S, max(0, doubtful - 1)
            for _ in notes:
                self._waiting.popleft()
        self._tell_end_of_burst()
        self._rested_at_s = asyncio.get_running_loop().time() + self.rest_s

    async def _write(self, notes: Sequence[Note]) -> None:
        async with self._store.transaction() as inside:
            people = self._people
            asked = [(n.question, n.may_keep(people)) for n in notes if isinstance(n, AskedNote)]
            shown = [n.kept(people) for n in notes if isinstance(n, ShownNote)]
            await inside.questions.add_all(asked)
            await inside.shown.put_all(filter(None, shown))

    async def _end(self) -> None:
        """Write what is left, as far as that can be done soon."""
        self._ending.set()
        task = self._started()
        await asyncio.wait([task], timeout=_END_S)
        task.cancel()
        await asyncio.wait([task])
        if self._waiting:
            _log.warning("%d notes of questions and answers are lost", len(self._waiting))

    def _drop(self) -> None:
        self.dropped += 1
        self._dropped_in_burst += 1
        if self._dropped_in_burst == 1:
            _log.warning(
                "%d notes of questions and answers wait for the store; no more are taken until"
                " those are written",
                self._most,
            )

    def _tell_failure(self, error: Exception) -> None:
        """Say once what is wrong, until the store is written again."""
        if not self._is_failing:
            # What else went wrong may quote the question.
            told = error if isinstance(error, StoreError) else type(error).__name__
            _log.warning("a note of a question or an answer cannot be written: %s", told)
        self._is_failing = True

    def _tell_success(self) -> None:
        if self._is_failing:
            _log.info("the store is written again")
        self._is_failing = False

    def _tell_end_of_burst(self) -> None:
        if self._dropped_in_burst:
            _log.warning("%d notes of questions and answers were lost", self._dropped_in_burst)
        self._dropped_in_burst = 0
