"""What the files of a knowledge folder may hold, field by field.

Fields stand in an order in which a check finds those it depends on already read. Validation is
given a `Ground` as its context.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Annotated, TypeAlias, TypeVar

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from bot.record import DateSpan, RelationKind, SaidBasis, SpeakerKind, Speech

from .fault import quoted, unknown, unknown_topic
from .field import (
    ArchiveUrl,
    Ask,
    Asks,
    Day,
    Edtf,
    Entry,
    Id,
    LanguageTag,
    Name,
    Note,
    Offset,
    Passage,
    Qid,
    Seal,
    Sha256,
    Territory,
    Url,
    Words,
    at_most,
    each_once,
    ends_after_since,
    one_or_several,
    wrong,
)
from .ground import Ground

_MAX_SPEAKERS = 50  # of one statement

_Item = TypeVar("_Item", bound=Entry)
# A list of entries; `shape` goes on where one of them is bad.
Entries: TypeAlias = Annotated[tuple[_Item, ...], Field(fail_fast=True)]


def _ground(info: ValidationInfo) -> Ground:
    if not isinstance(info.context, Ground):
        raise TypeError("knowledge files are validated with a Ground as context")
    return info.context


def _names(
    known_ids: Callable[[Ground], Iterable[str] | None], what: str, file: str
) -> AfterValidator:
    """Make a check that text is one of the ids that the ground knows."""

    def check(text: str, info: ValidationInfo) -> str:
        known = known_ids(_ground(info))
        if known is None or text in known:
            return text
        raise wrong(unknown(text, known, what, file))

    return AfterValidator(check)


def _topic(text: str, info: ValidationInfo) -> str:
    known = _ground(info).topics
    if known is None or text in known:
        return text
    raise wrong(unknown_topic(text, known))


SpeakerId: TypeAlias = Annotated[
    str, _names(lambda ground: ground.speakers, "speaker", "speakers.yaml")
]
PartyId: TypeAlias = Annotated[str, _names(lambda ground: ground.parties, "party", "dispute.yaml")]
TopicId: TypeAlias = Annotated[str, AfterValidator(_topic)]
EventId: TypeAlias = Annotated[str, _names(lambda ground: ground.events, "event", "dispute.yaml")]
StatementId: TypeAlias = Annotated[
    str, _names(lambda ground: ground.statements, "statement", "its source")
]


class PartyEntry(Entry):
    """A party or a place."""

    id: Id
    name: Name
    territory: Territory | None = None
    words: Words


class DayEntry(Entry):
    """A day with a name."""

    id: Id
    name: Name
    day: Day
    words: Words


class EventEntry(Entry):
    """Something that was said once, and is told more than once."""

    id: Id
    day: Edtf
    medium: Name | None = None
    place: Name | None = None
    who: tuple[SpeakerId, ...]

    @field_validator("day")
    @classmethod
    def _day_is_in_period(cls, day: DateSpan, info: ValidationInfo) -> DateSpan:
        period = _ground(info).period
        if period is not None and not day.overlaps(period):
            raise wrong(
                f"is {day.edtf}, outside the dispute's period {period.edtf}; correct one of them"
            )
        return day


class ClaimEntry(Entry):
    """Who is claimed to have done what to whom."""

    by: PartyId
    against: PartyId
    deeds: tuple[TopicId, ...]
    disowned: tuple[TopicId, ...] = ()


class DisputeFile(Entry):
    """The fields of ``dispute.yaml``."""

    id: Id
    title: Name
    question: Ask
    period: Edtf
    parties: Entries[PartyEntry]
    places: Entries[PartyEntry] = ()
    days: Entries[DayEntry] = ()
    events: Entries[EventEntry] = ()
    claim: ClaimEntry | None = None
    language: LanguageTag = "en"
    translations: dict[Note, dict[LanguageTag, Note]] = Field(default_factory=dict)


class OfficeEntry(Entry):
    """An office that was not held for good; the day that ends it is included."""

    name: Name
    since: Edtf | None = Field(default=None, alias="from")
    until: Edtf | None = None
    titles: Words = Field(default_factory=dict)

    check_until = field_validator("until")(ends_after_since)


class MembershipEntry(Entry):
    """A party that was not spoken for all the time; the day that ends it is included."""

    id: PartyId
    since: Edtf | None = Field(default=None, alias="from")
    until: Edtf | None = None

    check_until = field_validator("until")(ends_after_since)


class SpeakerEntry(Entry):
    """A speaker."""

    id: Id
    kind: SpeakerKind
    name: Name
    office: Annotated[tuple[OfficeEntry, ...], one_or_several(Name, OfficeEntry, "name")] = ()
    party: Annotated[tuple[MembershipEntry, ...], one_or_several(Id, MembershipEntry, "id")] = ()
    wikidata: Qid | None = None
    aliases: Words = Field(default_factory=dict)
    titles: Words = Field(default_factory=dict)


class SpeakersFile(Entry):
    """The fields of ``speakers.yaml``."""

    speakers: Entries[SpeakerEntry]


class ConceptEntry(Entry):
    """A concept."""

    id: Id
    name: Name
    words: Words


class LexiconFile(Entry):
    """The fields of ``lexicon.yaml``."""

    concepts: Entries[ConceptEntry]


class AttributionEntry(Entry):
    """The sentence that names the speaker."""

    text: Passage
    start: Offset


class StatementEntry(Entry):
    """A statement."""

    id: Id
    speaker: Annotated[
        tuple[SpeakerId, ...],
        AfterValidator(at_most(_MAX_SPEAKERS, "speakers")),
        AfterValidator(each_once),
        one_or_several(Id),
    ]
    passage: Passage
    quote: Passage
    speech: Speech
    start: Offset
    attributed_by: AttributionEntry | None = None
    said: Edtf
    said_basis: SaidBasis
    said_from: Annotated[Note | None, Field(validate_default=True)] = None
    to: SpeakerId | None = None
    medium: Name | None = None
    via: tuple[Name, ...] = ()
    disputed: Note | None = None
    reports: tuple[SpeakerId, ...] = ()
    relations: tuple[dict[RelationKind, StatementId], ...] = ()
    topics: tuple[TopicId, ...] = ()
    asks: Asks = Field(default_factory=dict)
    misprints: tuple[Name, ...] = ()
    event: EventId | None = None
    seal: Seal | None = None
    formerly: tuple[Id, ...] = ()

    @field_validator("quote")
    @classmethod
    def _quote_is_slice(cls, quote: str, info: ValidationInfo) -> str:
        if quote not in info.data.get("passage", quote):
            raise wrong("does not stand in the passage; copy it from there letter by letter")
        return quote

    @field_validator("misprints")
    @classmethod
    def _misprints_are_in_passage(
        cls, misprints: tuple[str, ...], info: ValidationInfo
    ) -> tuple[str, ...]:
        for words in misprints:
            whole = rf"(?<!\w){re.escape(words)}(?!\w)"
            if not re.search(whole, info.data.get("passage", words)):
                raise wrong(
                    f"names {quoted(words)}, which does not stand in the passage as whole words;"
                    " copy it from there letter by letter, or take it away"
                )
        return misprints

    @field_validator("speech")
    @classmethod
    def _note_is_of_publisher(cls, speech: Speech, info: ValidationInfo) -> Speech:
        publisher = _ground(info).publisher
        speakers = info.data.get("speaker", (publisher,))
        if speech is Speech.NOTE and publisher is not None and speakers != (publisher,):
            raise wrong(
                f"is a note, and a note is the source's own; make the speaker {quoted(publisher)},"
                " or the speech indirect"
            )
        return speech

    @field_validator("said")
    @classmethod
    def _said_is_possible(cls, said: DateSpan, info: ValidationInfo) -> DateSpan:
        ground = _ground(info)
        if ground.published is not None and said.earliest > ground.published.latest:
            raise wrong(
                f"begins on {said.earliest}, but its source was published by"
                f" {ground.published.latest}; correct one of them"
            )
        if ground.period is not None and not said.overlaps(ground.period):
            raise wrong(
                f"is {said.edtf}, outside the dispute's period {ground.period.edtf};"
                " correct it, or the period in dispute.yaml"
            )
        return said

    @field_validator("event")
    @classmethod
    def _said_at_event(cls, event: str, info: ValidationInfo) -> str:
        day, said = (_ground(info).events or {}).get(event), info.data.get("said")
        # A note is the source's own remark, made when it was written.
        is_note = info.data.get("speech") is Speech.NOTE
        # Who passes on what was said at it may speak later.
        is_later = (
            info.data.get("reports") and said is not None and day and said.latest >= day.earliest
        )
        if day is not None and said is not None and not (is_note or is_later or said.overlaps(day)):
            raise wrong(
                f"names {quoted(event)}, which was on {day.edtf}, but the statement is of"
                f" {said.edtf}; correct one of them"
            )
        return event

    @field_validator("said_from")
    @classmethod
    def _said_from_something(cls, said_from: str | None, info: ValidationInfo) -> str | None:
        basis = info.data.get("said_basis", SaidBasis.STATED)
        if said_from is None and basis is not SaidBasis.STATED:
            raise wrong(f"is missing; say what the {basis} day is taken from")
        return said_from


class SourceFile(Entry):
    """The fields of ``sources/<id>.yaml``."""

    id: Id
    title: Name
    publisher: SpeakerId
    url: Url
    archived: ArchiveUrl | None = None
    published: Edtf
    retrieved: Edtf | None = None
    language: LanguageTag
    sha256: Sha256
    checked: Edtf | None = None
    statements: Entries[StatementEntry]

    @field_validator("publisher")
    @classmethod
    def _publisher_is_outlet(cls, publisher: str, info: ValidationInfo) -> str:
        kind = (_ground(info).speakers or {}).get(publisher)
        if kind not in {None, SpeakerKind.OUTLET}:
            raise wrong(
                f"names {quoted(publisher)}, whose kind is {kind};"
                " name an outlet, or make its kind outlet in speakers.yaml"
            )
        return publisher

    @field_validator("retrieved")
    @classmethod
    def _retrieved_once_published(
        cls, retrieved: DateSpan | None, info: ValidationInfo
    ) -> DateSpan | None:
        published = info.data.get("published")
        if retrieved and published and retrieved.latest < published.earliest:
            raise wrong("lies before the day of publication; correct one of them")
        return retrieved
