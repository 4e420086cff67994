"""Someone's words beside the words on record, word by word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How half-remembered words stand to the record."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    OTHER_SPEAKER = "other_speaker"
    NOT_ON_RECORD = "not_on_record"


class Edit(StrEnum):
    """What became of a run of words: `theirs` was typed, `recorded` is on record."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words; `theirs` is empty when missing, `recorded` when added."""

    edit: Edit
    theirs: str
    recorded: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The words typed, compared with the best matching stretch of one statement's quote."""

    verdict: Verdict
    spans: tuple[Span, ...]
