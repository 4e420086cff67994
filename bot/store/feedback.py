"""What people found not helpful, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from .database import Connection

MAX_REMARK = 300


@dataclass(frozen=True, slots=True)
class Feedback:
    """One answer that somebody found not helpful.

    `question` is None where it is not known, or once its time is over. `reason` is "wrong",
    "off_topic", "outdated" or "other"; `remark` has at most `MAX_REMARK` characters. `asked_by`
    is the Discord user id of the one who said so, and only there with their consent. `at` is
    aware, in UTC.
    """

    question: str | None
    statements: tuple[str, ...]
    outcome: str
    reason: str
    remark: str | None
    revision: str
    asked_by: int | None
    at: datetime


class Feedbacks:
    """All feedback, in the order it was given."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, feedback: Feedback) -> None:
        """Keep what somebody said of an answer; its time must be aware."""
        if feedback.at.tzinfo is None:
            raise ValueError("the time of feedback must be aware of its zone")
        async with self._connection.transaction() as transaction:
            rows = await transaction.read(
                "INSERT INTO feedback (question, outcome, reason, remark, revision, asked_by,"
                " given_at) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
                (
                    feedback.question,
                    feedback.outcome,
                    feedback.reason,
                    feedback.remark,
                    feedback.revision,
                    feedback.asked_by,
                    feedback.at.astimezone(UTC).isoformat(),
                ),
            )
            ((feedback_id,),) = rows
            for place, statement_id in enumerate(feedback.statements):
                await transaction.write(
                    "INSERT INTO feedback_statement (feedback_id, place, statement_id)"
                    " VALUES (?, ?, ?)",
                    (feedback_id, place, statement_id),
                )

    async def newest(self, limit: int) -> tuple[Feedback, ...]:
        """Give up to `limit` entries, the one given last first."""
        rows = await self._connection.read(
            "SELECT id, question, outcome, reason, remark, revision, asked_by, given_at"
            " FROM feedback ORDER BY id DESC LIMIT ?",
            (max(limit, 0),),
        )
        return tuple([await self._with_statements(row) for row in rows])

    async def _with_statements(self, row: tuple[object, ...]) -> Feedback:
        feedback_id, question, outcome, reason, remark, revision, asked_by, at = row
        statements = await self._connection.read(
            "SELECT statement_id FROM feedback_statement WHERE feedback_id = ? ORDER BY place",
            (feedback_id,),
        )
        return Feedback(
            question=None if question is None else str(question),
            statements=tuple(statement_id for (statement_id,) in statements),
            outcome=str(outcome),
            reason=str(reason),
            remark=None if remark is None else str(remark),
            revision=str(revision),
            asked_by=asked_by if isinstance(asked_by, int) else None,
            at=datetime.fromisoformat(str(at)),
        )
