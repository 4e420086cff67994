"""A file of known questions, read and written as CSV (RFC 4180), and what is wrong with it.

Knows nothing of the record but the ids of its statements.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import PurePosixPath

import msgspec

from bot.record import KnownQuestion

from .fault import MOST_FAULTS, Fault, not_utf8, quoted, unknown
from .field import check_ask, check_language_tag
from .file_cache import FileCache, Packing
from .spreadsheet import rows_of, separator_of

_HEADER = ["question", "answered_by"]


@dataclass(frozen=True, slots=True)
class QuestionFile:
    """The questions of one language, each with the line it begins in, sound or not."""

    path: str
    faults: list[Fault] = field(default_factory=list)
    questions: list[tuple[int, KnownQuestion]] = field(default_factory=list)

    @property
    def language(self) -> str:
        """The tag that the file is named by, sound or not."""
        return _stem(self.path)

    @property
    def is_full(self) -> bool:
        """Whether there are more faults than are told, so that no more need to be found."""
        return len(self.faults) > MOST_FAULTS

    def add(self, line: int, message: str) -> None:
        """Note a fault in a line."""
        if not self.is_full:
            self.faults.append(Fault(self.path, line, message))

    def check_answers(self, statements: frozenset[str] | None) -> None:
        """Note every answer that is none of the statements; where they are not known, nothing."""
        if statements is None:
            return
        # An id that is gone may stand in thousands of rows: the closest is looked for once.
        complaint = cache(lambda name: unknown(name, statements, "statement", "its source"))
        for line, question in self.questions:
            if self.is_full:
                return
            for name in question.answers:
                if name not in statements:
                    self.add(line, f"'answered_by' {complaint(name)}")


@lru_cache(maxsize=64)  # each of thousands of rows asks
def _stem(path: str) -> str:
    return PurePosixPath(path).stem


def read_questions(path: str, raw: bytes) -> QuestionFile:
    """Read one file; whatever is wrong with it by itself stands in its `faults`."""
    return _cache(path, raw)


def _read(path: str, raw: bytes) -> QuestionFile:
    file = QuestionFile(path)
    if wrong := _complaint(check_language_tag, file.language):
        file.add(1, f"the file's name {wrong}")
    try:
        text = raw.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        file.add(*not_utf8(error))
        return file
    rows = rows_of(text, separator_of(text, _HEADER), len(_HEADER))
    line, header = next(rows, (1, None))
    if (line, header) != (1, _HEADER):
        file.add(1, "the first line is not question,answered_by; write that above the questions")
        # With other separators every row would be told for the same thing.
        if header is None or len(header) != len(_HEADER):
            return file
    for line, row in rows:
        _read_row(file, line, row)
        if file.is_full:
            break
    return file


def _pack(file: QuestionFile) -> bytes | None:
    return None if file.faults else msgspec.msgpack.encode(file.questions)


def _unpack(path: str, packed: bytes) -> QuestionFile:
    return QuestionFile(path, questions=_UNPACKED.decode(packed))


_UNPACKED = msgspec.msgpack.Decoder(list[tuple[int, KnownQuestion]])
# A reload finds most of them as they were, and each has thousands of rows.
_cache = FileCache(_read, Packing(_pack, _unpack), most_bytes=4 << 20)


def written_questions(questions: Iterable[KnownQuestion]) -> bytes:
    """Write questions of one language, each one line, as a file of their own."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_HEADER)
    writer.writerows((question.text, " ".join(question.answers)) for question in questions)
    return out.getvalue().encode()


def with_questions(content: bytes | None, added: bytes) -> bytes:
    """Return a file with the rows of a `written_questions` behind its last, None being no file yet.

    Everything else stays as it stands, and its separator and line endings hold for the rows too.
    """
    if content is None:
        return added
    text = content.decode(errors="replace").removeprefix("\ufeff")
    ending = "\r\n" if "\r\n" in text else "\n"
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator_of(text, _HEADER), lineterminator=ending)
    _, *rows = csv.reader(io.StringIO(added.decode()))
    writer.writerows(rows)
    above = content if content.endswith(b"\n") else content + ending.encode()
    return above + out.getvalue().encode()


def _read_row(file: QuestionFile, line: int, row: list[str] | None) -> None:
    if row is None:
        file.add(
            line,
            "is no row of CSV; close the quotation marks around a question, and double those in it",
        )
        return
    if len(row) != len(_HEADER):
        count = "1 column" if len(row) == 1 else f"{len(row)} columns"
        file.add(
            line,
            f"has {count}; write two, with quotation marks around a question that has a comma",
        )
        return
    text, ids = row
    answers = tuple(filter(None, re.split("[ ;,]+", ids)))
    file.questions.append((line, KnownQuestion(text, file.language, answers)))
    if "\n" in text:
        file.add(line, "'question' has a line break in it; make it one line")
    elif not text.strip():
        file.add(line, "'question' is empty; fill it in, or delete the row")
    elif wrong := _complaint(check_ask, text):
        file.add(line, f"'question' {wrong}")
    for name in dict.fromkeys(answers) if len(set(answers)) < len(answers) else ():
        if answers.count(name) > 1:
            file.add(line, f"'answered_by' names {quoted(name)} more than once; keep it once")


def _complaint(check: Callable[[str], str], text: str) -> str | None:
    try:
        check(text)
    except ValueError as error:
        return str(error)
    return None
