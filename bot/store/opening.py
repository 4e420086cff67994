"""Opens a store wherever it is."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from pathlib import Path

from bot.extra import Extra

from . import sqlite
from .address import Address
from .error import StoreError
from .store import Store

_ONE_PROCESS = "a file has one process; a database of PostgreSQL has many"


def open_store(address: Address, *, is_shared: bool = False) -> AbstractAsyncContextManager[Store]:
    """Open the store for the one bot that has it; make or migrate it where need be.

    With `is_shared`, other processes of the same bot may have it too: in PostgreSQL only.

    What was to be done before closing is done, and the connections are closed whatever happens.
    `StoreError` where there can be no store at `address`.
    """
    if isinstance(address, Path):
        if is_shared:
            raise StoreError(_ONE_PROCESS)
        return sqlite.open_store(address)
    _ensure_driver()
    from .postgresql import opening

    return opening.open_store(address, is_shared=is_shared)


def open_beside(address: Address) -> AbstractAsyncContextManager[Store]:
    """Open a store that is there for a command, whether or not a bot uses it."""
    if isinstance(address, Path):
        return sqlite.open_beside(address)
    _ensure_driver()
    from .postgresql import opening

    return opening.open_beside(address)


def _ensure_driver() -> None:
    if not Extra.POSTGRES.is_installed:
        how = Extra.POSTGRES.how_to_install
        raise StoreError(f"the driver of PostgreSQL is not installed; install it with: {how}")
