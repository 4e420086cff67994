"""Files that moderators propose, until a second one decides and an operator exports them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from .database import Connection, Row


class State(StrEnum):
    """What has become of a change."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class PendingChange:
    """A file of the record as somebody proposes it, at its path in the knowledge folder.

    `base` is the digest of what stood there then, None where nothing did. `draft` are the fields
    of a form as JSON. People are Discord user ids as text. Times are aware, in UTC.
    """

    id: int
    guild_id: int
    path: str
    content: bytes
    digest: str
    base: str | None
    draft: str | None
    proposed_by: str
    proposed_at: datetime
    state: State
    decided_by: str | None
    decided_at: datetime | None
    exported_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewChange:
    """What a change is made of."""

    path: str
    content: bytes
    base: str | None
    draft: str | None = None


def digest_of(content: bytes) -> str:
    """Return the digest that tells one content of a file from another."""
    return hashlib.sha256(content).hexdigest()


_COLUMNS = (
    "id, guild_id, path, content, digest, base, draft, proposed_by, proposed_at, state,"
    " decided_by, decided_at, exported_at"
)


class PendingChanges:
    """All changes that were ever proposed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, change: NewChange, guild_id: int, by: str) -> int:
        """Keep a change that waits for a second moderator, and give its id."""
        ((change_id,),) = await self._rows(
            "INSERT INTO pending_change"
            " (guild_id, path, content, digest, base, draft, proposed_by, proposed_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (
                guild_id,
                change.path,
                change.content,
                digest_of(change.content),
                change.base,
                change.draft,
                by,
                _now(),
            ),
        )
        return int(str(change_id))

    async def revise(self, change_id: int, change: NewChange, by: str) -> bool:
        """Put another content in place of the author's own, while it is pending."""
        return bool(
            await self._connection.write(
                "UPDATE pending_change SET path = ?, content = ?, digest = ?, base = ?, draft = ?"
                " WHERE id = ? AND state = 'pending' AND proposed_by = ?",
                (
                    change.path,
                    change.content,
                    digest_of(change.content),
                    change.base,
                    change.draft,
                    change_id,
                    by,
                ),
            )
        )

    async def decide(self, change_id: int, digest: str, state: State, by: str) -> bool:
        """Decide on a pending change as it was shown; False where it is decided, or revised.

        `StoreError` where the one who decides may not: the database itself refuses.
        """
        return bool(
            await self._connection.write(
                "UPDATE pending_change SET state = ?, decided_by = ?, decided_at = ?"
                " WHERE id = ? AND digest = ? AND state = 'pending'",
                (state, by, _now(), change_id, digest),
            )
        )

    async def get(self, change_id: int, guild_id: int) -> PendingChange | None:
        """Return a change of a guild."""
        rows = await self._connection.read(
            f"SELECT {_COLUMNS} FROM pending_change WHERE id = ? AND guild_id = ?",  # noqa: S608
            (change_id, guild_id),
        )
        return next(map(_change, rows), None)

    async def waiting(self, guild_id: int) -> tuple[PendingChange, ...]:
        """Return the pending changes of a guild, the one that waits longest first."""
        rows = await self._connection.read(
            f"SELECT {_COLUMNS} FROM pending_change"  # noqa: S608
            " WHERE guild_id = ? AND state = 'pending' ORDER BY id",
            (guild_id,),
        )
        return tuple(map(_change, rows))

    async def accepted(self) -> tuple[PendingChange, ...]:
        """Return all changes that were accepted, in the order in which they were."""
        rows = await self._connection.read(
            f"SELECT {_COLUMNS} FROM pending_change"  # noqa: S608
            " WHERE state = 'accepted' ORDER BY decided_at, id",
        )
        return tuple(map(_change, rows))

    async def mark_exported(self, ids: Iterable[int]) -> None:
        """Note that the operator has the files."""
        async with self._connection.transaction() as inside:
            for change_id in ids:
                await inside.write(
                    "UPDATE pending_change SET exported_at = ? WHERE id = ? AND state = 'accepted'",
                    (_now(), change_id),
                )

    async def _rows(self, sql: str, values: Iterable[object]) -> list[Row]:
        async with self._connection.transaction() as inside:
            return await inside.read(sql, tuple(values))


def _now() -> str:
    return datetime.now(UTC).isoformat()


def _change(row: Row) -> PendingChange:
    id_, guild, path, content, digest, base, draft, by, at, state, decider, decided, exported = row
    return PendingChange(
        id=id_,
        guild_id=guild,
        path=path,
        content=content,
        digest=digest,
        base=base,
        draft=draft,
        proposed_by=by,
        proposed_at=datetime.fromisoformat(at),
        state=State(state),
        decided_by=decider,
        decided_at=datetime.fromisoformat(decided) if decided else None,
        exported_at=datetime.fromisoformat(exported) if exported else None,
    )
