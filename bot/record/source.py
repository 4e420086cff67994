"""One published document that reports statements."""

from __future__ import annotations

from dataclasses import dataclass

from .date import DateSpan


@dataclass(frozen=True, slots=True)
class Source:
    """A published document; `sha256` is of the raw bytes of the captured text.

    `publisher` is the id of a speaker: an outlet can be quoted, and remarks of the source
    itself are its own. `checked` is the day on which its statements were last found in that text,
    `archived` the address of a copy that an archive keeps.
    """

    id: str
    title: str
    publisher: str
    url: str
    published: DateSpan
    retrieved: DateSpan | None
    sha256: str
    language: str
    checked: DateSpan | None = None
    archived: str | None = None
