"""What a record has that another has not: entry by entry, field by field, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TypeAlias

from .date import DateSpan
from .dispute import Claim, Dispute, NamedDay, Party, Place
from .event import Event
from .lexicon import Concept
from .question import KnownQuestion
from .record import Record
from .renaming import renamed_between, renaming
from .run import Run, runs_between
from .source import Source
from .speaker import Speaker, Tenure
from .statement import Attribution, Relation, Statement

Entry: TypeAlias = (
    Dispute
    | Party
    | Place
    | NamedDay
    | Event
    | Speaker
    | Source
    | Concept
    | Statement
    | KnownQuestion
)

# What may be several stands in the files under the name of one.
_IN_FILES = {"speakers": "speaker", "offices": "office", "parties": "party"}


class Kind(StrEnum):
    """What sort of entry has changed, in the order in which changes are told."""

    DISPUTE = "dispute"
    PARTY = "party"
    PLACE = "place"
    DAY = "day"
    EVENT = "event"
    SPEAKER = "speaker"
    SOURCE = "source"
    CONCEPT = "concept"
    STATEMENT = "statement"
    QUESTION = "question"


class Fate(StrEnum):
    """What became of an entry."""

    REMOVED = "removed"
    RENAMED = "renamed"
    CHANGED = "changed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field before and after, both written as text; a field that is empty is empty text."""

    name: str
    before: str
    after: str

    @property
    def runs(self) -> tuple[Run, ...]:
        """Lay both texts beside each other, word by word; taken together, the runs are both."""
        return tuple(runs_between(self.before, self.after))


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that was added, changed, renamed or removed.

    `name` is what people know it by: its name or title, of a statement its speaker's. A known
    question is its own name, and its language the `id`. `fields` are those that differ, the `id`
    among them of what was renamed; of an entry that was added or removed, all that it has.
    """

    kind: Kind
    fate: Fate
    id: str
    name: str
    fields: tuple[FieldChange, ...]


def changes_between(before: Record, after: Record) -> tuple[Change, ...]:
    """Return all that differs, by kind, then what was removed, then the rest as it now stands.

    Nothing where both say the same, though their files may differ in order and comments. What only
    names a statement that was renamed has not changed.
    """
    renamed = renamed_between(before, after)
    old, new = _entries(renaming(before, renamed)), _entries(after)
    return tuple(
        change
        for kind in Kind
        for change in _compared(
            kind,
            old[kind],
            new[kind],
            renamed if kind is Kind.STATEMENT else {},
            before=before,
            after=after,
        )
    )


def resealed(before: Record, after: Record) -> tuple[str, ...]:
    """Return the ids of statements that were sealed before and have another seal now, or none."""
    return tuple(
        id_
        for id_, statement in before.statements.items()
        if statement.seal is not None
        and (now := after.find(id_)) is not None
        and now.seal != statement.seal
    )


def _entries(record: Record) -> Mapping[Kind, Mapping[str, Entry]]:
    dispute = record.dispute
    return {
        # One and the same entry, even under another id.
        Kind.DISPUTE: {"": dispute},
        Kind.PARTY: {entry.id: entry for entry in dispute.parties},
        Kind.PLACE: {entry.id: entry for entry in dispute.places},
        Kind.DAY: {entry.id: entry for entry in dispute.days},
        Kind.EVENT: record.events,
        Kind.SPEAKER: record.speakers,
        Kind.SOURCE: record.sources,
        Kind.CONCEPT: record.concepts,
        Kind.STATEMENT: record.statements,
        Kind.QUESTION: {f"{entry.language} {entry.text}": entry for entry in record.questions},
    }


def _compared(
    kind: Kind,
    old: Mapping[str, Entry],
    new: Mapping[str, Entry],
    renamed: Mapping[str, str],
    *,
    before: Record,
    after: Record,
) -> Iterator[Change]:
    gone = old.keys() - new.keys() - set(renamed.values())
    for key, entry in old.items():
        if key in gone:
            name = _name(before, entry)
            yield Change(kind, Fate.REMOVED, _id(entry), name, _field_changes(entry, None))
    for key, entry in new.items():
        known = old.get(renamed.get(key, key))
        if known == entry:
            continue
        fate = Fate.RENAMED if key in renamed else Fate.CHANGED if known else Fate.ADDED
        if found := _field_changes(known, entry):
            yield Change(kind, fate, _id(entry), _name(after, entry), found)


def _id(entry: Entry) -> str:
    return entry.language if isinstance(entry, KnownQuestion) else entry.id


def _name(record: Record, entry: Entry) -> str:
    if isinstance(entry, KnownQuestion):
        return entry.text
    if isinstance(entry, Statement):
        return record.name_of(entry)
    if isinstance(entry, Event):
        return entry.medium or entry.place or entry.id
    return entry.title if isinstance(entry, Dispute | Source) else entry.name


def _field_changes(before: Entry | None, after: Entry | None) -> tuple[FieldChange, ...]:
    old, new = _written(before), _written(after)
    pairs = ((name, old.get(name, ""), new.get(name, "")) for name in {**old, **new})
    return tuple(FieldChange(*pair) for pair in pairs if pair[1] != pair[2])


def _written(entry: Entry | None) -> Mapping[str, str]:
    """Return the fields as text; what has entries of its own is compared there."""
    if entry is None:
        return {}
    apart = {"parties", "places", "days", "events"} if isinstance(entry, Dispute) else set()
    names = [field.name for field in fields(entry) if field.name not in apart]
    return {_IN_FILES.get(name, name): _as_text(getattr(entry, name)) for name in names}


def _as_text(value: object) -> str:
    match value:
        case None:
            return ""
        case DateSpan():
            return value.edtf
        case Tenure():
            return _tenure(value)
        case Attribution():
            return f"{value.text} (at {value.start})"
        case Relation():
            return f"{value.kind} {value.target}"
        case Claim():
            deeds, disowned = ", ".join(value.deeds), ", ".join(value.disowned)
            return f"{value.by} against {value.against}: {deeds}; disowned: {disowned}"
        case Mapping():
            return "; ".join(f"{tag}: {_as_text(words)}" for tag, words in value.items())
        case frozenset():
            return ", ".join(sorted(map(str, value)))
        case tuple():
            return ", ".join(map(_as_text, value))
        case _:
            return str(value)


def _tenure(tenure: Tenure) -> str:
    ends = (end.edtf if end else "" for end in (tenure.since, tenure.until))
    days = "" if tenure.since is tenure.until is None else f" ({'/'.join(ends)})"
    return f"{tenure.of}{days}" + (f" {_as_text(tenure.titles)}" if tenure.titles else "")
