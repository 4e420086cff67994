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
    ) -> bool:
        """Keep it; whoever consents to be asked back is kept by name, others by their digest.

        `questioner` is the digest of the one whose question it was. Of one who opted out and does
        not consent, only the reason is kept, and never the question of one who opted out. Give
        whether more than the reason is kept.
        """
        askers = self._store.askers
        digest = await askers.digest_of(str(asker.person))
        may_keep = ask_back or not await askers.has_opted_out(digest)
        if questioner is None or await askers.has_opted_out(questioner):
            question = questioner = None
        await self._store.feedback.add(
            Feedback(
                question=question,
                statements=tuple(statement.id for statement in statements),
                outcome=outcome,
                reason=reason.value,
                remark=(remark.strip()[:MAX_REMARK] or None) if may_keep else None,
                revision=self._clerk.base.revision,
                asked_by=asker.person if ask_back else None,
                at=datetime.now(UTC),
                guild_id=asker.guild_id,
                asker=digest if may_keep else None,
                questioner=questioner,
            )
        )
        return may_keep
