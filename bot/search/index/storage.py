"""Where an index lives on disk: one folder a revision, and only whole ones."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

# Part of every folder's name, so that an index of another make is never opened.
# Raise it whenever analysis or schema change.
_MAKE = 1
_PARTIAL = "building"


def folder_of(directory: Path, digest: str) -> Path:
    """Name the folder that holds the index of one revision."""
    return directory / f"index-{_MAKE}-{digest}"


@contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Let one process at a time build below a directory; others wait."""
    directory.mkdir(parents=True, exist_ok=True)
    with FileLock(directory / "lock"):
        yield


@contextmanager
def building(directory: Path, digest: str) -> Iterator[Path]:
    """Give an empty folder to build in; it becomes `folder_of` when the block ends well.

    Until then an older index stays as it is, and so it does when the block fails or the machine
    stops. Afterwards older revisions are removed: a process that has one open keeps it, for its
    files stay until they are closed. To be called while `locked`.
    """
    target, partial = folder_of(directory, digest), directory / _PARTIAL
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir()
    yield partial
    for path in [*partial.rglob("*"), partial]:
        _sync(path)
    shutil.rmtree(target, ignore_errors=True)
    partial.rename(target)
    _sync(directory)
    for old in directory.glob("index-*"):
        if old != target:
            shutil.rmtree(old, ignore_errors=True)


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return  # Windows opens no folders
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
