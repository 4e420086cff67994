"""What people found not helpful, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from .database import Connection, Row
from .scrub import Scrubs

MAX_REMARK = 300
_ALL = 10_000
_COLUMNS = (
    "question, outcome, reason, remark, revision, asked_by, given_at, guild_id, asker, questioner"
)

# Whatever else stands in a row tells of nobody.
_IS_KEPT = "(question IS NOT NULL OR remark IS NOT NULL OR asker IS NOT NULL)"


@dataclass(frozen=True, slots=True)
class Feedback:
    """One answer that somebody found not helpful.

    `question` is None where it is not known, or once its time is over. `reason` is "wrong",
    "off_topic", "outdated" or "other"; `remark` has at most `MAX_REMARK` characters. `asked_by`
    is the Discord user id of the one who said so, and only there with their consent. `asker` is
    the digest of that one, `questioner` of the one who had asked. `at` is aware, in UTC.
    """

    question: str | None
    statements: tuple[str, ...]
    outcome: str
    reason: str
    remark: str | None
    revision: str
    asked_by: int | None
    at: datetime
    guild_id: int | None = None
    asker: str | None = None
    questioner: str | None = None


class Feedbacks:
    """All feedback, in the order it was given.

    What is deleted leaves traces in the file until `Store.scrub`, which is owed from then on.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, feedback: Feedback) -> None:
        """Keep what somebody said of an answer; its time must be aware."""
        if feedback.at.tzinfo is None:
            raise ValueError("the time of feedback must be aware of its zone")
        async with self._connection.transaction() as transaction:
            rows = await transaction.read(
                f"INSERT INTO feedback ({_COLUMNS})"  # noqa: S608
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                (
                    feedback.question,
                    feedback.outcome,
                    feedback.reason,
                    feedback.remark,
                    feedback.revision,
                    feedback.asked_by,
                    feedback.at.astimezone(UTC).isoformat(),
                    feedback.guild_id,
                    feedback.asker,
                    feedback.questioner,
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
        """Return up to `limit` entries, the one given last first."""
        return await self._where("1 = 1", (), limit)

    async def of(self, asker: str) -> tuple[Feedback, ...]:
        """Return all that one has said, newest first."""
        return await self._where("asker = ?", (asker,), _ALL)

    async def marked(self, guild_id: int, limit: int) -> tuple[Feedback, ...]:
        """Return up to `limit` entries of a guild that are more than counted, newest first."""
        return await self._where(f"guild_id = ? AND {_IS_KEPT}", (guild_id,), limit)

    async def guilds(self) -> tuple[int | None, ...]:
        """Return the guilds of which texts are kept; None for direct messages."""
        rows = await self._connection.read(
            f"SELECT DISTINCT guild_id FROM feedback WHERE {_IS_KEPT}"  # noqa: S608
        )
        return tuple(guild_id for (guild_id,) in rows)

    async def forget_before(self, guild_id: int | None, before: datetime) -> int:
        """Forget texts and people of a guild from before a time, the reasons stay."""
        async with self._connection.transaction() as transaction:
            forgotten = await transaction.write(
                "UPDATE feedback SET question = NULL, remark = NULL, asked_by = NULL, asker = NULL,"
                " questioner = NULL WHERE coalesce(guild_id, 0) = ? AND given_at < ?"
                " AND (question IS NOT NULL OR remark IS NOT NULL OR asked_by IS NOT NULL"
                " OR asker IS NOT NULL OR questioner IS NOT NULL)",
                (guild_id or 0, before.astimezone(UTC).isoformat()),
            )
            if forgotten:
                await Scrubs(transaction).owe()
        return forgotten

    async def delete_of(self, asker: str) -> int:
        """Delete all that one has said, and forget that one's questions where others said it.

        Give how many entries were deleted.
        """
        async with self._connection.transaction() as transaction:
            forgotten = await transaction.write(
                "UPDATE feedback SET question = NULL, questioner = NULL WHERE questioner = ?",
                (asker,),
            )
            deleted = await transaction.write("DELETE FROM feedback WHERE asker = ?", (asker,))
            if forgotten or deleted:
                await Scrubs(transaction).owe()
        return deleted

    async def _where(
        self, condition: str, values: tuple[object, ...], limit: int
    ) -> tuple[Feedback, ...]:
        rows = await self._connection.read(
            f"SELECT id, {_COLUMNS} FROM feedback WHERE {condition} ORDER BY id DESC LIMIT ?",  # noqa: S608
            (*values, max(limit, 0)),
        )
        return tuple([await self._with_statements(row) for row in rows])

    async def _with_statements(self, row: Row) -> Feedback:
        feedback_id, question, outcome, reason, remark, revision, asked_by, at, *people = row
        statements = await self._connection.read(
            "SELECT statement_id FROM feedback_statement WHERE feedback_id = ? ORDER BY place",
            (feedback_id,),
        )
        guild_id, asker, questioner = people
        return Feedback(
            question=question,
            statements=tuple(statement_id for (statement_id,) in statements),
            outcome=outcome,
            reason=reason,
            remark=remark,
            revision=revision,
            asked_by=asked_by,
            at=datetime.fromisoformat(at),
            guild_id=guild_id,
            asker=asker,
            questioner=questioner,
        )
