"""What is on record: immutable values, and nothing that knows where they came from."""

from .date import DateSpan, InvalidDateError
from .dispute import Claim, Dispute, NamedDay, Party, Place
from .lexicon import ACTS, Concept, Wording
from .record import Record
from .source import Source
from .speaker import Speaker, SpeakerKind
from .statement import Attribution, Relation, RelationKind, SaidBasis, Speech, Statement

__all__ = [
    "ACTS",
    "Attribution",
    "Claim",
    "Concept",
    "DateSpan",
    "Dispute",
    "InvalidDateError",
    "NamedDay",
    "Party",
    "Place",
    "Record",
    "Relation",
    "RelationKind",
    "SaidBasis",
    "Source",
    "Speaker",
    "SpeakerKind",
    "Speech",
    "Statement",
    "Wording",
]
