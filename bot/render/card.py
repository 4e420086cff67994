"""A statement as it is shown, wherever it is shown: plain text, nothing of Discord."""

from __future__ import annotations

from dataclasses import dataclass

from bot.locales import Phrases
from bot.record import Record, RelationKind, SaidBasis, Source, Speech, Statement

from .account import Retelling, retold_by
from .date import span_text
from .link import statement_link
from .note import Notes, pair_text, reported_by
from .office import offices_then
from .words import own_words, with_sic


@dataclass(frozen=True, slots=True)
class Card:
    """One statement with all that makes it checkable, as text ready to show.

    `words` are the speaker's exact words, in quotation marks of ours; `clause` is the source's own
    sentence where it tells more or other than these, in no marks but its own. Both are in
    `language` (BCP 47). `label` names a language that is not that of the words around.
    `said_note` says what a day is taken from that the source does not state, and
    `said_note_language` is the language (BCP 47) of that. `link` lands on the
    words of the passage, `archived` is where an archive keeps the whole. `retold` is how other
    accounts of the same event tell it. `checked` says when the words were held against the
    source's text, or that nobody has done so.
    """

    statement: str
    speech: Speech
    speaker: str
    office: str | None
    words: tuple[str, ...]
    clause: str | None
    language: str
    label: str | None
    said: str
    said_basis: SaidBasis
    said_note: str | None
    said_note_language: str
    reported_by: str
    circumstances: str | None
    passes_on: str | None
    disputed: tuple[str, ...]
    retold: tuple[Retelling, ...]
    source_title: str
    published: str
    link: str
    archived: str | None
    checked: str


def card_of(record: Record, statement: Statement, phrases: Phrases) -> Card:
    """Show a statement of this record, with the words around its quote in one language."""
    source = record.source_of(statement)
    notes = Notes(record, phrases)
    marked = (with_sic(words, statement.misprints) for words in own_words(statement))
    is_direct = statement.speech is Speech.DIRECT
    is_stated = statement.said_basis is SaidBasis.STATED
    # It stands apart from the card, and names its own language.
    note, note_language = Notes(record, phrases).told(statement.said_from or "")
    return Card(
        statement=statement.id,
        speech=statement.speech,
        speaker=_speaker(record, statement, phrases),
        office=offices_then(record, statement, notes),
        words=tuple(f"“{words}”" for words in marked),
        clause=None if is_direct else with_sic(statement.quote, statement.misprints),
        language=source.language,
        said=span_text(statement.said, phrases),
        said_basis=statement.said_basis,
        said_note=None if is_stated else note,
        said_note_language=note_language,
        reported_by=reported_by(record, statement, notes),
        circumstances=_circumstances(record, statement, notes),
        passes_on=_passes_on(record, statement, phrases),
        disputed=_disputed(record, statement, notes),
        retold=retold_by(record, statement, notes),
        source_title=source.title,
        published=span_text(source.published, phrases),
        link=statement_link(record, statement),
        archived=source.archived,
        checked=_checked(statement, source, phrases),
        # Last: by now it is known whether any note is in another language.
        label=_label(source.language, notes),
    )


def _speaker(record: Record, statement: Statement, phrases: Phrases) -> str:
    names = [speaker.name for speaker in record.speakers_of(statement)]
    return phrases.listed(names) if len(names) > 1 else names[0]


def _checked(statement: Statement, source: Source, phrases: Phrases) -> str:
    if statement.seal is None or source.checked is None:
        return phrases.text("card-unchecked")
    return phrases.text("card-checked", date=span_text(source.checked, phrases))


def _label(quote_language: str, notes: Notes) -> str | None:
    """Name the language of the quote where it is not that of the words around, and of notes."""
    phrases = notes.phrases
    quote = None if phrases.is_in(quote_language) else phrases.language_name(quote_language)
    note = phrases.language_name(notes.language) if notes.are_foreign else None
    if quote and quote == note:
        return phrases.text("label-languages", language=quote)
    labels = (("label-language", quote), ("label-notes", note))
    told = (phrases.text(key, language=name) for key, name in labels if name)
    return phrases.beside(*told) or None


def _circumstances(record: Record, statement: Statement, notes: Notes) -> str | None:
    phrases = notes.phrases
    to = statement.to and phrases.text("to-addressee", addressee=record.speakers[statement.to].name)
    return pair_text(to, notes.of(statement.medium), phrases)


def _passes_on(record: Record, statement: Statement, phrases: Phrases) -> str | None:
    if not statement.reports:
        return None
    names = phrases.listed(record.speakers[speaker].name for speaker in statement.reports)
    if statement.speech is Speech.NOTE:
        return phrases.text("remark-about", names=names)
    speaker = _speaker(record, statement, phrases)
    return phrases.text("passes-on-according-to", names=names, speaker=speaker)


def _disputed(record: Record, statement: Statement, notes: Notes) -> tuple[str, ...]:
    """Say what another account says or leaves out, and who on record denies it."""
    phrases, lines = notes.phrases, list[str]()
    if statement.disputed:
        lines.append(phrases.ending("disputed", "text", *notes.told(statement.disputed)))
    denying = dict.fromkeys(
        speaker.name
        for other, relation in record.replies.get(statement.id, ())
        if relation.kind is RelationKind.DENIES
        for speaker in record.speakers_of(other)
    )
    if denying:
        lines.append(phrases.text("denied-by", names=phrases.listed(denying)))
    return tuple(lines)
