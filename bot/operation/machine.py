"""Checks what the bot needs of its machine: files, database, room on the disk."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bot.artefact.shelf import Shelf
from bot.knowledge.files import Files
from bot.knowledge.loader import check
from bot.knowledge.stock import stocked_languages
from bot.store import Address, StoreError, open_beside

from .finding import Finding, fault, fine, note

# What a database grows by in months, and an index of a hundred thousand statements takes.
_ROOM_BYTES = 1_000_000_000


def check_knowledge(folder: Path) -> Finding:
    """Tell whether the record's files can be served."""
    what = "knowledge"
    if not folder.is_dir():
        return fault(what, f"there is no folder {folder}; set KNOWLEDGE_DIR")
    faults = check(Files.read(folder))
    if faults:
        return fault(what, f"{folder} has {len(faults)} faults; `who-said check` lists them")
    return fine(what, f"{folder} has no fault")


async def check_database(address: Address) -> Finding:
    """Tell whether the store can be used, or made."""
    what = "database"
    if isinstance(address, Path) and not address.exists():
        try:
            address.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=address.parent):
                return note(what, f"{address} is made at the first start")
        except OSError as error:
            return fault(what, f"{address} cannot be made: {error}; set DATABASE, or let it write")
    try:
        async with open_beside(address) as store:
            last = await store.loads.last()
    except StoreError as error:
        return fault(what, f"{address}: {error}")
    served = f"revision {last.revision[:12]} was served last" if last else "nothing was served yet"
    return fine(what, f"{address} can be used; {served}")


def check_artefacts(cache_dir: Path) -> Finding:
    """Tell whether what takes long to make can be kept between starts."""
    what = "artefacts"
    try:
        cache_dir.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=cache_dir):
            pass
    except OSError as error:
        return fault(what, f"{cache_dir} cannot be written: {error}; set CACHE_DIR")
    stocked_languages(Shelf(cache_dir))
    return fine(what, f"{cache_dir} can be written and read again")


def check_room(*folders: Path) -> Iterator[Finding]:
    """Tell where the disk is nearly full."""
    for folder in dict.fromkeys(_existing(folder) for folder in folders):
        free = shutil.disk_usage(folder).free
        told = f"{free / 1e9:.1f} GB are free at {folder}"
        if free < _ROOM_BYTES:
            yield note("disk", f"{told}; make room, a bot that cannot write remembers nothing")
        else:
            yield fine("disk", told)


def _existing(folder: Path) -> Path:
    return next(path for path in (folder, *folder.absolute().parents) if path.exists())
