"""A store of any older layout, with data in it, becomes one of today's and loses nothing."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from bot.store import Load, open_store
from bot.store.migration import shipped_migrations

NEWEST = len(shipped_migrations())

# What a bot of each layout may have written: rows by table, for every table that the layout adds.
# A migration that adds a table adds rows of it here; the test below notices one that is left out.
ADDED: Mapping[int, Mapping[str, Sequence[Mapping[str, object]]]] = {
    1: {
        "load": [
            {
                "revision": "aa",
                "loaded_by": "start",
                "loaded_at": "2025-07-01T12:00:00+00:00",
                "statements": 24,
            },
            {
                "revision": "bb",
                "loaded_by": "123",
                "loaded_at": "2025-07-02T12:00:00+00:00",
                "statements": 25,
            },
            {
                "revision": "aa",
                "loaded_by": "123",
                "loaded_at": "2025-07-03T12:00:00+00:00",
                "statements": 24,
            },
        ],
        "open_channel": [{"guild_id": 7, "channel_id": 1}, {"guild_id": 7, "channel_id": 2}],
    },
    2: {
        "guild_setting": [
            {
                "guild_id": 7,
                "language": "tr",
                "is_private": 1,
                "strictness": "strict",
                "moderator_role": 5,
                "notes_channel": 6,
                "question_days": 10,
            }
        ],
        "channel_setting": [{"guild_id": 7, "channel_id": 3, "is_open": 1}],
    },
    3: {
        "revision": [{"digest": "cc"}],
        "content": [{"digest": "dd", "compressed": b"x"}],
        "revision_file": [{"revision": "cc", "path": "dispute.yaml", "content": "dd"}],
        "audit": [
            {
                "done_at": "2025-07-03T12:00:00+00:00",
                "done_by": "123",
                "guild_id": 7,
                "action": "knowledge reload",
                "before": "aa",
                "after": "bb",
            }
        ],
    },
    4: {
        "asker_key": [{"id": 1, "secret": b"x" * 32}],
        "opt_out": [{"asker": "ee"}],
        "question": [
            {
                "text": "who said it?",
                "language": "en",
                "outcome": "none",
                "place": "server",
                "guild_id": 7,
                "asker": "ff",
                "asked_at": "2025-07-03T12:00:00+00:00",
            }
        ],
        "question_count": [
            {
                "day": "2025-07-03",
                "guild_id": 7,
                "outcome": "none",
                "language": "en",
                "party": "",
                "count": 1,
            }
        ],
        "dismissal": [{"guild_id": 7, "digest": "ff", "dismissed_at": "2025-07-03T12:00:00+00:00"}],
    },
    5: {
        "pending_change": [
            {
                "guild_id": 7,
                "path": "dispute.yaml",
                "content": b"x",
                "digest": "aa",
                "proposed_by": "123",
                "proposed_at": "2025-07-03T12:00:00+00:00",
            }
        ],
    },
    6: {
        "shown": [
            {
                "message_id": 2**63 - 1,
                "channel_id": 1,
                "question": "who said it?",
                "language": "en",
                "outcome": "answer",
                "revision": "aa",
                "shown_at": "2025-07-03T12:00:00+00:00",
                "asker": "ff",
            }
        ],
        "shown_statement": [
            {"message_id": 2**63 - 1, "place": 0, "statement_id": "one", "digest": "gg"}
        ],
        "feedback": [
            {
                "id": 1,
                "outcome": "answer",
                "reason": "other",
                "remark": "x" * 300,
                "revision": "aa",
                "given_at": "2025-07-03T12:00:00+00:00",
            }
        ],
        "feedback_statement": [{"feedback_id": 1, "place": 0, "statement_id": "one"}],
    },
    7: {"scrub_owed": [{"id": 5}]},
    8: {
        "follow": [
            {
                "person": 9,
                "speaker": "one",
                "language": "en",
                "told_at": "2025-07-03T12:00:00+00:00",
            },
            {"channel_id": 3, "guild_id": 7, "topic": "two", "language": "tr"},
        ],
        "follow_statement": [{"follow_id": 1, "statement_id": "a"}],
    },
}


def write(connection: sqlite3.Connection, layout: int) -> None:
    for table, rows in ADDED.get(layout, {}).items():
        for row in rows:
            names, marks = ", ".join(row), ", ".join("?" * len(row))
            sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - our own names
            connection.execute(sql, tuple(row.values()))


def make(path: Path, layout: int) -> None:
    """Make a store as a bot of that layout would have left it, one upgraded from the first."""
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        for number, step in enumerate(shipped_migrations()[:layout], start=1):
            connection.executescript(step)
            write(connection, number)
        connection.execute(f"PRAGMA user_version = {layout}")
        connection.commit()


def tables(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return sorted(name for (name,) in found if not name.startswith("sqlite_"))


@pytest.mark.parametrize("layout", range(1, NEWEST + 1))
async def test_an_older_store_with_data_in_it_is_upgraded(tmp_path: Path, layout: int) -> None:
    path = tmp_path / "store.sqlite3"
    make(path, layout)
    async with open_store(path) as store:
        assert await store.loads.last() == Load(
            "aa", "123", (await store.loads.newest(1))[0].at, 24
        )
        loads = [(load.revision, load.by) for load in await store.loads.newest(9)]
        assert loads == [("aa", "123"), ("bb", "123"), ("aa", "start")]
        guild = (await store.settings.all())[7]
        opened = {id_ for id_, channel in guild.channels.items() if channel.is_open}
        assert opened == ({1, 2} if layout == 1 else {1, 2, 3})
        assert guild.language == (None if layout == 1 else "tr")
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST,)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        left = tables(connection)
        for number in range(1, layout + 1):
            for table, rows in ADDED.get(number, {}).items():
                if table not in left:
                    continue
                count = f"SELECT count(*) FROM {table}"  # noqa: S608 - our own names
                assert connection.execute(count).fetchone()[0] >= len(rows), table


@pytest.mark.parametrize("layout", range(1, NEWEST + 1))
async def test_an_upgraded_store_has_the_layout_of_a_new_one(tmp_path: Path, layout: int) -> None:
    layouts = []
    make(tmp_path / "old", layout)
    for path in (tmp_path / "old", tmp_path / "new"):
        async with open_store(path):
            pass
        with contextlib.closing(sqlite3.connect(path)) as connection:
            sql = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
            layouts.append(connection.execute(sql).fetchall())
    assert layouts[0] == layouts[1]


def test_every_table_of_every_layout_has_rows_to_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    make(path, NEWEST)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        for table in tables(connection):
            count = f"SELECT count(*) FROM {table}"  # noqa: S608 - our own names
            assert connection.execute(count).fetchone()[0] > 0, f"add rows of {table} to ADDED"
