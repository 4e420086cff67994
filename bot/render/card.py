"""A statement as it is shown, wherever it is shown: plain text, nothing of Discord."""

from __future__ import annotations

from dataclasses import dataclass

from bot.locales import Phrases
from bot.record import Record, RelationKind, SaidBasis, Source, Speech, Statement

from .date import span_text
from .link import statement_link

_LABELS = {Speech.INDIRECT: "label-indirect", Speech.NOTE: "label-note"}


@dataclass(frozen=True, slots=True)
class Card:
    """One statement with all that makes it checkable, as text ready to show.

    `quote` stands in quotation marks only where it is the speaker's own words; `language` is its
    own (BCP 47), for whoever sets it among words of another. `label` says what else it is, and
    that language where the words around it are in another; it is None where nothing needs saying.
    `said_note` is there unless the source states the day. `link` lands on the words of the passage.
    `checked` says when its words were held against the source's text, and `unchecked` that nobody
    has done so; one of them is None.
    """

    statement: str
    speaker: str
    office: str | None
    label: str | None
    quote: str
    language: str
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
    checked: str | None
    unchecked: str | None


def card_of(record: Record, statement: Statement, phrases: Phrases) -> Card:
    """Show a statement of this record, with the words around its quote in one language."""
    source = record.source_of(statement)
    speaker = record.speaker_of(statement)
    return Card(
        statement=statement.id,
        speaker=speaker.name,
        office=speaker.office,
        label=_label(statement, source, phrases),
        quote=quote_text(statement),
        language=source.language,
        said=span_text(statement.said, phrases),
        said_note=_said_note(statement, phrases),
        reported_by=_reported_by(record, statement, phrases),
        circumstances=_circumstances(record, statement, phrases),
        passes_on=_passes_on(record, statement, phrases),
        disputed=_disputed(record, statement, phrases),
        source_title=source.title,
        published=span_text(source.published, phrases),
        link=statement_link(record, statement),
        revision=record.revision,
        checked=_checked(statement, source, phrases),
        unchecked=None if statement.seal else phrases.text("card-unchecked"),
    )


def foot_text(card: Card, phrases: Phrases) -> str:
    """Give the small line below a card: its revision, and that nobody has checked it."""
    revision = phrases.text("card-revision", revision=card.revision[:12])
    return phrases.beside(card.unchecked, revision) if card.unchecked else revision


def _checked(statement: Statement, source: Source, phrases: Phrases) -> str | None:
    if statement.seal is None or source.checked is None:
        return None
    return phrases.text("card-checked", date=span_text(source.checked, phrases))


def _label(statement: Statement, source: Source, phrases: Phrases) -> str | None:
    """Say whose wording it is where it is not the speaker's, and a language that is not shown."""
    labels = []
    if key := _LABELS.get(statement.speech):
        labels.append(phrases.text(key))
    if not phrases.is_in(source.language):
        language = phrases.language_name(source.language)
        labels.append(phrases.text("label-language", language=language))
    return phrases.beside(*labels) if labels else None


def pair_text(first: str | None, second: str | None, phrases: Phrases) -> str | None:
    """Put two facts side by side; either may be missing."""
    if first and second:
        return phrases.text("pair", first=first, second=second)
    return first or second or None


def quote_text(statement: Statement) -> str:
    """Give the quote as it is shown: in quotation marks of ours only where it is direct."""
    return f"“{statement.quote}”" if statement.speech is Speech.DIRECT else statement.quote


def _said_note(statement: Statement, phrases: Phrases) -> str | None:
    if statement.said_basis is SaidBasis.STATED:
        return None
    return phrases.text(f"said-{statement.said_basis.value}", reason=statement.said_from or "")


def _reported_by(record: Record, statement: Statement, phrases: Phrases) -> str:
    reported_by = record.publisher_of(statement).name
    for link in reversed(statement.via):
        reported_by = phrases.text("reported-via", publisher=reported_by, link=link)
    return reported_by


def _circumstances(record: Record, statement: Statement, phrases: Phrases) -> str | None:
    to = statement.to and phrases.text("to-addressee", addressee=record.speakers[statement.to].name)
    return pair_text(to, statement.medium, phrases)


def _passes_on(record: Record, statement: Statement, phrases: Phrases) -> str | None:
    if not statement.reports:
        return None
    names = phrases.listed(record.speakers[speaker].name for speaker in statement.reports)
    if statement.speech is Speech.NOTE:
        return phrases.text("remark-about", names=names)
    speaker = record.speaker_of(statement).name
    return phrases.text("passes-on-according-to", names=names, speaker=speaker)


def _disputed(record: Record, statement: Statement, phrases: Phrases) -> tuple[str, ...]:
    """Say what another account says or leaves out, and who on record denies it."""
    denials = (
        phrases.text(
            "denied-by",
            speaker=record.speaker_of(other).name,
            date=span_text(other.said, phrases),
        )
        for other, relation in record.replies.get(statement.id, ())
        if relation.kind is RelationKind.DENIES
    )
    return tuple(dict.fromkeys((*filter(None, (statement.disputed,)), *denials)))
