"""What goes wrong with PostgreSQL, as errors of the store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg

from ..error import StoreAwayError, StoreBusyError, StoreError

# By the kind of an error, then by its class: https://www.postgresql.org/docs/15/errcodes-appendix.html
_MENDS = {
    "28": "correct the user and the password in DATABASE, or let that user in (pg_hba.conf)",
    "3D000": "make that database (createdb), or correct its name in DATABASE",
    "42501": "give the user of DATABASE its own database (ALTER DATABASE ... OWNER TO ...)",
    "42P01": "put a copy made with pg_dump in its place, or name an empty database",
    "53100": "make room on the disk of the server",
    "53300": "raise max_connections of the server; each bot takes eight at most",
    "25006": "name the server that writes, or add ?target_session_attrs=primary to DATABASE",
}
_START = "start PostgreSQL, or correct DATABASE; the bot goes on by itself once it is back"
# Later the same may succeed: connection, transaction rollback, resources, intervention, a standby.
_PASSING = ("08", "40", "53", "57", "55P03", "25006")
# The server itself says that it serves nobody: it stops or starts.
_NOT_SERVING = ("57P01", "57P02", "57P03")
# Whatever can go wrong on the way there, at the server and on the way back.
FAILURES = (
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    OSError,
    TimeoutError,
)


@contextmanager
def translated(what: str = "the store cannot be used") -> Iterator[None]:
    """Turn errors of PostgreSQL and of the way to it into the store's own."""
    try:
        yield
    except asyncpg.PostgresError as error:
        code = error.sqlstate or ""
        kind = StoreBusyError if code.startswith(_PASSING) else StoreError
        if code in _NOT_SERVING:
            kind = StoreAwayError
        raise kind(f"{what}: {_told(error)}{_mend(code)}") from error
    except ConnectionRefusedError as error:
        raise StoreAwayError(f"{what}: nothing listens there; {_START}") from error
    except asyncpg.TargetServerAttributeNotMatched as error:
        raise StoreAwayError(f"{what}: no server writes now; promote a replica") from error
    except (TimeoutError, OSError, asyncpg.InternalClientError) as error:
        raise StoreBusyError(f"{what}: {_told(error)}; {_START}") from error
    except asyncpg.InterfaceError as error:
        # A value that cannot be written is one too; what is closed may be opened again.
        kind = StoreError if isinstance(error, ValueError) else StoreBusyError
        raise kind(f"{what}: {_told(error)}") from error
    except UnicodeError as error:
        raise StoreError(f"{what}: {_told(error)}") from error


def _mend(code: str) -> str:
    mend = _MENDS.get(code) or _MENDS.get(code[:2])
    return f"; {mend}" if mend else ""


def _told(error: Exception) -> str:
    """Say what went wrong in one line, without the row that an error may quote."""
    return " ".join(str(error).split("\n")[0].split()) or type(error).__name__
