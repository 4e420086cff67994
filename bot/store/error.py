"""What goes wrong with the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


class StoreError(Exception):
    """The store cannot be opened, read or written; the message says why."""


@contextmanager
def translated(what: str = "the store cannot be used") -> Iterator[None]:
    """Turn errors of SQLite and of its file into the store's own, which say what fails."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{what}: {error}") from error
