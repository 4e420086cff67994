"""The accounts of what was said once, beside each other, as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from bot.locales import Phrases
from bot.record import Event, Record
from bot.search import Answer, Closest, NothingOnRecord, Wanted

from .account import Retelling, ToldUtterance, told_event


def accounts_text(
    record: Record, decision: Answer | Closest | NothingOnRecord, phrases: Phrases
) -> str | None:
    """Tell who tells what of the events that a decision is about; None of any other decision."""
    if not isinstance(decision, Answer) or decision.listed is None:
        return None
    if decision.listed.wanted is not Wanted.ACCOUNTS:
        return None
    events = dict.fromkeys(hit.statement.event for hit in decision.hits if hit.statement.event)
    told = ("\n".join(_lines(record, record.events[event], phrases)) for event in events)
    return "\n\n".join([*told, phrases.text("account-marks")])


def marked_words(telling: Retelling, phrases: Phrases) -> str:
    """Mark the words that only this telling has, without colour."""
    parts = (f"⟦{part.text}⟧" if part.is_only_here else part.text for part in telling.words)
    return phrases.quoted("".join(parts), telling.language)


def _lines(record: Record, event: Event, phrases: Phrases) -> Iterator[str]:
    told = told_event(record, event, phrases)
    yield phrases.beside(told.name, told.who)
    for utterance in told.utterances:
        yield ""
        yield utterance.speaker
        for telling in utterance.tellings:
            words = marked_words(telling, phrases)
            yield f"- {phrases.text('account-telling', teller=telling.teller, words=words)}"
        yield from compared_lines(utterance, phrases)
    if told.remarks:
        yield ""
    for remark in told.remarks:
        clause = phrases.quoted(remark.text, remark.language)
        yield phrases.text("reporter-note", publisher=remark.teller, clause=clause)


def compared_lines(utterance: ToldUtterance, phrases: Phrases) -> Iterator[str]:
    """Say what all tell, what only one does, and who tells nothing of it."""
    if utterance.topics:
        yield phrases.text("account-all", topics=phrases.listed(utterance.topics))
    for teller, topics in utterance.only:
        yield phrases.text("account-only", teller=teller, topics=phrases.listed(topics))
    if utterance.missing:
        yield phrases.text("account-missing", tellers=phrases.listed(utterance.missing))
