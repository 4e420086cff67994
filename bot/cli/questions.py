"""`who-said questions`: all known questions as one table, and new ones put among them."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.export.table import csv_lines
from bot.knowledge.fault import Fault
from bot.knowledge.files import Files
from bot.knowledge.loader import load
from bot.knowledge.question_table import COLUMNS, added_to, read_table

from .unreadable import told_unreadable


def print_questions(folder: Path) -> None:
    """Print every known question as CSV."""
    rows = (
        {
            "language": question.language,
            "question": question.text,
            "answered_by": " ".join(question.answers),
        }
        for question in load(folder).questions
    )
    for line in csv_lines(COLUMNS, rows):
        sys.stdout.write(line)


def add_questions(folder: Path, table: Path) -> int:
    """Write the rows of a table that are not known yet, all or none; give the exit code."""
    files = Files.read(folder)
    record = load(files)
    try:
        rows, faults = read_table(table.name, table.read_bytes())
    except OSError as error:
        print(told_unreadable(table, error), file=sys.stderr)
        return 1
    addition = added_to(files, table.name, rows, frozenset(record.statements))
    if isinstance(addition, list):
        return _told([*faults, *addition])
    if faults:
        return _told(faults)
    for path, content in addition.files.items():
        target = folder / path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(content)
        print(f"wrote {target}")
    print(f"{addition.added} added, {addition.known} known already")
    return 0


def _told(faults: list[Fault]) -> int:
    for fault in sorted(faults):
        print(fault, file=sys.stderr)
    return 1
