"""Answers that a change of the record made wrong, and what is to be said of them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from bot.record import Record, Statement
from bot.store import Shown, Store

from .answering.backlog import Backlog
from .revisions.knowledge_base import KnowledgeBase
from .revisions.serving import Serving

# Older answers are left as they are: few read them, and each edit costs a request.
MAX_AGE = timedelta(days=30)


class Amendment(StrEnum):
    """What became of a statement that was shown."""

    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Correction:
    """A message that shows what the record no longer has so, and what it has now.

    `shown` is as the store has it; `cards` and `behind` are the statements that are still on
    record. `amendments` has each kind once, corrected before withdrawn.
    """

    shown: Shown
    base: KnowledgeBase
    amendments: tuple[Amendment, ...]
    cards: tuple[Statement, ...]
    behind: tuple[Statement, ...]


def digest_of(record: Record, statement: Statement) -> str:
    """Digest what people are shown of a statement; the fields are named one by one.

    What only search reads, what other statements do to it and where it stands in the captured
    text are left out: a change there corrects nothing that anybody saw. A field that is added
    here makes every answer of the last `MAX_AGE` one to correct.
    """
    attribution = statement.attributed_by
    shown = (
        record.name_of(statement),
        statement.quote,
        statement.speech.value,
        statement.passage,
        attribution.text if attribution else None,
        statement.said.edtf,
        statement.said_basis.value,
        statement.said_from,
        statement.to,
        statement.medium,
        statement.via,
        statement.disputed,
        statement.reports,
        statement.source,
        # Only where there are any, so that no other answer becomes one to correct.
        *((statement.misprints,) if statement.misprints else ()),
    )
    return hashlib.sha256(json.dumps(shown).encode()).hexdigest()[:16]


def changed_statements(
    shown: Iterable[tuple[str, str]], record: Record
) -> dict[tuple[str, str], Amendment]:
    """Tell which of the statements that were shown, by id and digest, are so no longer.

    One that has another id by now is still on record.
    """
    changes: dict[tuple[str, str], Amendment] = {}
    for statement_id, digest in shown:
        statement = record.find(statement_id)
        if statement is None:
            changes[statement_id, digest] = Amendment.WITHDRAWN
        elif digest_of(record, statement) != digest:
            changes[statement_id, digest] = Amendment.CORRECTED
    return changes


class Corrections:
    """Finds the answers to correct, each once for every change.

    What was shown is kept with its digest, so that a change counts however it came about: by a
    reload, or while the bot was not running.
    """

    def __init__(self, serving: Serving, store: Store, backlog: Backlog) -> None:
        self._serving = serving
        self._store = store
        self._backlog = backlog

    def watch(self, tell: Callable[[], None]) -> None:
        """Call `tell` whenever something may be due; it must neither wait nor raise."""
        self._serving.watch(tell)

    async def due(self) -> tuple[int, ...]:
        """Return the ids of the messages to correct, newest first."""
        await self._backlog.settled()
        since = datetime.now(UTC) - MAX_AGE
        record = self._serving.base.record
        found: set[int] = set()
        for statement_id, digest in changed_statements(
            await self._store.shown.digests(since), record
        ):
            found.update(await self._store.shown.showing(statement_id, digest, since))
        return tuple(sorted(found, reverse=True))  # an id grows with time

    async def correction_of(self, message_id: int) -> Correction | None:
        """Say what is to be corrected in a message by now; None where nothing is."""
        shown = await self._store.shown.of(message_id)
        if shown is None:
            return None
        base = self._serving.base
        changes = set(changed_statements(shown.cards.items(), base.record).values())
        if not changes:
            return None
        return Correction(
            shown,
            base,
            tuple(amendment for amendment in Amendment if amendment in changes),
            cards=base.record.found(shown.cards),
            behind=base.record.found(shown.behind),
        )

    async def settle(self, correction: Correction) -> None:
        """Note that a message shows what is on record by now, or cannot be made to."""
        record = correction.base.record
        # The question stays out of it: it may have been deleted meanwhile.
        await self._store.shown.amend(
            correction.shown.message_id,
            record.revision,
            cards={s.id: digest_of(record, s) for s in correction.cards},
            behind=tuple(s.id for s in correction.behind),
        )

    async def forget(self, message_id: int) -> None:
        """Forget a message that is gone."""
        await self._store.shown.delete(message_id)
