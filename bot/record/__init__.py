"""What is on record: immutable values, and nothing that knows where they came from."""

from .date import DateSpan, InvalidDateError
from .diff import Change, Fate, FieldChange, Kind, changes_between, resealed
from .dispute import Claim, Dispute, NamedDay, Party, Place
from .event import Account, Event, Utterance, teller_of
from .lexicon import ACTS, HEADS, OFFICES, Concept, Wording
from .question import KnownQuestion
from .record import Record, grouped
from .run import Run, runs_between
from .source import Source
from .speaker import Speaker, SpeakerKind, Tenure
from .statement import Attribution, Relation, RelationKind, SaidBasis, Speech, Statement

__all__ = [
    "ACTS",
    "HEADS",
    "OFFICES",
    "Account",
    "Attribution",
    "Change",
    "Claim",
    "Concept",
    "DateSpan",
    "Dispute",
    "Event",
    "Fate",
    "FieldChange",
    "InvalidDateError",
    "Kind",
    "KnownQuestion",
    "NamedDay",
    "Party",
    "Place",
    "Record",
    "Relation",
    "RelationKind",
    "Run",
    "SaidBasis",
    "Source",
    "Speaker",
    "SpeakerKind",
    "Speech",
    "Statement",
    "Tenure",
    "Utterance",
    "Wording",
    "changes_between",
    "grouped",
    "resealed",
    "runs_between",
    "teller_of",
]
