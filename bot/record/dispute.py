"""The dispute itself: what is at issue, between whom, when and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from .date import DateSpan
from .event import Event
from .lexicon import Wording


@dataclass(frozen=True, slots=True)
class Party:
    """A side of the dispute, or a state it is about; `words` are its names and demonyms."""

    id: str
    name: str
    words: Wording
    # ISO 3166-1 code where the party is a state, so that its name is not taken for elsewhere.
    territory: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A place the record speaks of that is no party."""

    id: str
    name: str
    words: Wording
    territory: str | None


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day people name by what happened on it ("the first day of the war")."""

    id: str
    name: str
    day: date
    words: Wording


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed to have happened: party `by` did it to party `against`.

    `deeds` are the concepts that name the deed, `disowned` those that name what nobody on record
    says to have done. They tell a question with swapped sides, or with a premise nobody shares.
    """

    by: str
    against: str
    deeds: tuple[str, ...]
    disowned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """What the record is about. Everything said in it falls into `period`.

    `language` is the one in which the record itself speaks (notes, offices, media), `translations`
    are what it says there in others: by the text as it stands, then by BCP 47 tag.
    """

    id: str
    title: str
    question: str
    period: DateSpan
    parties: tuple[Party, ...]
    places: tuple[Place, ...]
    days: tuple[NamedDay, ...]
    claim: Claim | None
    language: str = "en"
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
