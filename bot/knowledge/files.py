"""The bytes of a knowledge folder at one moment. Knows which files belong, not what they mean.

Whoever checks, compares and loads does all of it with one such value, so that a file that is saved
in between changes nothing.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from .fault import Fault, closest, printable

SOURCES = "sources"
QUESTIONS = "questions"
SINGLE = ("dispute.yaml", "speakers.yaml", "lexicon.yaml")
MAX_FILE_BYTES = 1024 * 1024
TOO_LARGE = "is larger than 1 MiB; shorten or split it"
_TO_NOTHING = "is a link to nothing; put what is meant in its place"
# Some 200,000 statements.
MAX_TOTAL_BYTES = 256 * 1024 * 1024
# The folders that files of many stand in, and how those of each end.
_FOLDERS = {SOURCES: ".yaml", QUESTIONS: ".csv"}


@dataclass(frozen=True)
class Files:
    """Contents by path relative to the folder, with slashes; `revision` is a digest of them all.

    `faults` tell of files that are there and could not be taken, and of what would be passed over.
    `is_begun` are those of a record that is being written and may do without a source.
    """

    contents: Mapping[str, bytes]
    faults: tuple[Fault, ...] = ()
    is_begun: bool = False

    def __post_init__(self) -> None:
        named = {printable(name): content for name, content in self.contents.items()}
        object.__setattr__(self, "contents", MappingProxyType(named))

    @classmethod
    def read(cls, directory: Path) -> Files:
        """Read a folder, each file once; what cannot be read stands in `faults`."""
        contents: dict[str, bytes] = {}
        faults = list(_strays(directory))
        room = MAX_TOTAL_BYTES
        for path in _wanted(directory):
            name = _name(path, directory)
            try:
                contents[name] = _read_bytes(path, directory, room)
                room -= len(contents[name])
            except FileNotFoundError:
                # Else it was there a moment ago, or is told as missing.
                if path.is_symlink():
                    faults.append(Fault(name, 1, _TO_NOTHING))
                continue
            except _RefusedError as error:
                faults.append(Fault(name, 1, str(error)))
        return cls(contents, tuple(faults))

    @cached_property
    def revision(self) -> str:
        """Digest names and bytes; each part goes with its length, so none runs into the next."""
        digest = hashlib.sha256()
        for name in sorted(self.contents):
            for part in (name.encode(), self.contents[name]):
                digest.update(len(part).to_bytes(8, "big"))
                digest.update(part)
        return digest.hexdigest()

    def replaced(self, path: str, content: bytes) -> Files:
        """Return files with another content at a path, whether something stands there or not."""
        faults = tuple(fault for fault in self.faults if fault.path != path)
        return replace(self, contents={**self.contents, path: content}, faults=faults)


class _RefusedError(Exception):
    """The file is not to be read."""


def belongs(name: str) -> bool:
    """Tell whether a file of this path is one that a knowledge folder has."""
    folder, _, file = name.rpartition("/")
    is_one_of_many = folder in _FOLDERS and file.endswith(_FOLDERS[folder])
    return (is_one_of_many and not file.startswith(".")) or name in SINGLE


def _wanted(directory: Path) -> Iterator[Path]:
    yield from (directory / name for name in SINGLE)
    for folder, suffix in _FOLDERS.items():
        yield from (p for p in _readable_in(directory / folder) if p.suffix == suffix)


def _read_bytes(path: Path, directory: Path, room: int) -> bytes:
    """Read a file, unless it is missing, elsewhere, no plain file or too large."""
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(directory.resolve()):
            raise _RefusedError("is a link out of the folder; put the file itself here")
        if not real.is_file():
            raise _RefusedError("is no plain file; put one in its place")
        with real.open("rb") as stream:
            raw = stream.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise
    # Before Python 3.13 a loop of links is a RuntimeError.
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise _RefusedError(f"cannot be read ({reason}); make it readable") from error
    if len(raw) > MAX_FILE_BYTES:
        raise _RefusedError(TOO_LARGE)
    if len(raw) > room:
        raise _RefusedError("is beyond the 256 MiB of one record; make two records of it")
    return raw


def _readable_in(directory: Path) -> list[Path]:
    """Return the YAML and CSV files directly in a folder; none of one that cannot be read."""
    suffixes = (".yaml", ".yml", ".csv")
    return [p for p in _shown_in(directory) if p.suffix.lower() in suffixes]


def _shown_in(directory: Path) -> list[Path]:
    """Return what is directly in a folder; what is hidden is an editor's or a mount's."""
    try:
        return sorted(path for path in directory.iterdir() if not path.name.startswith("."))
    except (OSError, RuntimeError):
        return []


def _strays(directory: Path) -> Iterator[Fault]:
    """Tell of what would be passed over in silence."""
    if not os.access(directory, os.F_OK):
        yield Fault(".", 1, f"there is no folder {printable(str(directory))}; correct its name")
        return
    for folder in (directory, *(directory / name for name in _FOLDERS)):
        if refusal := _refusal(folder):
            yield Fault(_name(folder, directory), 1, refusal)
        for path in _readable_in(folder):
            if not belongs(name := _name(path, directory)):
                yield stray(name)
        yield from _buried(folder, directory)
    yield from _misnamed(directory)


def _refusal(folder: Path) -> str | None:
    """Say why what is in a folder cannot be seen; one that is not there has nothing in it."""
    try:
        next(folder.iterdir(), None)
    except FileNotFoundError:
        return _TO_NOTHING if folder.is_symlink() else None
    except NotADirectoryError:
        return "is no folder; put one in its place, or take it away"
    # Before Python 3.13 a loop of links is a RuntimeError.
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or error
        return f"cannot be read ({reason}); make it readable"
    return None


def _buried(folder: Path, directory: Path) -> Iterator[Fault]:
    """Tell of files in folders within those that files of many stand in."""
    for path in _shown_in(folder) if folder != directory else ():
        if path.is_dir() and path.suffix != _FOLDERS[folder.name]:
            yield Fault(
                _name(path, directory), 1, f"is not read; put its files into {folder.name}/ itself"
            )


def _misnamed(directory: Path) -> Iterator[Fault]:
    """Tell of links to nothing, and of folders that are meant to be one of those that are read."""
    for path in _shown_in(directory):
        if path.name in _FOLDERS or path.name in SINGLE:
            continue
        if path.is_symlink() and not path.exists():
            yield Fault(_name(path, directory), 1, _TO_NOTHING)
        elif (meant := closest(path.name.lower(), _FOLDERS)) and _readable_in(path):
            yield Fault(_name(path, directory), 1, f"is not read; name it {meant}/")


def stray(name: str) -> Fault:
    """Tell of a file that does not belong."""
    is_csv = name.lower().endswith(".csv")
    place = f"{QUESTIONS}/<language>.csv" if is_csv else f"{SOURCES}/<id>.yaml"
    return Fault(printable(name), 1, f"is not read; name it {place} or delete it")


def _name(path: Path, directory: Path) -> str:
    # A file's name may hold any byte but two.
    return printable(path.relative_to(directory).as_posix())
