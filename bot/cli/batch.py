"""A file of questions or quotes for a program: JSON lines, read whole before anything is loaded."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.search.parse.typed import whole

from .progress import progress
from .unreadable import told_unreadable

_EXAMPLE = 'a line is an object like {"id": "1", "q": "who said it?"}'


class BatchLine(BaseModel):
    """A question of a batch; other fields are allowed and ignored.

    `follows` is the id of an earlier line whose answer it replies to.
    """

    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str
    q: str
    follows: str | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """The lines that can be read, in order, and whether there are others, which were told."""

    lines: tuple[BatchLine, ...]
    is_faulty: bool


def answer_batch(
    load: Callable[[], KnowledgeBase],
    path: Path,
    doing: str,
    answer: Callable[[KnowledgeBase, BatchLine], object],
) -> int:
    """Print an answer to each line of a file as JSON; give 1 where a line could not be read.

    The record is loaded when there is something to answer. A file that cannot be read at all
    gives 2.
    """
    batch = read_batch(path)
    if batch is None:
        return 2
    if not batch.lines:
        return int(batch.is_faulty)
    base = load()
    for line in progress(batch.lines, doing):
        print(json.dumps(answer(base, line), ensure_ascii=False), flush=True)
    return int(batch.is_faulty)


def read_batch(path: Path) -> Batch | None:
    """Read a file, - for the standard input; tell what is wrong on the standard error.

    None where it cannot be read at all.
    """
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        print(told_unreadable(path, error), file=sys.stderr)
        return None
    lines: list[BatchLine] = []
    ids: set[str] = set()
    is_faulty = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            lines.append(_line(line, ids))
        except ValueError as error:
            is_faulty = True
            print(f"{path}:{number}: {_plainly(error)}", file=sys.stderr)
            continue
        ids.add(lines[-1].id)
    return Batch(tuple(lines), is_faulty)


def _line(text: str, ids: set[str]) -> BatchLine:
    try:
        fields = json.loads(text)
    except RecursionError as error:
        raise ValueError(f"is nested too deep; {_EXAMPLE}") from error
    if isinstance(fields, dict):  # half a surrogate pair is no text that can be written again
        fields = {k: whole(v) if isinstance(v, str) else v for k, v in fields.items()}
    line = BatchLine.model_validate(fields)
    if line.follows is not None and line.follows not in ids:
        unknown = f"no line before it has the id {line.follows}; name one that stands above"
        raise ValueError(f"follows: {unknown}")
    return line


def _plainly(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        return "; ".join(_faults(error)) + f"; {_EXAMPLE}"
    if isinstance(error, json.JSONDecodeError):
        return f"invalid JSON: {error}; {_EXAMPLE}"
    return str(error)


def _faults(error: ValidationError) -> Iterator[str]:
    for fault in error.errors():
        where = ".".join(str(part) for part in fault["loc"])
        yield f"{where}: {fault['msg']}" if where else fault["msg"]
