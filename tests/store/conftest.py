"""Every behaviour of the store is tested on both kinds of database."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store import Address, Store, open_store
from tests.postgres import Server


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Address:
    """Where a store can be made."""
    if request.param == "sqlite":
        return tmp_path / "store.sqlite3"
    server: Server = request.getfixturevalue("postgres")
    return server.new_schema()


@pytest.fixture
async def store(address: Address) -> AsyncIterator[Store]:
    async with open_store(address) as opened:
        yield opened
