"""Carries everything that is kept from one store to another, whatever kind each is."""

from __future__ import annotations

from collections.abc import Mapping

from .database import Database, Transaction
from .error import StoreError

# By table, in an order in which no row names one that is not there yet: of how many columns its key
# is, by which the rows are read a page at a time, and its columns, those of the key first.
TABLES: Mapping[str, tuple[int, str]] = {
    "revision": (1, "digest"),
    "content": (1, "digest, compressed"),
    "revision_file": (2, "revision, path, content"),
    "load": (1, "id, revision, loaded_by, loaded_at, statements"),
    "guild_setting": (
        1,
        "guild_id, language, is_private, strictness, moderator_role, notes_channel, question_days",
    ),
    "channel_setting": (2, "guild_id, channel_id, is_open, language, is_private, strictness"),
    "audit": (1, "id, done_at, done_by, guild_id, action, before, after"),
    "asker_key": (1, "id, secret"),
    "opt_out": (1, "asker"),
    "question": (
        1,
        (
            "id, text, language, outcome, reason, about, party, statement, place, guild_id, asker,"
            " asked_at"
        ),
    ),
    "question_count": (5, "day, guild_id, outcome, language, party, count"),
    "dismissal": (2, "guild_id, digest, dismissed_at"),
    "pending_change": (
        1,
        (
            "id, guild_id, path, content, digest, base, draft, proposed_by, proposed_at, state,"
            " decided_by, decided_at, exported_at"
        ),
    ),
    "shown": (
        1,
        "message_id, channel_id, guild_id, question, language, outcome, revision, shown_at, asker",
    ),
    "shown_statement": (2, "message_id, place, statement_id, digest"),
    "feedback": (
        1,
        (
            "id, question, outcome, reason, remark, revision, asked_by, given_at, guild_id, asker,"
            " questioner"
        ),
    ),
    "feedback_statement": (2, "feedback_id, place, statement_id"),
    "follow": (1, "id, person, channel_id, guild_id, speaker, topic, language, told_at"),
    "follow_statement": (2, "follow_id, statement_id"),
}
_NUMBERED = ("load", "audit", "question", "pending_change", "feedback", "follow")
# What is owed to the bytes of one database is nothing to another.
NOT_MOVED = frozenset({"scrub_owed"})
_PAGE = 5000


async def move(source: Database, target: Database) -> Mapping[str, int]:
    """Copy every row into an empty store, all or none, and give how many there are by table."""
    async with target.transaction() as inside:
        for table in TABLES:
            if await inside.read(f"SELECT 1 FROM {table} LIMIT 1"):  # noqa: S608
                raise StoreError(f"there is something in it already ({table}); name an empty one")
        moved = {table: await _copy(source, inside, table) for table in TABLES}
    for table in _NUMBERED:
        if moved[table]:
            await target.resume_ids(table)
    return moved


async def _copy(source: Database, target: Transaction, table: str) -> int:
    """Copy a table page by page; every name in the SQL is one of ours."""
    length, columns = TABLES[table]
    key = ", ".join(columns.split(", ")[:length])
    page = f"ORDER BY {key} LIMIT {_PAGE}"
    places = ", ".join("?" * len(columns.split(", ")))
    insert = f"INSERT INTO {table} ({columns}) VALUES ({places})"  # noqa: S608
    after = f"WHERE ({key}) > ({', '.join('?' * length)})"
    copied = 0
    rows = await source.read(f"SELECT {columns} FROM {table} {page}")  # noqa: S608
    while rows:
        await target.write_many(insert, rows)
        copied += len(rows)
        last = rows[-1][:length]
        rows = await source.read(f"SELECT {columns} FROM {table} {after} {page}", last)  # noqa: S608
    return copied
