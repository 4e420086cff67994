"""Which events a question means that asks where the accounts of one differ."""

from __future__ import annotations

from datetime import date

from bot.language.analyzer import keys, stem
from bot.record import Event, Record, Speech, Statement

from ..parse import Request


def accounts_wanted(record: Record, request: Request) -> tuple[Statement, ...]:
    """Return all that is told of the events that a request fits, and that have several accounts.

    What a source remarks on an account comes first: it says what that one leaves out.
    """
    events = (e for e in record.dispute.events if len(record.accounts.get(e.id, ())) > 1)
    fitting = {event.id for event in events if _fits(record, event, request)}
    told = [
        statement
        for event, accounts in record.accounts.items()
        if event in fitting
        for account in accounts
        for statement in account.statements
    ]
    return tuple(sorted(told, key=lambda s: s.speech is not Speech.NOTE))


def _fits(record: Record, event: Event, request: Request) -> bool:
    accounts = record.accounts[event.id]
    told = [statement for account in accounts for statement in account.statements]
    people = {*event.who, *(account.publisher for account in accounts)}
    people |= {speaker for statement in told for speaker in statement.speakers}
    parties = {p for one in people for p in record.speakers[one].parties_on(event.day)}
    is_named = request.speakers <= people and request.parties <= parties
    since, until = request.since or date.min, request.until or date.max
    is_then = event.day.earliest <= until and since <= event.day.latest
    topics = frozenset().union(*(s.topics for s in told))
    is_about = not any(topic.isdisjoint(topics) for topic in request.topics)
    return is_named and is_then and is_about and _has_words(record, event, told, request)


def _has_words(record: Record, event: Event, told: list[Statement], request: Request) -> bool:
    """Tell whether each word that nothing else explains is one for the event or stands in it."""
    place = (event.medium or "", event.place or "")
    texts = [(text, record.dispute.language) for text in place]
    texts += [(s.passage, record.source_of(s).language) for s in told]
    said = {stem(key, language) for text, language in texts for key in keys(text)}
    languages = {language for _, language in texts}
    return all(
        any(stem(form, language) in said for form in forms for language in languages)
        for forms in request.words
    )
