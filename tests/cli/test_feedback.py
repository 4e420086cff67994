"""`who-said feedback`: what people found not helpful, for whoever runs the bot."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

from bot.store import Feedback, open_store
from tests.cli.conftest import Run

NOON = datetime(2025, 7, 2, 12, tzinfo=UTC)


async def fill(path: Path) -> None:
    async with open_store(path) as store:
        for asked_by, guild_id in ((None, None), (2**60, 2**61)):
            await store.feedback.add(
                Feedback(
                    "چرا؟", ("b", "a"), "closest", "other", "why?", "aa", asked_by, NOON,
                    guild_id, "code-of-one", "code-of-another",
                )
            )  # fmt: skip


def test_it_is_printed_newest_first_without_the_codes_of_people(
    who_said: Run, database: Path
) -> None:
    asyncio.run(fill(database))
    result = who_said("feedback")
    assert result.exit_code == 0
    assert "code-of" not in result.stdout
    server, direct = map(json.loads, result.stdout.splitlines())
    assert (server["guild"], server["ask_back"]) == (str(2**61), str(2**60))
    assert direct == {
        "at": "2025-07-02T12:00:00+00:00",
        "guild": None,
        "question": "چرا؟",
        "outcome": "closest",
        "statements": ["b", "a"],
        "reason": "other",
        "remark": "why?",
        "ask_back": None,
        "revision": "aa",
    }


def test_where_there_is_no_database_it_says_so(who_said: Run, database: Path) -> None:
    result = who_said("feedback")
    assert result.exit_code == 1
    assert "there is no database" in result.stderr
