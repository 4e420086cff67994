"""A statement as it is shown, wherever it is shown: plain text, nothing of Discord."""

from __future__ import annotations

from dataclasses import dataclass

from bot.record import Record, RelationKind, SaidBasis, Speech, Statement

from .date import span_text
from .link import passage_link

_LABELS = {
    Speech.INDIRECT: "reported",
    Speech.NOTE: "remark of the source itself",
}


@dataclass(frozen=True, slots=True)
class Card:
    """One statement with all that makes it checkable, as text ready to show.

    `quote` stands in quotation marks only where it is the speaker's own words. `label` says what
    else it is, and is None where nothing needs saying. `said_note` is there unless the source
    states the day. `link` lands on the words of the passage.
    """

    statement: str
    speaker: str
    office: str | None
    label: str | None
    quote: str
    said: str
    said_note: str | None
    reported_by: str
    circumstances: str | None
    passes_on: str | None
    disputed: tuple[str, ...]
    source_title: str
    published: str
    link: str
    revision: str


def card_of(record: Record, statement: Statement) -> Card:
    """Show a statement of this record."""
    source = record.source_of(statement)
    speaker = record.speaker_of(statement)
    return Card(
        statement=statement.id,
        speaker=speaker.name,
        office=speaker.office,
        label=_LABELS.get(statement.speech),
        quote=quote_text(statement),
        said=span_text(statement.said),
        said_note=_said_note(statement),
        reported_by=", via ".join((record.publisher_of(statement).name, *reversed(statement.via))),
        circumstances=_circumstances(record, statement),
        passes_on=_passes_on(record, statement),
        disputed=_disputed(record, statement),
        source_title=source.title,
        published=span_text(source.published),
        link=passage_link(source.url, statement.passage),
        revision=record.revision,
    )


def quote_text(statement: Statement) -> str:
    """Give the quote as it is shown: in quotation marks of ours only where it is direct."""
    return f"“{statement.quote}”" if statement.speech is Speech.DIRECT else statement.quote


def _said_note(statement: Statement) -> str | None:
    if statement.said_basis is SaidBasis.STATED:
        return None
    basis = "date inferred" if statement.said_basis is SaidBasis.INFERRED else "date bounded"
    return f"{basis}: {statement.said_from}"


def _circumstances(record: Record, statement: Statement) -> str | None:
    to = f"to {record.speakers[statement.to].name}" if statement.to else None
    return ", ".join(filter(None, (to, statement.medium))) or None


def _passes_on(record: Record, statement: Statement) -> str | None:
    names = " and ".join(record.speakers[speaker].name for speaker in statement.reports)
    if not names:
        return None
    if statement.speech is Speech.NOTE:
        return f"about {names}"
    return f"{names}, according to {record.speaker_of(statement).name}"


def _disputed(record: Record, statement: Statement) -> tuple[str, ...]:
    """Say what another account says or leaves out, and who on record denies it."""
    denials = (
        f"Denied by {record.speaker_of(other).name}, {span_text(other.said)}"
        for other, relation in record.replies.get(statement.id, ())
        if relation.kind is RelationKind.DENIES
    )
    return tuple(dict.fromkeys((*filter(None, (statement.disputed,)), *denials)))
