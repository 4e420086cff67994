"""Takes down what somebody found not helpful, without their name unless they want it kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum

from bot.record import Statement
from bot.store import MAX_REMARK, Feedback, Store, Tables

from .answering.asker import Asker
from .answering.backlog import Backlog
from .people import People
from .revisions.serving import Serving


class Unhelpful(StrEnum):
    """Why an answer did not help."""

    WRONG = "wrong"
    OFF_TOPIC = "off_topic"
    OUTDATED = "outdated"
    OTHER = "other"


class FeedbackBox:
    """Keeps what people say of answers."""

    def __init__(self, serving: Serving, store: Store, people: People, backlog: Backlog) -> None:
        self._serving = serving
        self._store = store
        self._people = people
        self._backlog = backlog

    async def take(
        self,
        reason: Unhelpful,
        remark: str,
        *,
        message_id: int | None,
        outcome: str,
        statements: Sequence[Statement],
        ask_back: bool,
        asker: Asker,
    ) -> bool:
        """Keep it; whoever consents to be asked back is kept by name, others by their digest.

        `message_id` is that of the answer, where it is known. Of one who opted out and does not
        consent, only the reason is kept, and never the question of one who opted out. Give whether
        more than the reason is kept.
        """
        digest = self._people.digest_of(asker.person)
        async with self._store.transaction() as inside:
            # Who has opted out or deleted their question by now is known only in here.
            may_keep = ask_back or not self._people.has_opted_out(digest)
            question, questioner = await self._question_in(inside, message_id)
            await inside.feedback.add(
                Feedback(
                    question=question,
                    statements=tuple(statement.id for statement in statements),
                    outcome=outcome,
                    reason=reason.value,
                    remark=(remark.strip()[:MAX_REMARK] or None) if may_keep else None,
                    revision=self._serving.base.revision,
                    asked_by=asker.person if ask_back else None,
                    at=datetime.now(UTC),
                    guild_id=asker.guild_id,
                    asker=digest if may_keep else None,
                    questioner=questioner,
                )
            )
        return may_keep

    async def _question_in(
        self, inside: Tables, message_id: int | None
    ) -> tuple[str | None, str | None]:
        """Return the question that a message answers and the digest of its asker, if it is kept."""
        if message_id is None:
            return None, None
        shown = self._backlog.shown_in(message_id) or await inside.shown.of(message_id)
        if shown is None or shown.asker is None or self._people.has_opted_out(shown.asker):
            return None, None
        return shown.question, shown.asker
