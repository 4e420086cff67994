"""Derived data on disk, under the digest of everything it is made from; safe to delete at any time.

An artefact is a folder, `<kind>/<digest>`. It is made beside its place and renamed into it, so that
a folder of that name is whole; a list of its files tells whether they still are what was written.
Knows nothing of what the artefacts mean.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import blake2b
from importlib import metadata, resources
from pathlib import Path
from typing import TypeVar

import msgspec
from filelock import FileLock

T = TypeVar("T")

# What code and tables read that has a say in what is made: a change of any makes all anew.
_MAKERS = ("artefact.py", "record", "knowledge", "search")
_LIBRARIES = ("anyascii", "babel", "msgspec", "numpy", "pystemmer", "tantivy")
_LIST = "files.json"
_MOST_BYTES = 1 << 30  # of each kind that are kept, the least recently used go first
_MOST_FOLDERS = 64
_LEAST_FOLDERS = 2
_WHOLE = 64 << 20  # of a larger file only its size is checked: reading it would take the time
_ABANDONED_S = 24 * 3600.0
_UNREADABLE = (OSError, ValueError, LookupError, EOFError)
_ENCODER = msgspec.msgpack.Encoder(order="deterministic")


def digest_of(*parts: object) -> str:
    """Digest values: bytes, text, numbers, dataclasses, and collections of them.

    Mappings and sets count as equal whatever their order, and so does no other difference.
    """
    return blake2b(_ENCODER.encode(parts), digest_size=20).hexdigest()


@cache
def make() -> str:
    """Digest the code that makes artefacts, and the versions of the libraries it uses."""
    digest = blake2b(digest_size=20)
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
    """Artefacts below a directory, shared by any number of processes.

    Without a directory, or where it cannot be written, they last as long as the process. `making`
    is told the kind of each artefact before it is made.
    """

    def __init__(
        self, directory: Path | None = None, *, making: Callable[[str], None] = lambda _: None
    ) -> None:
        self._making = making
        self._passing: tempfile.TemporaryDirectory[str] | None = None
        self._directory = directory if directory and _is_writable(directory) else self._pass()

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
        place = self._directory / kind / digest
        if _is_whole(place):
            with suppress(*_UNREADABLE):
                found = read(place)
                _touch(place)
                return found
        try:
            self._write(place, write)
        except OSError:
            if self._passing is not None:
                raise
            self._directory = self._pass()  # full, or no longer writable: go on without it
            place = self._directory / kind / digest
            self._write(place, write)
        return read(place)

    def _pass(self) -> Path:
        self._passing = tempfile.TemporaryDirectory(prefix="who-said-", ignore_cleanup_errors=True)
        return Path(self._passing.name)

    def _write(self, place: Path, write: Callable[[Path], None]) -> None:
        """Write an artefact, unless another process has by then; one process at a time does."""
        place.parent.mkdir(parents=True, exist_ok=True)
        with _locked(place):
            if _is_whole(place):
                return
            self._making(place.parent.name)
            partial = Path(tempfile.mkdtemp(prefix=f".{place.name}-", dir=place.parent))
            try:
                write(partial)
                _seal(partial)
                shutil.rmtree(place, ignore_errors=True)
                partial.rename(place)
                _sync(place.parent)
            except BaseException:
                shutil.rmtree(partial, ignore_errors=True)
                raise
        _prune(place.parent, place)


@contextmanager
def _locked(place: Path) -> Iterator[None]:
    path = place.with_name(f".{place.name}.lock")
    with FileLock(path):
        yield
        path.unlink(missing_ok=True)  # whoever waits for it finds the artefact made


def _seal(folder: Path) -> None:
    """Put everything on disk for good, the list of what is there last."""
    listed = {}
    for path in _files(folder):
        listed[path.relative_to(folder).as_posix()] = [path.stat().st_size, _checksum(path)]
        _sync(path)
    (folder / _LIST).write_text(json.dumps(listed), encoding="utf-8")
    for path in [folder / _LIST, *(p for p in folder.rglob("*") if p.is_dir()), folder]:
        _sync(path)


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
    if path.stat().st_size > _WHOLE:
        return None
    return zlib.crc32(path.read_bytes())


def _files(folder: Path) -> Iterable[Path]:
    # A library's own lock is no part of what is made.
    return sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".lock")


def _prune(shelf: Path, fresh: Path) -> None:
    """Remove what was used least lately, and what a killed process left; never what is fresh."""
    found = []
    for path in shelf.iterdir():
        with suppress(OSError):
            found.append((path.stat().st_mtime, path))
    kept = size = 0
    for used, path in sorted(found, reverse=True):
        if path.name.startswith("."):
            if time.time() - used > _ABANDONED_S:
                _remove(path)
            continue
        kept += 1
        size += sum(p.stat().st_size for p in _files(path))
        is_beyond = kept > _MOST_FOLDERS or size > _MOST_BYTES
        if path != fresh and kept > _LEAST_FOLDERS and is_beyond:
            _remove(path)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _touch(path: Path) -> None:
    with suppress(OSError):  # a folder of somebody else's may be read all the same
        os.utime(path)


def _is_writable(directory: Path) -> bool:
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=directory):
            return True
    except OSError:
        return False


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return  # Windows opens no folders
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
