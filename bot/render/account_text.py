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


def marked_words(telling: Retelling) -> str:
    """Mark the words that only this telling has, without colour."""
    parts = (f"⟦{part.text}⟧" if part.is_only_here else part.text for part in telling.words)
    return "".join(parts)


def _lines(record: Record, event: Event, phrases: Phrases) -> Iterator[str]:
    told = told_event(record, event, phrases)
    yield phrases.beside(told.name, told.who)
    for utterance in told.utterances:
        yield ""
        yield utterance.speaker
        for telling in utterance.tellings:
            words, teller = marked_words(telling), telling.teller
            told_by = phrases.ending(
                "account-telling", "words", words, telling.language, teller=teller
            )
            yield f"- {told_by}"
        yield from compared_lines(utterance, phrases)
    if told.remarks:
        yield ""
    for remark in told.remarks:
        yield phrases.ending(
            "reporter-note", "clause", remark.text, remark.language, publisher=remark.teller
        )


def compared_lines(utterance: ToldUtterance, phrases: Phrases) -> Iterator[str]:
    """Say what all tell, what only one does, and who tells nothing of it."""
    if utterance.topics:
        yield phrases.text("account-all", topics=phrases.listed(utterance.topics))
    for teller, topics in utterance.only:
        yield phrases.text("account-only", teller=teller, topics=phrases.listed(topics))
    if line := missing_line(utterance, phrases):
        yield line


def missing_line(utterance: ToldUtterance, phrases: Phrases) -> str | None:
    """Say who tells of the event and nothing of this; None where there is nobody."""
    if not utterance.missing:
        return None
    return phrases.text("account-missing", tellers=phrases.listed(utterance.missing))
