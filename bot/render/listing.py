"""What a list is of, and the words for a text that asks for no statement: plain text."""

from __future__ import annotations

from collections.abc import Iterator

from bot.locales import Phrases
from bot.record import Record
from bot.search import Guide, Request, Wanted

from .date import days_text, period_text, span_text
from .note import pair_text
from .office import offices_text

_HEADS = {
    Wanted.LATEST: "listed-latest",
    Wanted.OLDEST: "listed-oldest",
    Wanted.SIDES: "listed-sides",
    Wanted.TIMELINE: "list-timeline",
}


def listing_title(record: Record, request: Request, count: int, phrases: Phrases) -> str:
    """Say of whom, about what and of which days a list is, and how many statements it has."""
    parts = [*_parts(record, request, phrases), phrases.text("list-count", count=count)]
    return phrases.beside(*parts)


def _parts(record: Record, request: Request, phrases: Phrases) -> Iterator[str]:
    if head := _HEADS.get(request.wanted):
        yield phrases.text(head)
    speakers = [s for s in record.speakers.values() if s.id in request.speakers]
    if request.wanted is Wanted.PERSON and len(speakers) == 1:
        yield pair_text(speakers[0].name, offices_text(speakers[0], phrases), phrases) or ""
    elif speakers or request.parties:
        parties = (p.name for p in record.dispute.parties if p.id in request.parties)
        yield phrases.listed([*(s.name for s in speakers), *parties])
    if request.published:
        yield phrases.listed(s.name for s in record.speakers.values() if s.id in request.published)
    for topic in request.topics:
        named = [topic_text(record, id_, phrases) for id_ in record.concepts if id_ in topic]
        if named:
            yield phrases.text("list-about-topic", topic=phrases.listed(named[:1]))
    if request.days:
        yield phrases.listed(span_text(days, phrases) for days in request.days)
    if days := days_text(request.since, request.until, phrases):
        yield days


def topic_text(record: Record, topic: str, phrases: Phrases) -> str:
    """Name a concept as the record's own language does, or by its first word in the asker's."""
    concept = record.concepts[topic]
    is_own = phrases.is_in(record.dispute.language)
    return next(iter(() if is_own else concept.words.get(phrases.tag, ())), concept.name)


def silence_note(record: Record, request: Request, phrases: Phrases) -> str | None:
    """Say who is asked for besides and has no statement on record, if anybody."""
    names = [s.name for s in record.speakers.values() if s.id in request.silent]
    return phrases.text("notice-no-statement-by", who=phrases.listed(names)) if names else None


def guide_text(record: Record, guide: Guide, phrases: Phrases) -> tuple[str, ...]:
    """Say in a few lines what the record is about, how to ask, or which sources it has."""
    text = phrases.text
    match guide:
        case Guide.ABOUT:
            counts = text(
                "about-record-text", statements=len(record.statements), sources=len(record.sources)
            )
            period = period_text(record.dispute.period, phrases)
            return record.dispute.title, record.dispute.question, phrases.beside(counts, period)
        case Guide.HELP:
            return (text("guide-help", title=record.dispute.title),)
        case Guide.SOURCES:
            return text("list-sources"), *_sources(record, phrases)
        case Guide.SMALL_TALK:
            return (text("notice-not-a-question"),)


def _sources(record: Record, phrases: Phrases) -> Iterator[str]:
    for source in record.sources.values():
        publisher = record.speakers[source.publisher].name
        yield phrases.beside(publisher, span_text(source.published, phrases), source.title)
