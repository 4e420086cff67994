"""Records and languages that were read before: from a shelf, without reading their files again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from bot.artefact.shelf import Shelf, digest_of, make
from bot.language.language import Language
from bot.record import Record

from .files import Files

_FILE = "content.msgpack"
T = TypeVar("T")


def stocked_record(shelf: Shelf, files: Files, known: Record | None = None) -> Record:
    """Return the record in a folder's files; raise `FaultyKnowledgeError` with all that is wrong.

    `known` is the record before, where there is one.
    """

    def write(folder: Path) -> None:
        from .loader import load

        _keep(folder, load(files, known))

    # The same files without a source are faulty for whoever serves them.
    if files.faults or files.is_begun:
        from .loader import load

        return load(files, known)
    return shelf.fetch("record", digest_of(make(), files.revision), write, _reader(Record))


def stocked_languages(shelf: Shelf) -> tuple[Language, ...]:
    """Return every shipped language, by tag."""

    def write(folder: Path) -> None:
        from .language_file import load_languages

        _keep(folder, load_languages())

    return shelf.fetch("languages", make(), write, _reader(tuple[Language, ...]))


def _keep(folder: Path, value: object) -> None:
    (folder / _FILE).write_bytes(msgspec.msgpack.encode(value))


def _reader(kind: type[T]) -> Callable[[Path], T]:
    return lambda folder: msgspec.msgpack.decode((folder / _FILE).read_bytes(), type=kind)
