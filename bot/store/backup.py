"""Copies the store's file while the bot goes on writing to it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from pathlib import Path

from .error import StoreError, translated

_BUSY_S = 10.0


def back_up(path: Path, target: Path) -> None:
    """Copy the store at `path`, as last committed, into a new file; `StoreError` where it fails.

    The file appears under its name when it is whole and on disk, and never in place of another.
    """
    if not path.is_file():
        raise StoreError(f"there is no store at {path}")
    if not target.parent.is_dir():
        raise StoreError(f"there is no folder {target.parent} to copy it to")
    with (
        translated(f"it cannot be copied to {target}"),
        tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder,
    ):
        copy = Path(folder) / target.name
        _copy(path, copy)
        # SQLite leaves a copy that it makes so to the system's leisure.
        with copy.open("rb+") as stream:
            os.fsync(stream.fileno())
        _put(copy, target)


def _copy(path: Path, copy: Path) -> None:
    """Write a file of its own that needs no log beside it, without what was deleted."""
    with contextlib.closing(sqlite3.connect(path, timeout=_BUSY_S)) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))


def _put(copy: Path, target: Path) -> None:
    """Return a file its name, unless that is taken."""
    try:
        os.link(copy, target)
    except FileExistsError:
        raise StoreError(f"{target} is there already; name a new file") from None
    except OSError:
        # A file system without hard links: nothing better than to look first.
        if target.exists():
            raise StoreError(f"{target} is there already; name a new file") from None
        copy.rename(target)
