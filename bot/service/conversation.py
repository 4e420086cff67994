"""What was asked and shown in a conversation, so that a reply to the bot keeps the subject."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.record import Statement
from bot.search import Answer, Decision, NothingOnRecord
from bot.store import Place as Asked
from bot.store import Shown, Store, StoreError

from .asker import Asker
from .clerk import Clerk
from .correction import digest_of
from .outcome import Finding

_log = logging.getLogger(__name__)


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

    def __init__(self, clerk: Clerk, store: Store) -> None:
        self._clerk = clerk
        self._store = store

    async def follow_up(self, text: str, message_id: int) -> Finding:
        """Answer a reply to a message of the bot; raises as `Clerk.ask` does.

        Where the message is no answer, or the store no longer has it, the text stands for itself.
        """
        shown = await self._store.shown.of(message_id)
        if shown is None:
            return await self._clerk.ask(text)
        answered = tuple(shown.cards) if shown.outcome == "answer" else ()
        return await self._clerk.follow_up(text, shown.question, answered)

    async def shown_in(self, message_id: int) -> Shown | None:
        """Give what a message of the bot answers, where it is known."""
        return await self._store.shown.of(message_id)

    async def note(
        self,
        finding: Finding,
        place: Place,
        cards: Sequence[Statement],
        behind: Sequence[Statement],
        language: str,
        asker: Asker,
    ) -> None:
        """Remember an answer: the cards on view and, in order, what is behind "More".

        `language` is that of the words around the quotes. The question is not kept of one who
        opted out, and nothing at all in their direct messages, whose channel is as good as a name.
        Where the bot is not, it can neither correct an answer nor read a reply to it. The answer
        has been given by now: where the store fails, it only cannot be gone on from.
        """
        if asker.place is Asked.ELSEWHERE:
            return
        try:
            digest = await self._store.askers.digest_of(str(asker.person))
            keep = not await self._store.askers.has_opted_out(digest)
            if not keep and asker.place is Asked.DIRECT:
                return
            await self._store.shown.put(
                _shown(finding, place, cards, behind, language, digest if keep else None)
            )
        except StoreError:
            _log.exception("could not remember what message %d shows", place.message_id)


def _shown(
    finding: Finding,
    place: Place,
    cards: Sequence[Statement],
    behind: Sequence[Statement],
    language: str,
    asker: str | None,
) -> Shown:
    record = finding.base.record
    return Shown(
        message_id=place.message_id,
        channel_id=place.channel_id,
        guild_id=place.guild_id,
        question=finding.ruling.question if asker else None,
        language=language,
        outcome=outcome_of(finding.ruling.decision),
        revision=record.revision,
        at=datetime.now(UTC),
        cards={s.id: digest_of(record, s) for s in cards},
        behind=tuple(s.id for s in behind),
        asker=asker,
    )
