"""The questions people asked, kept for a while; and how many there were, kept for good."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from .database import Connection, Row
from .scrub import Scrubs


class Place(StrEnum):
    """Where a question was asked: on a server the bot is on, in its direct messages, elsewhere."""

    SERVER = "server"
    DIRECT = "direct"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Question:
    """One question and what it led to.

    `outcome` names what it led to: "answer", "closest" or "none". `about` is whom or what the
    question is about, as far as that was understood; `party` is that of the speaker who answers,
    or who was asked for; `statement` is the first one shown. `guild_id` is None unless `place` is a
    server. `asker` is a digest. `asked_at` is aware, in UTC.
    """

    text: str
    language: str
    outcome: str
    reason: str | None
    about: str | None
    party: str | None
    statement: str | None
    place: Place
    guild_id: int | None
    asker: str
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Tally:
    """How many questions of one kind were asked on one day (UTC)."""

    day: date
    outcome: str
    language: str
    party: str | None
    count: int


_COLUMNS = (
    "text, language, outcome, reason, about, party, statement, place, guild_id, asker, asked_at"
)


class Questions:
    """All questions that are kept, and the counts of all that were ever asked.

    What is deleted leaves traces in the file until `Store.scrub`, which is owed from then on.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, question: Question, *, keep: bool) -> None:
        """Count a question, and `keep` it or not; its time must be aware."""
        await self.add_all([(question, keep)])

    async def add_all(self, questions: Iterable[tuple[Question, bool]]) -> None:
        """Count questions, and keep those that have True beside them; their times must be aware."""
        counted: Counter[tuple[str, int, str, str, str]] = Counter()
        kept = []
        for question, keep in questions:
            if question.asked_at.tzinfo is None:
                raise ValueError("a question's time must be aware of its zone")
            asked_at = question.asked_at.astimezone(UTC)
            kind = (question.outcome, question.language, question.party or "")
            counted[asked_at.date().isoformat(), question.guild_id or 0, *kind] += 1
            if keep:
                kept.append(_values(question, asked_at))
        async with self._connection.transaction() as transaction:
            await transaction.write_many(
                "INSERT INTO question_count (day, guild_id, outcome, language, party, count)"
                " VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (day, guild_id, outcome, language, party)"
                " DO UPDATE SET count = question_count.count + excluded.count",
                # In one order, so that of two processes neither waits for the other.
                [(*kind, count) for kind, count in sorted(counted.items())],
            )
            await transaction.write_many(
                f"INSERT INTO question ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                kept,
            )

    async def of(self, asker: str) -> tuple[Question, ...]:
        """Return all that is kept of one asker, newest first."""
        rows = await self._connection.read(
            f"SELECT {_COLUMNS} FROM question WHERE asker = ? ORDER BY id DESC",  # noqa: S608
            (asker,),
        )
        return tuple(map(_question, rows))

    async def unanswered(self, guild_id: int, limit: int) -> tuple[Question, ...]:
        """Return up to `limit` questions of a guild that nothing on record answered, newest first.

        What the search took for no question at all is left out.
        """
        rows = await self._connection.read(
            f"SELECT {_COLUMNS} FROM question WHERE guild_id = ? AND outcome <> 'answer'"  # noqa: S608
            " AND coalesce(reason, '') <> 'not_a_question' ORDER BY id DESC LIMIT ?",
            (guild_id, max(limit, 0)),
        )
        return tuple(map(_question, rows))

    async def guilds(self) -> tuple[int | None, ...]:
        """Return the guilds that questions are kept of; None for those asked outside of any."""
        rows = await self._connection.read("SELECT DISTINCT guild_id FROM question")
        return tuple(guild_id for (guild_id,) in rows)

    async def delete_of(self, asker: str) -> int:
        """Delete all that is kept of one asker, and say how many that were."""
        return await self._delete("asker = ?", (asker,))

    async def delete_before(self, guild_id: int | None, before: datetime) -> int:
        """Delete a guild's questions from before a time, and say how many those were."""
        return await self._delete(
            "coalesce(guild_id, 0) = ? AND asked_at < ?",
            (guild_id or 0, before.astimezone(UTC).isoformat()),
        )

    async def _delete(self, condition: str, values: tuple[object, ...]) -> int:
        async with self._connection.transaction() as transaction:
            deleted = await transaction.write(f"DELETE FROM question WHERE {condition}", values)  # noqa: S608
            if deleted:
                await Scrubs(transaction).owe()
        return deleted

    async def tallies(self, guild_id: int, since: date) -> tuple[Tally, ...]:
        """Return the counts of a guild from a day on, by day, then outcome, language and party."""
        rows = await self._connection.read(
            "SELECT day, outcome, language, party, count FROM question_count"
            " WHERE guild_id = ? AND day >= ? ORDER BY day, outcome, language, party",
            (guild_id, since.isoformat()),
        )
        return tuple(
            Tally(date.fromisoformat(day), outcome, language, party or None, count)
            for day, outcome, language, party, count in rows
        )

    async def counts(self) -> dict[tuple[str | None, str], int]:
        """Return how many questions there ever were in all guilds, by party and outcome."""
        rows = await self._connection.read(
            "SELECT party, outcome, sum(count) FROM question_count GROUP BY party, outcome"
        )
        return {(party or None, outcome): count for party, outcome, count in rows}


def _values(question: Question, asked_at: datetime) -> tuple[object, ...]:
    return (
        question.text,
        question.language,
        question.outcome,
        question.reason,
        question.about,
        question.party,
        question.statement,
        question.place,
        question.guild_id,
        question.asker,
        asked_at.isoformat(),
    )


def _question(row: Row) -> Question:
    text, language, outcome, reason, about, party, statement, place, guild, asker, at = row
    return Question(
        text,
        language,
        outcome,
        reason,
        about,
        party,
        statement,
        Place(place),
        guild,
        asker,
        datetime.fromisoformat(at),
    )
