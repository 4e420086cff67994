"""The files of a knowledge folder, each read once. Knows their names, not what they mean."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .fault import Fault, printable
from .yaml_file import YamlFile
from .yaml_reader import read_yaml

_MAX_FILE_BYTES = 1024 * 1024
_SOURCES = "sources"
_SINGLE = ("dispute.yaml", "speakers.yaml", "lexicon.yaml")


@dataclass(frozen=True, slots=True)
class Folder:
    """A knowledge folder as read; `revision` is a digest of all its YAML files.

    `faults` are those of no file that is read: something missing, or too much.
    """

    dispute: YamlFile
    speakers: YamlFile
    lexicon: YamlFile
    sources: tuple[YamlFile, ...]
    revision: str
    faults: tuple[Fault, ...]

    @property
    def files(self) -> tuple[YamlFile, ...]:
        """All files that were read, or should have been."""
        return (self.dispute, self.speakers, self.lexicon, *self.sources)


class _RefusedError(Exception):
    """The file is not to be read."""


def read_folder(directory: Path) -> Folder:
    """Read every file of the folder; what is wrong with it stands in the files' `faults`."""
    paths = [p for p in _yaml_in(directory / _SOURCES, ".yaml") if p.suffix == ".yaml"]
    contents: dict[str, bytes] = {}
    files: list[YamlFile] = []
    for path in [*(directory / name for name in _SINGLE), *paths]:
        name = _name(path, directory)
        try:
            contents[name] = _read_bytes(path, directory)
            files.append(read_yaml(name, contents[name]))
        except _RefusedError as error:
            files.append(YamlFile(name, faults=[Fault(name, 1, str(error))], refused={()}))
    dispute, speakers, lexicon, *sources = files
    return Folder(
        dispute,
        speakers,
        lexicon,
        tuple(sources),
        _digest(contents),
        tuple(_strays(directory, paths)),
    )


def _read_bytes(path: Path, directory: Path) -> bytes:
    """Read a file, unless it is missing, elsewhere, no plain file or too large."""
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(directory.resolve()):
            raise _RefusedError("is a link out of the folder; put the file itself here")
        if not real.is_file():
            raise _RefusedError("is no plain file; put a YAML file in its place")
        with real.open("rb") as stream:
            raw = stream.read(_MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise _RefusedError("is missing; add the file") from None
    # Before Python 3.13 a loop of links is a RuntimeError.
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise _RefusedError(f"cannot be read ({reason}); make it readable") from error
    if len(raw) > _MAX_FILE_BYTES:
        raise _RefusedError("is larger than 1 MiB; split it")
    return raw


def _yaml_in(directory: Path, *suffixes: str) -> list[Path]:
    """Give the files with a suffix directly in a folder; hidden ones are an editor's or mount's."""
    try:
        paths = sorted(directory.iterdir())
    except OSError:
        return []
    return [p for p in paths if p.suffix.lower() in suffixes and not p.name.startswith(".")]


def _strays(directory: Path, sources: list[Path]) -> Iterator[Fault]:
    """Tell of what would be passed over in silence."""
    if not os.access(directory, os.F_OK):
        yield Fault(".", 1, f"there is no folder {printable(str(directory))}; correct its name")
    if not sources:
        yield Fault(_SOURCES, 1, "has no source; add a file sources/<id>.yaml")
    expected = {directory / name for name in _SINGLE} | set(sources)
    for folder in (directory, directory / _SOURCES):
        for path in _yaml_in(folder, ".yaml", ".yml"):
            if path not in expected:
                message = f"is not read; name it {_SOURCES}/<id>.yaml or delete it"
                yield Fault(_name(path, directory), 1, message)


def _name(path: Path, directory: Path) -> str:
    # A file's name may hold any byte but two.
    return printable(path.relative_to(directory).as_posix())


def _digest(contents: dict[str, bytes]) -> str:
    """Digest names and bytes; each part goes with its length, so that none runs into the next."""
    digest = hashlib.sha256()
    for name in sorted(contents):
        for part in (name.encode(), contents[name]):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
    return digest.hexdigest()
