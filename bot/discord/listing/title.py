"""What a list is called, by what is selected."""

from __future__ import annotations

from bot.app.browsing.catalog import Catalog
from bot.locales import Phrases
from bot.render import offices_text, topic_text

from .bookmark import Bookmark, ListKind


def title_of(catalog: Catalog, bookmark: Bookmark, phrases: Phrases) -> str:
    """Name a list by what is selected, as the record spells it: who shows it escapes it.

    The title of a timeline stands in its picture too, and is kept short.
    """
    selection, record = bookmark.selection, catalog.record
    is_timeline = bookmark.list is ListKind.TIMELINE
    parts = [phrases.text("list-timeline")] if is_timeline else []
    if selection.speaker:
        speaker = record.speakers[selection.speaker]
        office = None if is_timeline else offices_text(speaker, phrases)
        parts.append(", ".join(filter(None, (speaker.name, office))))
    if selection.party:
        parties = catalog.record.dispute.parties
        parts.append(next(party.name for party in parties if party.id == selection.party))
    if selection.topic:
        topic = topic_text(record, selection.topic, phrases)
        parts.append(phrases.text("list-about-topic", topic=topic))
    return phrases.beside(*parts) if parts else record.dispute.title
