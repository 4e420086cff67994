"""Files of the record with proposed ones laid over them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.knowledge.draft import Draft, DraftError, statement_entry, with_statement
from bot.knowledge.fault import FaultyKnowledgeError
from bot.knowledge.files import Files
from bot.knowledge.loader import load
from bot.knowledge.question_file import with_questions
from bot.record import Change, KnownQuestion, Record, changes_between, resealed
from bot.store import NewChange, PendingChange, digest_of

from .bundle import unbundled
from .known import is_of_questions, keys_in, known_as

_SINGLE = ("dispute.yaml", "speakers.yaml", "lexicon.yaml")
_SOURCE = re.compile(r"[a-z0-9][a-z0-9-]{0,63}\.yaml")
PLACES = ", ".join((*_SINGLE, "<id of a source>.yaml"))
# A spreadsheet, which people open these files with, takes what begins so for a formula.
_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Unsound:
    """A change that cannot be kept or accepted; `faults` is one line for each thing to mend."""

    faults: tuple[str, ...]


def path_of(name: str) -> str | None:
    """Return where in the folder a file of this name belongs, None where it belongs nowhere."""
    if name in _SINGLE:
        return name
    return f"sources/{name}" if _SOURCE.fullmatch(name) else None


def base_of(files: Files, path: str) -> str | None:
    """Return the digest of what stands at a path, None where nothing does."""
    content = files.contents.get(path)
    return None if content is None else digest_of(content)


def laid_over(files: Files, change: NewChange | PendingChange) -> Files | None:
    """Lay a change over the files, None where it does not fit.

    A file fits what it was made from, and speakers that come with it are added. Known questions
    are rows for their file, whatever else stands there by now, and fit as long as none of them
    does.
    """
    path, content = change.path, change.content
    if not is_of_questions(path):
        return unbundled(files, path, content) if base_of(files, path) == change.base else None
    there = files.contents.get(path)
    if there is not None and keys_in(path, there) & keys_in(path, content):
        return None
    return files.replaced(path, with_questions(there, content))


def overlaid(files: Files, accepted: Iterable[PendingChange]) -> tuple[Files, frozenset[int]]:
    """Lay accepted changes over the files one after another, and say which of them fit.

    Once an operator has taken one in, it does not fit any more.
    """
    fitting = set()
    for change in accepted:
        after = laid_over(files, change)
        if after is not None:
            files = after
            fitting.add(change.id)
    return files, frozenset(fitting)


def objection(files: Files, question: KnownQuestion) -> Unsound | None:
    """Say what keeps a question off the record that checking its file does not tell."""
    if question.text.startswith(_FORMULA):
        mark = question.text[0]
        return Unsound((f"the question begins with {mark!r}: write it into its file by hand",))
    try:
        known = known_as(load(files), question.text)
    except FaultyKnowledgeError as error:
        return Unsound(tuple(map(str, error.faults)))
    if known is None:
        return None
    answered = " ".join(known.answers)
    told = f"answered by {answered}" if answered else "as one that nothing on record answers"
    return Unsound((f"{known.language}: this question is known already, {told}",))


def with_draft(files: Files, path: str, draft: Draft) -> bytes | Unsound:
    """Return a source's file with the statement of a form in it."""
    try:
        return with_statement(files.contents[path], statement_entry(draft, load(files)))
    except DraftError as error:
        return Unsound((f"{path}:1: {error}",))
    except FaultyKnowledgeError as error:
        return Unsound(tuple(map(str, error.faults)))


def difference(
    files: Files, change: NewChange | PendingChange
) -> tuple[Change, ...] | Unsound | None:
    """Return what a change makes of the record, or all that is wrong with it.

    None where it does not fit. Where it mends what kept the files from being a record, there is
    nothing to compare with.
    """
    after = laid_over(files, change)
    if after is None:
        return None
    before = _sound(files)
    try:
        record = load(after, before)
    except FaultyKnowledgeError as error:
        return Unsound(tuple(map(str, error.faults)))
    return changes_between(before, record) if before is not None else ()


def seals_broken(files: Files, after: Files) -> tuple[str, ...] | Unsound:
    """Return the statements that are sealed anew, or all that is wrong with the files after."""
    before = _sound(files)
    try:
        record = load(after, before)
    except FaultyKnowledgeError as error:
        return Unsound(tuple(map(str, error.faults)))
    return resealed(before, record) if before is not None else ()


def _sound(files: Files) -> Record | None:
    try:
        return load(files)
    except FaultyKnowledgeError:
        return None
