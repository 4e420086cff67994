"""What is wrong with a knowledge folder, in words for the person who mends it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.record import ACTS

# As many as anybody mends in one go; a file can be made to hold hundreds of thousands.
MOST_FAULTS = 1000
_MAX_QUOTED = 80
# RapidFuzz's ratio, 0 to 100; ids and field names that share their words come above it.
_MIN_LIKENESS = 70.0
_MOST_NEAR = 3


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong: the file relative to its folder, the line from 1, what to do about it."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def bounded(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Give each fault once, by file and line; of more than `MOST_FAULTS`, say where they go on."""
    told = tuple(sorted(set(faults)))
    if len(told) <= MOST_FAULTS:
        return told
    first = told[MOST_FAULTS]
    message = f"and more from here on; mend the {MOST_FAULTS} faults above and check again"
    return (*told[:MOST_FAULTS], Fault(first.path, first.line, message))


def printable(text: str) -> str:
    """Make text fit for one line of output, with escapes for what does not show."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


def quoted(text: str) -> str:
    """Return what stands in a file as it is named in a message: in one line, and not at length."""
    short = text if len(text) <= _MAX_QUOTED else f"{text[:_MAX_QUOTED]}…"
    return f"'{printable(short)}'"


def closest(text: str, choices: Iterable[str]) -> str | None:
    """Return the choice that a misspelt text was probably meant to be."""
    found = process.extractOne(text, list(choices), scorer=fuzz.ratio, score_cutoff=_MIN_LIKENESS)
    return None if found is None else found[0]


def unknown(text: str, known: Iterable[str], what: str, file: str) -> str:
    """Say that nothing of the sort has the id that is named, and which was probably meant."""
    close = closest(text, known)
    instead = f"write {quoted(close)}" if close else "correct it"
    return f"names {quoted(text)}, which is no {what}; {instead}, or add it to {file}"


def unknown_topic(text: str, known: Iterable[str]) -> str:
    """Say that no concept or act of speech has an id; name those that are like it, and all acts."""
    known = list(known)
    near = process.extract(
        text, known, scorer=fuzz.WRatio, score_cutoff=_MIN_LIKENESS, limit=_MOST_NEAR
    )
    ids = " or ".join(quoted(id_) for id_, _, _ in near)
    instead = f"write {ids}" if near else "correct it"
    acts = ", ".join(ACTS)
    return (
        f"names {quoted(text)}, which is no concept or act of speech; {instead}, or add it to"
        f" lexicon.yaml (acts of speech stand in no file: {acts})"
    )


def not_utf8(error: UnicodeDecodeError) -> tuple[int, str]:
    """Return the line of the first byte of a file that is not UTF-8, and say so."""
    line = error.object.count(b"\n", 0, error.start) + 1
    byte = f"byte {error.start + 1} of the file (0x{error.object[error.start]:02X})"
    return line, f"{byte} is not UTF-8; save the file as UTF-8"


class FaultyKnowledgeError(ValueError):
    """A folder cannot be used; `faults` are what is wrong, by file and line, as `bounded` gives."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = bounded(faults)
        super().__init__("\n".join(map(str, self.faults)))
