"""Whatever state the file is in, a start says so in one clear line, or works."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store import Actor, Store, StoreError, back_up, open_beside, open_store
from tests.locking import locked
from tests.soak.scale import scaled

ANN = Actor("1", 7)
_NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("bot.store.sqlite._BUSY_S", 0.1)
    monkeypatch.setattr("bot.store.sqlite._PATIENCE_S", 0.1)
    return tmp_path / "store.sqlite3"


async def use(path: Path) -> list[str]:
    """Open the store, write, and give what has been written so far."""
    async with open_store(path) as store:
        await store.audit.note(ANN, "one more")
        return await written(store)


async def written(store: Store) -> list[str]:
    return [line.action for line in await store.audit.newest(7, 99)]


def refusal(path: Path) -> str:
    """Return the one line that a start is refused with."""
    with pytest.raises(StoreError) as caught:
        asyncio.run(use(path))
    told = str(caught.value)
    assert told
    assert told.isprintable()
    return told


async def test_a_second_bot_on_the_file_is_refused_and_the_first_goes_on(path: Path) -> None:
    async with open_store(path) as store:
        with pytest.raises(StoreError, match="another bot uses it; stop that one, or"):
            async with open_store(path):
                pass
        await store.audit.note(ANN, "goes on")
        assert await written(store) == ["goes on"]
    assert await use(path) == ["one more", "goes on"]


async def test_commands_read_and_write_while_the_bot_runs(path: Path, tmp_path: Path) -> None:
    async with open_store(path) as store:
        await store.audit.note(ANN, "by the bot")
        async with open_beside(path) as beside:
            await beside.audit.note(ANN, "by a command")
            assert await written(beside) == ["by a command", "by the bot"]
        await asyncio.to_thread(back_up, path, tmp_path / "copy.sqlite3")
        assert await written(store) == ["by a command", "by the bot"]
    async with open_beside(path) as beside, open_store(path):
        assert len(await written(beside)) == 2, "nor does a command keep the bot from starting"


async def test_a_command_does_not_change_the_layout_beneath_a_bot(path: Path) -> None:
    async with open_store(path):
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA user_version = 6")
        with pytest.raises(StoreError, match="a bot of another version uses it"):
            async with open_beside(path):
                pass


async def test_a_command_makes_no_store(path: Path) -> None:
    with pytest.raises(StoreError, match="there is no database"):
        async with open_beside(path):
            pass
    assert list(path.parent.iterdir()) == []


def test_a_bot_that_is_killed_leaves_the_file_to_the_next(path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    with holder.stdout:
        assert holder.stdout.readline() == "open\n"
        assert "another bot uses it" in refusal(path)
        holder.kill()
        holder.wait(60)
    assert asyncio.run(use(path)) == ["one more", "by the one that is killed"]


_HOLD = """
import asyncio, sys
from pathlib import Path
from bot.store import Actor, open_store

async def hold():
    async with open_store(Path(sys.argv[1])) as store:
        await store.audit.note(Actor("1", 7), "by the one that is killed")
        print("open", flush=True)
        await asyncio.sleep(60)

asyncio.run(hold())
"""


def test_a_database_that_another_program_holds_is_said(path: Path) -> None:
    asyncio.run(use(path))
    with locked(path):
        assert "database is locked; close the other program that uses it" in refusal(path)
    assert asyncio.run(use(path)) == ["one more"] * 2


@contextlib.contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """Be somebody whom permissions hold back, which they do not do to root."""
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, _NOBODY, _NOBODY)
    os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def own_folder() -> Iterator[Path]:
    """A folder that everybody can reach; those of pytest are its user's alone."""
    folder = Path(tempfile.mkdtemp())
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder)


def test_a_folder_that_cannot_be_written_is_said(own_folder: Path) -> None:
    with as_nobody(own_folder):
        own_folder.chmod(0o500)
        assert "Permission denied" in refusal(own_folder / "store.sqlite3")


def test_a_file_that_cannot_be_written_is_said(own_folder: Path) -> None:
    path = own_folder / "store.sqlite3"
    asyncio.run(use(path))
    with as_nobody(own_folder):
        path.chmod(0o400)
        assert "let the bot write to the file, to those beside it" in refusal(path)
        for file in own_folder.iterdir():
            file.chmod(0o600)
        assert asyncio.run(use(path)) == ["one more"] * 2


@contextlib.contextmanager
def no_room(bytes_: int) -> Iterator[None]:
    """Let no file grow beyond a size, as a full disk would."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_without_room_for_a_store_is_said(path: Path) -> None:
    with no_room(8192):
        told = refusal(path)
    assert "disk I/O error" in told
    assert asyncio.run(use(path)) == ["one more"]


@pytest.mark.parametrize(
    "damage",
    [b"not a database" * 500, b"SQLite format 3\0" + b"\xff" * 5000],
    ids=["other file", "other pages"],
)
def test_a_damaged_file_is_said_with_what_to_do(path: Path, damage: bytes) -> None:
    path.write_bytes(damage)
    assert "put a copy made with `who-said backup` in its place" in refusal(path)
    assert path.read_bytes() == damage


def test_a_start_on_a_file_damaged_anywhere_works_or_says_so(path: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.sqlite3"
    for _ in range(40):
        asyncio.run(use(made))
    sound = made.read_bytes()
    for seed in range(scaled(200, 15)):
        chance = random.Random(seed)  # noqa: S311
        damaged = bytearray(sound)
        for _ in range(chance.choice([1, 5, 200])):
            damaged[chance.randrange(100, len(sound))] = chance.randrange(256)
        path.write_bytes(damaged[: chance.choice([len(sound), chance.randrange(len(sound))])])
        with contextlib.suppress(StoreError):
            asyncio.run(use(path))
        for file in path.parent.glob("store.sqlite3-*"):
            file.unlink()


def test_a_newer_file_is_said(path: Path) -> None:
    asyncio.run(use(path))
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert "layout 99" in refusal(path)
    assert "start a newer version" in refusal(path)


def test_a_first_start_says_that_nothing_is_remembered_yet(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    asyncio.run(use(path))
    (told,) = caplog.records
    assert told.levelname == "INFO"
    assert told.message == f"{path} is made: nothing is remembered yet"
    caplog.clear()
    asyncio.run(use(path))
    assert caplog.records == []


@pytest.mark.parametrize("what", ["emptied", "taken away"])
def test_a_start_warns_where_a_store_has_vanished(
    path: Path, caplog: pytest.LogCaptureFixture, what: str
) -> None:
    # Whatever level a command that ran before in this process has left behind.
    caplog.set_level(logging.WARNING, "bot")
    asyncio.run(use(path))
    path.unlink()
    if what == "emptied":
        path.touch()
    assert asyncio.run(use(path)) == ["one more"]
    (told,) = caplog.records
    assert told.levelname == "WARNING"
    assert "the bot starts with nothing remembered" in told.message
