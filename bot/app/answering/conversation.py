"""What was asked and shown in a conversation, so that a reply to the bot keeps the subject."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.record import Statement
from bot.search import Answer, Decision, NothingOnRecord
from bot.store import Place as Asked
from bot.store import Shown, Store, StoreError

from ..correction import digest_of
from ..outcome import Finding
from ..people import People
from .asker import Asker
from .backlog import Backlog, ShownNote
from .clerk import Clerk

_log = logging.getLogger(__name__)

# How long a reply waits for what it replies to; without that it stands for itself.
_PATIENCE_S = 1.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer stands; `guild_id` is None in direct messages."""

    message_id: int
    channel_id: int
    guild_id: int | None


def outcome_of(decision: Decision) -> str:
    """Name what a question led to: "answer", "closest" or "none"."""
    if isinstance(decision, Answer):
        return "answer"
    return "none" if isinstance(decision, NothingOnRecord) else "closest"


class Conversations:
    """Remembers what the bot showed where, and answers what goes on from there."""

    def __init__(self, clerk: Clerk, store: Store, people: People, backlog: Backlog) -> None:
        self._clerk = clerk
        self._store = store
        self._people = people
        self._backlog = backlog

    async def follow_up(self, text: str, message_id: int) -> Finding:
        """Answer a reply to a message of the bot; raises as `Clerk.ask` does.

        Where the message is no answer, or the store no longer has it, the text stands for itself.
        """
        shown = await self._shown_in(message_id)
        if shown is None:
            return await self._clerk.ask(text)
        answered = tuple(shown.cards) if shown.outcome == "answer" else ()
        return await self._clerk.follow_up(text, shown.question, answered)

    def note(
        self,
        finding: Finding,
        place: Place,
        cards: Sequence[Statement],
        behind: Sequence[Statement],
        language: str,
        asker: Asker,
    ) -> None:
        """Remember an answer: the cards on view and, in order, what is behind "More".

        `language` is that of the words around the quotes. Where the bot is not, it can neither
        correct an answer nor read a reply to it. This neither waits nor raises.
        """
        if asker.place is Asked.ELSEWHERE:
            return
        digest = self._people.digest_of(asker.person)
        shown = _shown(finding, place, cards, behind, language, digest)
        self._backlog.add(ShownNote(shown, digest, finding.moment))

    async def _shown_in(self, message_id: int) -> Shown | None:
        """Give what a message answers; no reply waits long for a store that cannot say."""
        if shown := self._backlog.shown_in(message_id):
            return shown
        try:
            async with asyncio.timeout(_PATIENCE_S):
                return await self._store.shown.of(message_id)
        except (StoreError, TimeoutError) as error:
            _log.warning("what message %d shows cannot be read: %s", message_id, error)
            return None


def _shown(
    finding: Finding,
    place: Place,
    cards: Sequence[Statement],
    behind: Sequence[Statement],
    language: str,
    asker: str,
) -> Shown:
    record = finding.base.record
    return Shown(
        message_id=place.message_id,
        channel_id=place.channel_id,
        guild_id=place.guild_id,
        question=finding.ruling.question,
        language=language,
        outcome=outcome_of(finding.ruling.decision),
        revision=record.revision,
        at=datetime.now(UTC),
        cards={s.id: digest_of(record, s) for s in cards},
        behind=tuple(s.id for s in behind),
        asker=asker,
    )
