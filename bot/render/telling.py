"""Whose words are whose: the speaker's own in quotation marks, all else as the reporter's."""

from __future__ import annotations

from collections.abc import Callable

from bot.locales import Phrases

from .card import Card

# Between exact words that do not follow on each other in the source.
_LEFT_OUT = " … "


def words_text(card: Card) -> str:
    """Return the speaker's exact words, in marks of ours; nothing where none are on record."""
    return _LEFT_OUT.join(card.words)


def reporter_text(
    card: Card, phrases: Phrases, mark: Callable[[str], str] = str, clause: str | None = None
) -> str | None:
    """Return the source's sentence as the source's own, its name before it; None of direct speech.

    `mark` makes what is filled in safe where it is shown; a `clause` that is given, cut for
    example, is taken as it is. A sentence that is read the other way has a line of its own.
    """
    if card.clause is None:
        return None
    own = mark(card.clause) if clause is None else clause
    kind, publisher = f"reporter-{card.speech.value}", mark(card.reported_by)
    return phrases.ending(kind, "clause", own, card.language, publisher=publisher)


def day_note(card: Card, phrases: Phrases, mark: Callable[[str], str] = str) -> str | None:
    """Say what the day is taken from, and in which language where that is not the asker's.

    What is read the other way has a line of its own. None where the source states the day.
    """
    if card.said_note is None:
        return None
    tag, note = card.said_note_language, mark(card.said_note)
    if phrases.is_in(tag):
        return note
    language = phrases.language_name(tag)
    if phrases.reads_alike(tag):
        return phrases.text("note-in", note=note, language=language)
    named = phrases.text("note-in", note="", language=language)
    return f"{named}\n{phrases.quoted(note, tag)}"


def line_text(card: Card, phrases: Phrases) -> str:
    """Tell a statement in one line: exact words first, then what the source reports."""
    words, reporter = words_text(card), reporter_text(card, phrases)
    told = reporter or words
    if words and reporter:
        told = phrases.text("words-then-report", words=words, report=reporter)
    return " ".join(told.split())
