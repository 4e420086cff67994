"""Where a store is: a file, or a database of PostgreSQL, whose password is never shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit, urlunsplit

_SCHEMES = ("postgresql://", "postgres://")
_FILE = "sqlite:"


@dataclass(frozen=True, slots=True)
class PostgresAddress:
    """A database of PostgreSQL; as text it is shown without the password."""

    url: str = field(repr=False)

    @property
    def password(self) -> str:
        """The password, as it stands in the address; empty where there is none."""
        return urlsplit(self.url).netloc.rpartition("@")[0].partition(":")[2]

    def __str__(self) -> str:
        parts = urlsplit(self.url)
        user, at, hosts = parts.netloc.rpartition("@")
        shown = f"{user.partition(':')[0]}{at}{hosts}"
        # An option may be a password too.
        return urlunsplit((parts.scheme, shown, parts.path, "", ""))


Address: TypeAlias = Path | PostgresAddress


def address_of(text: str) -> Address:
    """Read an address: `postgresql://...`, else the path of a file, with `sqlite:` or without."""
    if text.startswith(_SCHEMES):
        return PostgresAddress(text)
    return Path(text.removeprefix(_FILE).removeprefix("//") if text.startswith(_FILE) else text)
