"""`who-said move`: everything the bot remembers, from one database to another."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from bot.store import Address, StoreError, address_of, move, open_store


def move_all(source: str, target: str) -> int:
    """Copy everything, all or nothing, and say how much it was; give the exit code."""
    try:
        return asyncio.run(_move(address_of(source), address_of(target)))
    except StoreError as error:
        print(error, file=sys.stderr)
        return 1


async def _move(source: Address, target: Address) -> int:
    if isinstance(source, Path) and not source.is_file():
        raise StoreError(f"there is no store at {source}")
    # Opened as a bot would, so that none writes to either meanwhile.
    async with open_store(source) as old, open_store(target) as new:
        moved = await move(old.database, new.database)
    for table, rows in moved.items():
        print(f"{rows:>9,}  {table}")
    print(
        f"everything in {source} is in {target} now; set DATABASE to it (the old one is as it was)"
    )
    return 0
