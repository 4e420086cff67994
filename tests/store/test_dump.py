"""A database of PostgreSQL is copied and put back with its own tools, as the documents say."""

from __future__ import annotations

import asyncio
import subprocess
from pathlib import Path

import pytest

from bot.store import Actor, PostgresAddress, StoreError, open_store
from tests.postgres import Server


def do(server: Server, program: str, *arguments: str) -> None:
    command = [str(server.binaries / program), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


async def use(address: PostgresAddress) -> list[str]:
    async with open_store(address) as store:
        await store.audit.note(Actor("1", 7), "one more")
        return [line.action for line in await store.audit.newest(7, 9)]


async def test_a_copy_made_while_the_bot_runs_is_a_store_again(
    postgres: Server, tmp_path: Path
) -> None:
    there, again = [await asyncio.to_thread(postgres.new_database) for _ in range(2)]
    copy = str(tmp_path / "copy.dump")
    async with open_store(there) as store:
        await store.audit.note(Actor("1", 7), "before")
        dump = ("--format=custom", f"--file={copy}", there.url)
        await asyncio.to_thread(do, postgres, "pg_dump", *dump)
        await store.audit.note(Actor("1", 7), "after the copy")
    restore = ("--no-owner", "--exit-on-error", f"--dbname={again.url}", copy)
    await asyncio.to_thread(do, postgres, "pg_restore", *restore)
    assert await use(again) == ["one more", "before"]
    async with open_store(again) as store:
        with pytest.raises(StoreError, match="append-only"):
            await store.database.write("DELETE FROM audit")
