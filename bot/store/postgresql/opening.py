"""Opens the store in a database of PostgreSQL: for a bot that has it, or for a command beside."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import asyncpg

from ..address import PostgresAddress
from ..error import StoreError
from ..migration import missing, shipped_migrations
from ..store import Store
from .connection import PATIENCE_S, SERVER_SETTINGS, connect
from .database import PostgresDatabase
from .error import FAILURES, translated

_log = logging.getLogger(__name__)
_MIGRATIONS = Path(__file__).parent / "migrations"

# Any number that no other program is likely to lock in the same database: "who said" in letters.
_NAME, _BOT, _LAYOUT = 0x77686F73, 0x61696400, 0x61696401
_ALONE, _SHARED = "pg_advisory_lock", "pg_advisory_lock_shared"
_OTHERWISE = "another bot uses it; stop that one, or name another DATABASE"
# How long an opening waits for another bot, which may be about to end.
_LOCK_PATIENCE_S = 2.0
_MOST_CONNECTIONS = 5
# How long after a lost connection another is tried.
_PAUSE_S = 1.0


@asynccontextmanager
async def open_store(address: PostgresAddress, *, is_shared: bool = False) -> AsyncIterator[Store]:
    """Open the store for a bot; make its tables, or bring them up to date, where need be.

    The database is this process's alone until then, or that of processes which share it, by a lock
    that ends with the process.
    """
    lock = _SHARED if is_shared else _ALONE
    async with _locked(address, lock), _opened(address) as database:
        yield Store(database)


@asynccontextmanager
async def open_beside(address: PostgresAddress) -> AsyncIterator[Store]:
    """Open a store that is there for a command, whether or not a bot uses it."""
    with translated():
        connection = await connect(address)
        try:
            version = await _version(connection)
        finally:
            await connection.close()
    if version is None:
        raise StoreError("there is no store in that database; DATABASE names it")
    if missing(version, shipped_migrations(_MIGRATIONS)):
        async with open_store(address) as store:
            yield store
    else:
        async with _opened(address) as database:
            yield Store(database)


@asynccontextmanager
async def _locked(address: PostgresAddress, lock: str) -> AsyncIterator[None]:
    """Keep other bots out for as long as the block lasts; a lost lock is taken again."""
    with translated():
        connection = await connect(address)
    try:
        with translated():
            await _take_lock(connection, lock)
            await _prepare(connection)
    except BaseException:
        await _close(connection)
        raise
    keeping = asyncio.create_task(_keep_lock(address, connection, lock), name="store lock")
    try:
        yield
    finally:
        keeping.cancel()
        await asyncio.wait([keeping])


async def _take_lock(connection: asyncpg.Connection, lock: str) -> None:
    try:
        await connection.execute(f"SET lock_timeout = {int(_LOCK_PATIENCE_S * 1000)}")
        await connection.fetchval(f"SELECT {lock}($1, $2)", _NAME, _BOT)
    except asyncpg.LockNotAvailableError:
        raise StoreError(_OTHERWISE) from None


async def _keep_lock(address: PostgresAddress, connection: asyncpg.Connection, lock: str) -> None:
    """Take the lock again whenever the server has ended the session that held it."""
    try:
        while True:
            lost = asyncio.Event()
            connection.add_termination_listener(partial(_tell, lost))
            if not connection.is_closed():
                await lost.wait()
            _log.warning("the connection that keeps other bots from the store is lost")
            connection = await _locked_again(address, lock)
            _log.info("the store is kept from other bots again")
    finally:
        await _close(connection)


def _tell(lost: asyncio.Event, _: asyncpg.Connection) -> None:
    lost.set()


async def _locked_again(address: PostgresAddress, lock: str) -> asyncpg.Connection:
    while True:
        await asyncio.sleep(_PAUSE_S)
        with contextlib.suppress(*FAILURES):
            connection = await connect(address)
            try:
                await _take_lock(connection, lock)
            except BaseException as error:
                await _close(connection)
                if not isinstance(error, StoreError):
                    raise
                _log.error("%s", error)
            else:
                return connection


async def _close(connection: asyncpg.Connection) -> None:
    with contextlib.suppress(*FAILURES):
        await connection.close(timeout=PATIENCE_S)


async def _prepare(connection: asyncpg.Connection) -> None:
    """Take every step that the database has not taken yet: all of them, or none."""
    steps = shipped_migrations(_MIGRATIONS)
    async with connection.transaction():
        # Processes that share the store may start together.
        await connection.fetchval("SELECT pg_advisory_xact_lock($1, $2)", _NAME, _LAYOUT)
        version = await _version(connection)
        if version is None:
            _log.info("the store's tables are made: nothing is remembered yet")
            await connection.execute("CREATE TABLE layout (version INTEGER NOT NULL)")
            await connection.execute("INSERT INTO layout (version) VALUES (0)")
        for step in missing(version or 0, steps):
            await connection.execute(step)
        await connection.execute("UPDATE layout SET version = $1", len(steps))


async def _version(connection: asyncpg.Connection) -> int | None:
    """Return how many steps were taken, None where there is no store yet."""
    if await connection.fetchval("SELECT to_regclass('layout')") is None:
        return None
    version: int | None = await connection.fetchval("SELECT version FROM layout")
    return version


@asynccontextmanager
async def _opened(address: PostgresAddress) -> AsyncIterator[PostgresDatabase]:
    with translated():
        pool = await asyncpg.create_pool(
            address.url,
            # With none kept ready, the pool has none to tell of in vain while a server is away.
            min_size=0,
            max_size=_MOST_CONNECTIONS,
            timeout=PATIENCE_S,
            command_timeout=PATIENCE_S,
            server_settings=SERVER_SETTINGS,
        )
    try:
        database = PostgresDatabase(pool, address)
        try:
            yield database
        finally:
            await database.close()
    finally:
        try:
            async with asyncio.timeout(PATIENCE_S):
                await pool.close()
        except FAILURES:
            pool.terminate()
