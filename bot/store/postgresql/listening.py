"""Hears what other processes tell through the database (`NOTIFY`)."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import TypeAlias

import asyncpg

from ..address import PostgresAddress
from .connection import connect
from .error import FAILURES

_Heard: TypeAlias = Callable[[asyncpg.Connection, int, str, str], None]
_log = logging.getLogger(__name__)
CHANNEL = "who_said"
# What is heard when a connection is new: anything may have been told meanwhile.
EVERYTHING = "everything"
_PAUSE_S = 1.0
# A connection that is dead without a word is found so by asking it now and then.
_ASK_S = 10.0


@asynccontextmanager
async def listening(
    address: PostgresAddress, origin: str, hear: Callable[[str], None]
) -> AsyncIterator[None]:
    """Call `hear` with what is told while the block lasts; it neither waits nor raises.

    What `origin` itself tells is left out, but not what the tables tell of its changes.
    """
    heard = partial(_heard, hear, f"@{origin} ")
    task = asyncio.create_task(_listen(address, heard), name="listening")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])


async def _listen(address: PostgresAddress, heard: _Heard) -> None:
    is_lost = False
    while True:
        try:
            connection = await connect(address)
            try:
                await connection.add_listener(CHANNEL, heard)
                if is_lost:
                    _log.info("what other processes tell is heard again")
                is_lost = False
                heard(connection, 0, CHANNEL, EVERYTHING)
                while True:
                    await asyncio.sleep(_ASK_S)
                    await connection.execute("SELECT 1")
            finally:
                with contextlib.suppress(*FAILURES):
                    connection.terminate()
        except FAILURES as error:
            if not is_lost:
                _log.warning("what other processes tell is not heard now: %s", error)
            is_lost = True
            await asyncio.sleep(_PAUSE_S)


def _heard(
    hear: Callable[[str], None],
    own: str,
    _connection: asyncpg.Connection,
    _pid: int,
    _channel: str,
    told: str,
) -> None:
    if not told.startswith(own):
        hear(told.partition(" ")[2] if told.startswith("@") else told)
