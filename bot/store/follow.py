"""Who is told of what is new on record, and what is no news to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from .database import Connection, Row
from .scrub import Scrubs

_COLUMNS = "id, person, channel_id, guild_id, speaker, topic, language, told_at"


@dataclass(frozen=True, slots=True)
class Follow:
    """New statements of a speaker, about a topic, or both: ids, at least one of them.

    They are told to a person (a Discord user id) or in a channel, one of the two. `told_at` is
    when that was done last, aware and in UTC.
    """

    id: int
    person: int | None
    channel_id: int | None
    guild_id: int | None
    speaker: str | None
    topic: str | None
    language: str
    told_at: datetime | None = None


class Follows:
    """Every follow, in the order in which they began.

    What is deleted leaves traces in the file until `Store.scrub`, which is owed from then on.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, follow: Follow, known: Iterable[str]) -> Follow:
        """Keep a follow under an id of its own; the statements in `known` are no news to it."""
        async with self._connection.transaction() as inside:
            ((follow_id,),) = await inside.read(
                "INSERT INTO follow (person, channel_id, guild_id, speaker, topic, language)"
                " VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
                (
                    follow.person,
                    follow.channel_id,
                    follow.guild_id,
                    follow.speaker,
                    follow.topic,
                    follow.language,
                ),
            )
            await _remember(inside, follow_id, known)
        return replace(follow, id=follow_id, told_at=None)

    async def all(self) -> tuple[Follow, ...]:
        """Return every follow."""
        rows = await self._connection.read(f"SELECT {_COLUMNS} FROM follow ORDER BY id")  # noqa: S608
        return tuple(map(_follow, rows))

    async def of(
        self, *, person: int | None = None, channel: int | None = None
    ) -> tuple[Follow, ...]:
        """Return those of a person, or those of a channel."""
        rows = await self._connection.read(
            f"SELECT {_COLUMNS} FROM follow WHERE person = ? OR channel_id = ? ORDER BY id",  # noqa: S608
            (person, channel),
        )
        return tuple(map(_follow, rows))

    async def known_to(self, follow_id: int) -> frozenset[str]:
        """Return the ids of the statements that are no news."""
        rows = await self._connection.read(
            "SELECT statement_id FROM follow_statement WHERE follow_id = ?", (follow_id,)
        )
        return frozenset(statement for (statement,) in rows)

    async def claim(self, follow_id: int, before: datetime | None, at: datetime | None) -> bool:
        """Put another time in place of the one when a follow was told last; False if it is another.

        Of several bots on one store that would tell the same, one alone is given it.
        """
        written = "UPDATE follow SET told_at = ? WHERE id = ? AND COALESCE(told_at, '') = ?"
        return bool(
            await self._connection.write(written, (_text(at), follow_id, _text(before) or ""))
        )

    async def told(self, follow_id: int, statements: Iterable[str], at: datetime) -> None:
        """Note that statements were told, and when; nothing where the follow has ended."""
        async with self._connection.transaction() as inside:
            if await inside.write(
                "UPDATE follow SET told_at = ? WHERE id = ?",
                (_text(at), follow_id),
            ):
                await _remember(inside, follow_id, statements)

    async def end(self, follow_id: int) -> bool:
        """Delete a follow; False where there was none."""
        return bool(await self._delete("id = ?", follow_id))

    async def delete_of(self, person: int) -> int:
        """Delete all that a person follows, and give how much that was."""
        return await self._delete("person = ?", person)

    async def _delete(self, where: str, value: int) -> int:
        async with self._connection.transaction() as inside:
            deleted = await inside.write(f"DELETE FROM follow WHERE {where}", (value,))  # noqa: S608
            if deleted:
                await Scrubs(inside).owe()
        return deleted


async def _remember(inside: Connection, follow_id: int, statements: Iterable[str]) -> None:
    for statement in statements:
        await inside.write(
            "INSERT INTO follow_statement (follow_id, statement_id) VALUES (?, ?)"
            " ON CONFLICT DO NOTHING",
            (follow_id, statement),
        )


def _text(at: datetime | None) -> str | None:
    return None if at is None else at.astimezone(UTC).isoformat()


def _follow(row: Row) -> Follow:
    follow_id, person, channel, guild, speaker, topic, language, told_at = row
    at = None if told_at is None else datetime.fromisoformat(told_at)
    return Follow(follow_id, person, channel, guild, speaker, topic, language, at)
