"""Another program that holds the database."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep everybody else from writing for as long as the block lasts."""
    with _begun(path, "BEGIN IMMEDIATE"):
        yield


@contextlib.contextmanager
def read(path: Path) -> Iterator[None]:
    """Read what is there now for as long as the block lasts."""
    with _begun(path, "BEGIN", "SELECT count(*) FROM question"):
        yield


@contextlib.contextmanager
def _begun(path: Path, *statements: str) -> Iterator[None]:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement).fetchall()
        yield
        connection.execute("ROLLBACK")
