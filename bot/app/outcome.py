"""What the use cases hand back: values for every case, good or bad."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.record import Change
from bot.store import Load


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would serve in place of what serves now, and all that would change by it.

    Nothing has happened yet. The same revision twice: there is nothing to do.
    """

    revision: str
    in_place_of: str
    statements: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Reloaded:
    """The next snapshot serves; `statements` is how many it holds."""

    revision: str
    previous: str
    statements: int


class Refusal(StrEnum):
    """Why the snapshot that serves stays."""

    FAULTY = "faulty"
    FILES_CHANGED = "files-changed"
    ANOTHER_SERVES = "another-serves"
    NOT_KEPT = "not-kept"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Refused:
    """The old snapshot keeps serving; `faults` is one line for each thing to mend."""

    reason: Refusal
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """What is being served, who loaded it, and how the files on disk stand to it.

    `words` are the distinct ones in the search index; `last_load` is None before the first, and
    where it cannot be read.
    `waiting` is the revision of the files where it is another one, `faults` all that is wrong
    with it. `lost_notes` is how many questions and answers could not be noted since the start.
    """

    revision: str
    statements: int
    speakers: int
    sources: int
    words: int
    last_load: Load | None
    waiting: str | None
    faults: tuple[str, ...]
    lost_notes: int = 0
