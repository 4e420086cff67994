"""Files of the record with proposed ones laid over them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.knowledge import (
    Draft,
    DraftError,
    FaultyKnowledgeError,
    Files,
    load,
    statement_entry,
    with_statement,
)
from bot.record import Change, changes_between
from bot.store import PendingChange, digest_of

_SINGLE = ("dispute.yaml", "speakers.yaml", "lexicon.yaml")
_SOURCE = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\.yaml")
PLACES = ", ".join((*_SINGLE, "<id of a source>.yaml"))


@dataclass(frozen=True, slots=True)
class Unsound:
    """A change that cannot be kept or accepted; `faults` is one line for each thing to mend."""

    faults: tuple[str, ...]


def path_of(name: str) -> str | None:
    """Give where in the folder a file of this name belongs, None where it belongs nowhere."""
    if name in _SINGLE:
        return name
    return f"sources/{name}" if _SOURCE.fullmatch(name) else None


def base_of(files: Files, path: str) -> str | None:
    """Give the digest of what stands at a path, None where nothing does."""
    content = files.contents.get(path)
    return None if content is None else digest_of(content)


def overlaid(files: Files, accepted: Iterable[PendingChange]) -> tuple[Files, frozenset[int]]:
    """Lay accepted changes over the files they were made from, and say which of them fit.

    Once an operator has taken one in, its file is another, so that it does not fit any more.
    """
    fitting = set()
    for change in accepted:
        if base_of(files, change.path) == change.base:
            files = files.replaced(change.path, change.content)
            fitting.add(change.id)
    return files, frozenset(fitting)


def with_draft(files: Files, path: str, draft: Draft) -> bytes | Unsound:
    """Give a source's file with the statement of a form in it."""
    try:
        return with_statement(files.contents[path], statement_entry(draft, load(files)))
    except DraftError as error:
        return Unsound((f"{path}:1: {error}",))
    except FaultyKnowledgeError as error:
        return Unsound(tuple(map(str, error.faults)))


def difference(files: Files, path: str, content: bytes) -> tuple[Change, ...] | Unsound:
    """Give what a file changes in the record, or all that is wrong with it.

    Where it mends what kept the files from being a record, there is nothing to compare with.
    """
    try:
        after = load(files.replaced(path, content))
    except FaultyKnowledgeError as error:
        return Unsound(tuple(map(str, error.faults)))
    try:
        return changes_between(load(files), after)
    except FaultyKnowledgeError:
        return ()
