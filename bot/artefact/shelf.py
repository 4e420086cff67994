"""Derived data on disk, under the digest of everything it is made from; safe to delete at any time.

An artefact is a folder, `<kind>/<digest>`. It is made beside its place and renamed into it; a list
of its files tells whether they are still what was written. Knows nothing of what artefacts mean.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import tempfile
import threading
import unicodedata
import weakref
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib import metadata, resources
from pathlib import Path
from typing import TypeVar

import msgspec
from filelock import FileLock

_log = logging.getLogger(__name__)
T = TypeVar("T")

# What code and tables read that has a say in what is made: a change of any makes all anew.
_MAKERS = ("artefact", "language", "record", "knowledge", "search")
_LIBRARIES = ("anyascii", "babel", "msgspec", "numpy", "pystemmer", "tantivy")
_LIST = "files.json"
_LOCK = ".lock"
_MOST_BYTES = 1 << 30  # of each kind that are kept, the least recently used go first
_MOST_FOLDERS = 64  # unless they are small
_SMALL_BYTES = 64 << 20  # of each kind that are kept, however many they are
_LEAST_FOLDERS = 2
_CHECKED = 64 << 20  # of a larger file only the size is checked: reading it would take the time
_UNREADABLE = (OSError, ValueError, LookupError, EOFError)
_UNWRITABLE = (OSError, NotImplementedError)  # the second where the file system has no locks
_ENCODER = msgspec.msgpack.Encoder(order="deterministic")


def digest_of(*parts: object) -> str:
    """Digest values: bytes, text, numbers, dataclasses, and collections of them.

    Mappings and sets count as equal whatever their order, and so does no other difference.
    """
    return blake2b(_ENCODER.encode(parts), digest_size=20).hexdigest()


@cache
def make() -> str:
    """Digest the code that makes artefacts, and the versions of the libraries it uses."""
    digest = blake2b(unicodedata.unidata_version.encode(), digest_size=20)
    root = Path(str(resources.files("bot")))
    for name in _MAKERS:
        for path in sorted(_sources(root / name)):
            digest.update(path.relative_to(root).as_posix().encode())
            digest.update(path.read_bytes())
    for library in _LIBRARIES:
        digest.update(f"{library} {metadata.version(library)}".encode())
    return digest.hexdigest()


def _sources(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    else:
        yield from (p for p in path.rglob("*") if p.suffix in (".py", ".yaml", ".npz"))


class Shelf:
    """Artefacts below a directory, shared by any number of processes and threads.

    Without a directory, or where nothing can be written there, what is made lasts as long as the
    shelf. `making` is told the kind of each artefact before it is made.
    """

    def __init__(
        self, directory: Path | None = None, *, making: Callable[[str], None] = lambda _: None
    ) -> None:
        self._directory = directory
        self._making = making
        self._is_writable = directory is not None
        self._passing: Path | None = None
        self._opening = threading.Lock()

    def fetch(
        self,
        kind: str,
        digest: str,
        write: Callable[[Path], None],
        read: Callable[[Path], T],
    ) -> T:
        """Read an artefact, which is written first where it is not there or cannot be read.

        `write` fills an empty folder; whatever it raises is raised. `read` may keep its files
        open: they are never changed, and stay readable when the artefact is removed.
        """
        if self._directory is not None:
            place = self._directory / kind / digest
            with suppress(*_UNREADABLE):
                return _read(place, read)
            if self._is_writable:
                try:
                    return self._made(place, write, read)
                except _UNWRITABLE as error:
                    self._is_writable = False
                    _log.warning("nothing can be kept in %s: %s", self._directory, error)
        place = self._for_now() / kind / digest
        with suppress(*_UNREADABLE):
            return _read(place, read)
        return self._made(place, write, read)

    def _for_now(self) -> Path:
        """Return a directory that goes with the shelf."""
        with self._opening:
            if self._passing is None:
                self._passing = Path(tempfile.mkdtemp(prefix="who-said-"))
                weakref.finalize(self, shutil.rmtree, self._passing, ignore_errors=True)
            return self._passing

    def _made(self, place: Path, write: Callable[[Path], None], read: Callable[[Path], T]) -> T:
        """Write an artefact, unless somebody else has by now, and read it."""
        kind = place.parent
        kind.mkdir(parents=True, exist_ok=True)
        with FileLock(kind / _LOCK):  # of each kind one at a time, so that leftovers are nobody's
            with suppress(*_UNREADABLE):
                return _read(place, read)
            for left in kind.glob(".*/"):
                shutil.rmtree(left, ignore_errors=True)  # by a process that was killed
            self._making(kind.name)
            partial = Path(tempfile.mkdtemp(prefix=".", dir=kind))
            try:
                write(partial)
                _seal(partial)
                shutil.rmtree(place, ignore_errors=True)
                partial.rename(place)
            finally:
                shutil.rmtree(partial, ignore_errors=True)
            _prune(kind, place)
            return read(place)


def _read(place: Path, read: Callable[[Path], T]) -> T:
    if not _is_whole(place):
        raise FileNotFoundError(place)
    found = read(place)
    with suppress(OSError):  # somebody else's folder may be read all the same
        os.utime(place)
    return found


def _seal(folder: Path) -> None:
    """List the files of a folder, so that it can be told whether they have changed."""
    listed = {}
    for path in _files(folder):
        checksum = _checksum(path)
        if checksum is None:
            _keep(path)
        listed[path.relative_to(folder).as_posix()] = [path.stat().st_size, checksum]
    (folder / _LIST).write_text(json.dumps(listed), encoding="utf-8")


def _is_whole(folder: Path) -> bool:
    try:
        listed = json.loads((folder / _LIST).read_bytes())
        return all(
            (folder / name).stat().st_size == size and _checksum(folder / name) == checksum
            for name, (size, checksum) in listed.items()
        )
    except (*_UNREADABLE, AttributeError, TypeError):
        return False


def _checksum(path: Path) -> int | None:
    if path.stat().st_size > _CHECKED:
        return None
    return zlib.crc32(path.read_bytes())


def _keep(path: Path) -> None:
    """Wait until a file whose size alone is checked is on disk: a power cut may leave it hollow."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _files(folder: Path) -> Iterable[Path]:
    # A library's own lock is no part of what is made.
    return sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".lock")


def _prune(kind: Path, fresh: Path) -> None:
    """Remove what was used least lately; never what is fresh, nor what was used last before it."""
    found = sorted(
        ((p.stat().st_mtime, p) for p in kind.glob("[!.]*/") if p != fresh), reverse=True
    )
    size = _size(fresh)
    for kept, (_, path) in enumerate(found, 1):
        size += _size(path)
        most = _SMALL_BYTES if kept >= _MOST_FOLDERS else _MOST_BYTES
        if kept >= _LEAST_FOLDERS and size > most:
            shutil.rmtree(path, ignore_errors=True)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in _files(folder))
