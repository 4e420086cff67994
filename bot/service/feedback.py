"""Takes down what somebody found not helpful, without their name unless they want it kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum

from bot.record import Statement
from bot.store import MAX_REMARK, Feedback, Store

from .asker import Asker
from .clerk import Clerk


class Unhelpful(StrEnum):
    """Why an answer did not help."""

    WRONG = "wrong"
    OFF_TOPIC = "off_topic"
    OUTDATED = "outdated"
    OTHER = "other"


class FeedbackBox:
    """Keeps what people say of answers."""

    def __init__(self, clerk: Clerk, store: Store) -> None:
        self._clerk = clerk
        self._store = store

    async def take(
        self,
        reason: Unhelpful,
        remark: str,
        *,
        question: str | None,
        outcome: str,
        statements: Sequence[Statement],
        ask_back: bool,
        asker: Asker,
        questioner: str | None,
    ) -> None:
        """Keep it; whoever consents to be asked back is kept by name, others by their digest.

        Of one who opted out nothing tells who it was. `questioner` is the digest of the one whose
        question it was.
        """
        digest = await self._store.askers.digest_of(str(asker.person))
        opted_out = await self._store.askers.has_opted_out(digest)
        await self._store.feedback.add(
            Feedback(
                question=question,
                statements=tuple(statement.id for statement in statements),
                outcome=outcome,
                reason=reason.value,
                remark=remark.strip()[:MAX_REMARK] or None,
                revision=self._clerk.base.revision,
                asked_by=asker.person if ask_back else None,
                at=datetime.now(UTC),
                guild_id=asker.guild_id,
                asker=None if opted_out and not ask_back else digest,
                questioner=questioner,
            )
        )
