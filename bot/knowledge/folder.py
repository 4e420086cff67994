"""The files of a knowledge folder, read as YAML. Knows their names, not what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .fault import Fault
from .files import MAX_FILE_BYTES, SINGLE, SOURCES, Files, belongs, stray
from .yaml_file import YamlFile
from .yaml_reader import read_yaml


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


def read_folder(files: Files) -> Folder:
    """Read every file as YAML; what is wrong with it stands in its own `faults`."""
    names = sorted({*files.contents, *(fault.path for fault in files.faults)})
    sources = [name for name in names if belongs(name) and name not in SINGLE]
    dispute, speakers, lexicon, *others = (_read(files, name) for name in (*SINGLE, *sources))
    return Folder(
        dispute,
        speakers,
        lexicon,
        tuple(others),
        files.revision,
        (*files.faults, *_out_of_place(files, sources)),
    )


def _read(files: Files, name: str) -> YamlFile:
    raw = files.contents.get(name)
    if raw is not None and len(raw) <= MAX_FILE_BYTES:
        return read_yaml(name, raw)
    file = YamlFile(name, refused={()})
    if raw is not None:
        file.add((), "is larger than 1 MiB; split it")
    elif all(fault.path != name for fault in files.faults):
        file.add((), "is missing; add the file")
    return file


def _out_of_place(files: Files, sources: list[str]) -> Iterator[Fault]:
    if not sources:
        yield Fault(SOURCES, 1, f"has no source; add a file {SOURCES}/<id>.yaml")
    yield from (stray(name) for name in files.contents if not belongs(name))
