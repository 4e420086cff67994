"""A PostgreSQL of the tests' own on loopback, and empty databases in it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bot.store import PostgresAddress

# What is written need not outlive the machine.
_OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@dataclass
class Server:
    """A server that can be stopped and started again on its port, with what is in it."""

    binaries: Path
    folder: Path
    port: int = field(default_factory=free_port)
    numbers: Iterator[int] = field(default_factory=count)

    @property
    def _user(self) -> dict[str, Any]:
        """PostgreSQL refuses to run as root."""
        return {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}

    def _do(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [self.binaries / program, *arguments],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            cwd=self.folder,
            check=False,
            timeout=120,
            **self._user,
        )
        assert done.returncode == 0, done.stderr.decode()

    def make(self) -> None:
        self._do(
            *("initdb", "-D", str(self.folder / "data"), "-U", "who", "-A", "trust", "-N"),
            # Not the order of bytes, so that a column without "C" would be noticed.
            *("-E", "UTF8", "--locale-provider=icu", "--icu-locale=en-US", "--no-locale"),
        )

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -k '' {_OPTIONS}"
        log = str(self.folder / "log")
        self._do("pg_ctl", "-D", str(self.folder / "data"), "-w", "-l", log, "-o", options, "start")

    def replica(self, folder: Path) -> Server:
        """Return a server that follows this one, not started yet."""
        other = Server(self.binaries, folder)
        self._do(
            *("pg_basebackup", "-h", "127.0.0.1", "-p", str(self.port), "-U", "who"),
            *("-D", str(folder / "data"), "-R", "-X", "stream", "-c", "fast"),
        )
        return other

    def promote(self) -> None:
        self._do("pg_ctl", "-D", str(self.folder / "data"), "-w", "promote")

    def stop(self, mode: str = "fast") -> None:
        self._do("pg_ctl", "-D", str(self.folder / "data"), "-w", "-m", mode, "stop")

    def address(self, database: str, user: str = "who") -> PostgresAddress:
        return PostgresAddress(f"postgresql://{user}@127.0.0.1:{self.port}/{database}")

    def new_database(self) -> PostgresAddress:
        name = f"test_{next(self.numbers)}"
        asyncio.run(self._run(f"CREATE DATABASE {name}"))
        return self.address(name)

    def new_schema(self) -> PostgresAddress:
        """Return a place without tables, sooner than a database is made; it shares the locks."""
        name = f"test_{next(self.numbers)}"
        asyncio.run(self._run(f"CREATE SCHEMA {name}"))
        return PostgresAddress(f"{self.address('postgres').url}?search_path={name}")

    async def _run(self, sql: str) -> None:
        import asyncpg

        connection = await asyncpg.connect(self.address("postgres").url)
        try:
            await connection.execute(sql)
        finally:
            await connection.close()


def binaries() -> Path:
    """Return the folder of PostgreSQL's programs; skip where there is none, but never in CI."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not folders and (found := shutil.which("initdb")):
        folders = [Path(found).parent]
    if not folders:
        _missing("PostgreSQL is not installed: `make test-deps` installs it")
    if find_spec("asyncpg") is None:
        _missing("the driver of PostgreSQL is not installed: `make test` installs it")
    return folders[-1]


def _missing(told: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(told)
    pytest.skip(told)


@contextlib.contextmanager
def own_folder() -> Iterator[Path]:
    """Return a folder that PostgreSQL's user can use; those of pytest are its user's alone."""
    with tempfile.TemporaryDirectory(prefix="who-said-postgres-") as name:
        if os.geteuid() == 0:
            shutil.chown(name, "postgres", "postgres")
        yield Path(name)


@contextlib.contextmanager
def serving() -> Iterator[Server]:
    where = binaries()
    with own_folder() as folder:
        server = Server(where, folder)
        server.make()
        server.start()
        try:
            yield server
        finally:
            with contextlib.suppress(AssertionError):  # where the test has stopped it
                server.stop("immediate")
