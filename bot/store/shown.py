"""What the bot has answered in which message: for replies to it, and for corrections."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from .database import Connection
from .error import sound_rows
from .scrub import Scrubs


@dataclass(frozen=True, slots=True)
class Shown:
    """One answer that people can see.

    `question` is what was searched with and `asker` the digest of the one who asked, both None
    once their time is over or where they are not to be kept. `cards` maps the statements
    on view to a digest of what was shown of them, in order; `behind` are the ids of those behind
    the "More" button. `outcome` is "answer", "closest" or "none". `at` is aware, in UTC.
    """

    message_id: int
    channel_id: int
    guild_id: int | None
    question: str | None
    language: str
    outcome: str
    revision: str
    at: datetime
    cards: dict[str, str]
    behind: tuple[str, ...]
    asker: str | None = None


_PUT_STATEMENT = (
    "INSERT INTO shown_statement (message_id, place, statement_id, digest) VALUES (?, ?, ?, ?)"
)


class ShownAnswers:
    """All answers that people can still see, by the id of their message.

    What is forgotten leaves traces in the file until `Store.scrub`, which is owed from then on.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def put(self, shown: Shown) -> None:
        """Note what a message shows, in place of what was noted of it before."""
        await self.put_all([shown])

    async def put_all(self, shown: Iterable[Shown]) -> None:
        """Note what messages show, in place of what was noted of them before; the last one wins."""
        latest = {answer.message_id: answer for answer in shown}
        if any(answer.at.tzinfo is None for answer in latest.values()):
            raise ValueError("the time of an answer must be aware of its zone")
        if not latest:
            return
        async with self._connection.transaction() as transaction:
            await ShownAnswers(transaction).delete(*latest)
            await transaction.write_many(
                "INSERT INTO shown (message_id, channel_id, guild_id, question, language, outcome,"
                " revision, shown_at, asker) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                map(_values, latest.values()),
            )
            await transaction.write_many(
                _PUT_STATEMENT,
                [
                    row
                    for answer in latest.values()
                    for row in _rows(answer.message_id, answer.cards, answer.behind)
                ],
            )

    async def amend(
        self, message_id: int, revision: str, cards: Mapping[str, str], behind: Iterable[str]
    ) -> None:
        """Note what a message shows by now; nothing happens where it is not known any more."""
        async with self._connection.transaction() as transaction:
            is_known = await transaction.write(
                "UPDATE shown SET revision = ? WHERE message_id = ?", (revision, message_id)
            )
            if is_known:
                await transaction.write(
                    "DELETE FROM shown_statement WHERE message_id = ?", (message_id,)
                )
                await transaction.write_many(_PUT_STATEMENT, _rows(message_id, cards, behind))

    async def of(self, message_id: int) -> Shown | None:
        """Return what a message shows; None where it is no answer of the bot."""
        rows = await self._connection.read(
            "SELECT message_id, channel_id, guild_id, question, language, outcome, revision,"
            " shown_at, asker FROM shown WHERE message_id = ?",
            (message_id,),
        )
        if not rows:
            return None
        statements = await self._connection.read(
            "SELECT statement_id, digest FROM shown_statement WHERE message_id = ? ORDER BY place",
            (message_id,),
        )
        message_id, channel_id, guild_id, question, language, outcome, revision, at, asker = rows[0]
        with sound_rows():
            return Shown(
                message_id,
                channel_id,
                guild_id,
                question,
                language,
                outcome,
                revision,
                datetime.fromisoformat(at),
                cards={id_: digest for id_, digest in statements if digest is not None},
                behind=tuple(id_ for id_, digest in statements if digest is None),
                asker=asker,
            )

    async def guilds(self) -> tuple[int | None, ...]:
        """Return the guilds of which questions are kept; None for direct messages."""
        rows = await self._connection.read(
            "SELECT DISTINCT guild_id FROM shown WHERE question IS NOT NULL"
        )
        return tuple(guild_id for (guild_id,) in rows)

    async def forget_before(self, guild_id: int | None, before: datetime) -> int:
        """Forget a guild's questions from before a time, and say how many those were."""
        return await self._change(
            "UPDATE shown SET question = NULL, asker = NULL"
            " WHERE coalesce(guild_id, 0) = ? AND shown_at < ? AND question IS NOT NULL",
            (guild_id or 0, before.astimezone(UTC).isoformat()),
        )

    async def forget_of(self, asker: str) -> None:
        """Forget what one asked.

        On a server the answer itself stays known, so that corrections reach it. The channel of
        direct messages is as good as a name, so that nothing stays known of those.
        """
        async with self._connection.transaction() as transaction:
            inside = ShownAnswers(transaction)
            await inside._change("DELETE FROM shown WHERE asker = ? AND guild_id IS NULL", (asker,))
            await inside._change(
                "UPDATE shown SET question = NULL, asker = NULL WHERE asker = ?", (asker,)
            )

    async def prune(self, before: datetime) -> int:
        """Forget the answers from before a time whose questions are not kept any more."""
        return await self._change(
            "DELETE FROM shown WHERE shown_at < ? AND question IS NULL",
            (before.astimezone(UTC).isoformat(),),
        )

    async def delete(self, *message_ids: int) -> None:
        """Forget messages that are gone."""
        marks = ", ".join("?" * len(message_ids))
        await self._change(f"DELETE FROM shown WHERE message_id IN ({marks})", message_ids)  # noqa: S608

    async def _change(self, sql: str, values: tuple[object, ...]) -> int:
        """Forget something, and say how many answers that concerned."""
        async with self._connection.transaction() as transaction:
            changed = await transaction.write(sql, values)
            if changed:
                await Scrubs(transaction).owe()
        return changed

    async def digests(self, since: datetime) -> frozenset[tuple[str, str]]:
        """Return each statement on view since then with each digest of what was shown of it."""
        rows = await self._connection.read(
            "SELECT DISTINCT statement_id, digest FROM shown_statement JOIN shown"
            " USING (message_id) WHERE digest IS NOT NULL AND shown_at >= ?",
            (since.astimezone(UTC).isoformat(),),
        )
        return frozenset((statement_id, digest) for statement_id, digest in rows)

    async def showing(self, statement_id: str, digest: str, since: datetime) -> tuple[int, ...]:
        """Return the messages since then that show this of a statement, newest first."""
        rows = await self._connection.read(
            "SELECT message_id FROM shown_statement JOIN shown USING (message_id)"
            " WHERE statement_id = ? AND digest = ? AND shown_at >= ? ORDER BY shown_at DESC",
            (statement_id, digest, since.astimezone(UTC).isoformat()),
        )
        return tuple(message_id for (message_id,) in rows)


def _values(shown: Shown) -> tuple[object, ...]:
    return (
        shown.message_id,
        shown.channel_id,
        shown.guild_id,
        shown.question,
        shown.language,
        shown.outcome,
        shown.revision,
        shown.at.astimezone(UTC).isoformat(),
        shown.asker,
    )


def _rows(
    message_id: int, cards: Mapping[str, str], behind: Iterable[str]
) -> list[tuple[object, ...]]:
    statements = [*cards.items(), *((id_, None) for id_ in behind)]
    return [(message_id, place, *statement) for place, statement in enumerate(statements)]
