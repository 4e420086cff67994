"""A statement: whose words or position, which words, when, and who reports it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .date import DateSpan
from .lexicon import Wording


class Speech(StrEnum):
    """How much of a statement is the speaker's own wording."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NOTE = "note"


class SaidBasis(StrEnum):
    """How the day of a statement is known."""

    STATED = "stated"
    INFERRED = "inferred"
    BOUNDED = "bounded"


class RelationKind(StrEnum):
    """What a statement does to another."""

    DENIES = "denies"
    ANSWERS = "answers"
    ASKS = "asks"
    REPEATS = "repeats"
    THANKS = "thanks"
    CRITICISES = "criticises"


@dataclass(frozen=True, slots=True)
class Relation:
    """A typed edge to another statement."""

    kind: RelationKind
    target: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """The sentence that names the speaker where the passage does not, and its offset."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Statement:
    """One uninterrupted quotation or reporting clause.

    `quote` is a slice of `passage`, and `passage` stands at `start` (code points of the captured
    text with LF line ends). `speakers`, `to` and `reports` are speaker ids, `source` a source id,
    `topics` ids of concepts and acts. `speakers` are several where they say it together, as those
    who sign a letter do; one at least. `reports` are those whose words or position the speaker
    passes on. `said_from` says what an inferred or bounded day is taken from. `via` is the chain
    between speaker and publisher, nearest to the speaker first. `seal` proves the verbatim fields
    to be those once found in the captured text; None where nobody has held them against it.
    `event` is the id of what it is an account of, where there are or may be others. `misprints` are
    words of the passage that its source misspells. `formerly` are ids that it had before.
    """

    id: str
    source: str
    speakers: tuple[str, ...]
    quote: str
    speech: Speech
    passage: str
    start: int
    attributed_by: Attribution | None
    said: DateSpan
    said_basis: SaidBasis
    said_from: str | None
    to: str | None
    medium: str | None
    via: tuple[str, ...]
    disputed: str | None
    reports: tuple[str, ...]
    relations: tuple[Relation, ...]
    topics: frozenset[str]
    asks: Wording
    misprints: tuple[str, ...] = ()
    seal: str | None = None
    formerly: tuple[str, ...] = ()
    event: str | None = None

    @property
    def speaker(self) -> str:
        """The id of the speaker, or of the one who is named first."""
        return self.speakers[0]
