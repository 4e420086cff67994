"""The files of a knowledge folder, each read. Knows their names, not what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .fault import Fault
from .files import MAX_FILE_BYTES, QUESTIONS, SINGLE, SOURCES, TOO_LARGE, Files, belongs, stray
from .question_file import QuestionFile, read_questions
from .yaml_file import YamlFile
from .yaml_reader import read_yaml

_NO_SOURCE = (
    f"has no source; add a file {SOURCES}/<id>.yaml, or let who-said new-source FILE write it"
)


@dataclass(frozen=True, slots=True)
class Folder:
    """A knowledge folder as read; `revision` is a digest of all its files.

    `faults` are those of no file that is read: something missing, or too much.
    """

    dispute: YamlFile
    speakers: YamlFile
    lexicon: YamlFile
    sources: tuple[YamlFile, ...]
    questions: tuple[QuestionFile, ...]
    revision: str
    faults: tuple[Fault, ...]

    @property
    def files(self) -> tuple[YamlFile | QuestionFile, ...]:
        """All files that were read, or should have been."""
        return (self.dispute, self.speakers, self.lexicon, *self.sources, *self.questions)


def read_folder(files: Files) -> Folder:
    """Read every file; what is wrong with it stands in its own `faults`."""
    names = sorted({*files.contents, *(fault.path for fault in files.faults)})
    sources = [name for name in names if is_source(name)]
    questions = [name for name in names if belongs(name) and name.startswith(f"{QUESTIONS}/")]
    dispute, speakers, lexicon, *others = (_read_yaml(files, name) for name in (*SINGLE, *sources))
    return Folder(
        dispute,
        speakers,
        lexicon,
        tuple(others),
        tuple(_read_questions(files, name) for name in questions),
        files.revision,
        (*files.faults, *_out_of_place(files, sources)),
    )


def is_source(name: str) -> bool:
    """Tell whether a path is a source's file."""
    return belongs(name) and name.startswith(f"{SOURCES}/")


def sources_in(files: Files) -> tuple[str, ...]:
    """Return the paths of the sources' files, in order."""
    return tuple(sorted(filter(is_source, files.contents)))


def _read_yaml(files: Files, name: str) -> YamlFile:
    raw = files.contents.get(name)
    if raw is not None and len(raw) <= MAX_FILE_BYTES:
        return read_yaml(name, raw)
    file = YamlFile(name, refused={()})
    if raw is not None:
        file.add((), TOO_LARGE)
    elif all(fault.path != name for fault in files.faults):
        file.add((), "is missing; add the file")
    return file


def _read_questions(files: Files, name: str) -> QuestionFile:
    raw = files.contents.get(name)
    if raw is not None and len(raw) <= MAX_FILE_BYTES:
        return read_questions(name, raw)
    file = QuestionFile(name)
    if raw is not None:
        file.add(1, TOO_LARGE)
    return file


def _out_of_place(files: Files, sources: list[str]) -> Iterator[Fault]:
    if not sources and not files.is_begun:
        yield Fault(SOURCES, 1, _NO_SOURCE)
    yield from (stray(name) for name in files.contents if not belongs(name))
