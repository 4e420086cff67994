"""What somebody is, or was when he spoke: offices and parties as plain text."""

from __future__ import annotations

from collections.abc import Sequence

from bot.locales import Phrases
from bot.record import Record, Speaker, Statement, Tenure

from .date import span_text
from .note import Notes


def offices_then(record: Record, statement: Statement, notes: Notes) -> str | None:
    """Say what the speaker was on the day of a statement, if that is known.

    An office that has ended since is told as one of then. Several speakers are not told apart by
    what they are: their names stand side by side.
    """
    if len(statement.speakers) > 1:
        return None
    held = record.speakers[statement.speaker].offices_on(statement.said)
    phrases = notes.phrases
    told = [
        phrases.text("office-then", office=notes.say(office.of))
        if office.is_past
        else notes.say(office.of)
        for office in held
    ]
    return phrases.listed(told) if len(told) > 1 else next(iter(told), None)


def offices_text(speaker: Speaker, phrases: Phrases) -> str | None:
    """Say what somebody is, and was from when until when, if anything is known of it."""
    return _in_time([(office.of, office) for office in speaker.offices], phrases)


def parties_text(record: Record, speaker: Speaker, phrases: Phrases) -> str | None:
    """Say for which parties somebody speaks, and spoke from when until when, if for any."""
    names = {party.id: party.name for party in record.dispute.parties}
    return _in_time([(names[tenure.of], tenure) for tenure in speaker.parties], phrases)


def _in_time(told: Sequence[tuple[str, Tenure]], phrases: Phrases) -> str | None:
    texts = [_with_days(name, tenure, phrases) for name, tenure in told]
    return phrases.listed(texts) if len(texts) > 1 else next(iter(texts), None)


def _with_days(name: str, tenure: Tenure, phrases: Phrases) -> str:
    first, last = (span_text(end, phrases) if end else "" for end in (tenure.since, tenure.until))
    if first and last:
        return phrases.text("office-between", office=name, first=first, last=last)
    if first:
        return phrases.text("office-since", office=name, first=first)
    return phrases.text("office-until", office=name, last=last) if last else name
