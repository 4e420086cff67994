"""Takes down what somebody found not helpful, without their name unless they want it kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum

from bot.record import Statement
from bot.store import MAX_REMARK, Feedback, Store

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
        ask_back: int | None,
    ) -> None:
        """Keep it; `ask_back` is the Discord user id of one who consents to be asked back."""
        await self._store.feedback.add(
            Feedback(
                question=question,
                statements=tuple(statement.id for statement in statements),
                outcome=outcome,
                reason=reason.value,
                remark=remark.strip()[:MAX_REMARK] or None,
                revision=self._clerk.base.revision,
                asked_by=ask_back,
                at=datetime.now(UTC),
            )
        )
