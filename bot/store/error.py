"""What goes wrong with the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

_NO_DATABASE = "put a copy made with `who-said backup` in its place, or move it away to begin anew"
_NOT_WRITABLE = "let the bot write to the file, to those beside it and to their folder"
_MENDS = {
    sqlite3.SQLITE_BUSY: "close the other program that uses it",
    sqlite3.SQLITE_FULL: "make room on the disk",
    sqlite3.SQLITE_READONLY: _NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: _NOT_WRITABLE,
    sqlite3.SQLITE_CORRUPT: _NO_DATABASE,
    sqlite3.SQLITE_NOTADB: _NO_DATABASE,
}
# Later the same may succeed, whatever it is that was to be written.
_PASSING = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
}


class StoreError(Exception):
    """The store cannot be opened, read or written; the message says why, and how to mend it."""


class StoreBusyError(StoreError):
    """The store cannot be used now and may be later: it is locked, or the disk is full."""


class StoreAwayError(StoreBusyError):
    """The server of the store serves nobody now: it is stopped, or it stops or starts."""


@contextmanager
def translated(what: str = "the store cannot be used") -> Iterator[None]:
    """Turn errors of SQLite and of its file into the store's own, which say what fails."""
    try:
        yield
    # What is no Unicode: a text to be written, or what a damaged file makes SQLite say.
    except (sqlite3.Error, OSError, UnicodeError) as error:
        # The lowest byte is the kind, https://sqlite.org/rescode.html
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        kind = StoreBusyError if code in _PASSING else StoreError
        mend = f"; {_MENDS[code]}" if code in _MENDS else ""
        # A damaged file can make SQLite say anything.
        told = " ".join("".join(c if c.isprintable() else " " for c in str(error)).split())
        raise kind(f"{what}: {told}{mend}") from error


@contextmanager
def sound_rows() -> Iterator[None]:
    """Turn what goes wrong in reading rows that nobody can have written into a `StoreError`."""
    try:
        yield
    except (TypeError, ValueError) as error:
        raise StoreError(f"a row makes no sense: {error}; {_NO_DATABASE}") from error
