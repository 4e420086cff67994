"""Known questions of all languages as one table, as people keep them in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.record import KnownQuestion

from .fault import Fault, not_utf8
from .files import QUESTIONS, Files
from .question_file import read_questions, with_questions, written_questions
from .spreadsheet import rows_of, separator_of
from .yaml_file import word_key

COLUMNS = ("language", "question", "answered_by")


@dataclass(frozen=True, slots=True)
class Addition:
    """What a table adds: the files that change, and how many rows are new or known already."""

    files: Mapping[str, bytes]
    added: int
    known: int


def read_table(name: str, raw: bytes) -> tuple[list[tuple[int, KnownQuestion]], list[Fault]]:
    """Read a table with its lines; what a question may be is checked where it is added."""
    try:
        text = raw.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line, message = not_utf8(error)
        return [], [Fault(name, line, f"{message} (in a spreadsheet: CSV UTF-8)")]
    rows = rows_of(text, separator_of(text, COLUMNS), len(COLUMNS))
    line, header = next(rows, (1, None))
    if header is None or tuple(header) != COLUMNS:
        return [], [
            Fault(name, line, f"the first line is not {','.join(COLUMNS)}; write that there")
        ]
    questions: list[tuple[int, KnownQuestion]] = []
    faults = []
    for line, row in rows:
        if row is None or len(row) != len(COLUMNS):
            message = "is no row of three columns; put a question with the separator in it in marks"
            faults.append(Fault(name, line, message))
            continue
        language, question, answers = (cell.strip() for cell in row)
        ids = tuple(answers.replace(";", " ").replace(",", " ").split())
        questions.append((line, KnownQuestion(_shown(question), language, ids)))
    return questions, faults


def added_to(
    files: Files, name: str, rows: Iterable[tuple[int, KnownQuestion]], statements: frozenset[str]
) -> Addition | list[Fault]:
    """Put the rows that are not known yet behind those of their languages, or tell all faults."""
    changed: dict[str, bytes] = {}
    faults: list[Fault] = []
    added = known = 0
    for line, question in rows:
        path = f"{QUESTIONS}/{question.language}.csv"
        there = changed.get(path, files.contents.get(path))
        row = written_questions([question])
        alone = read_questions(path, row)
        alone.check_answers(statements)
        if alone.faults:
            faults.extend(Fault(name, line, _of_row(fault.message)) for fault in alone.faults)
        elif there is not None and word_key(question.text) in _keys(path, there):
            known += 1
        else:
            changed[path] = with_questions(there, row)
            added += 1
    return faults or Addition(changed, added, known)


def _keys(path: str, content: bytes) -> frozenset[str]:
    questions = read_questions(path, content).questions
    return frozenset(word_key(question.text) for _, question in questions)


def _of_row(message: str) -> str:
    """Name the column where a file of one language would be named."""
    return message.replace("the file's name", "'language'", 1)


def _shown(cell: str) -> str:
    """Take away the apostrophe that keeps a spreadsheet from running a cell as a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in set("=+-@＝＋－＠") else cell
