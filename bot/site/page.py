"""The pages of the site: what each shows, from the record and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markupsafe import Markup

from bot.app.browsing.catalog import Catalog
from bot.export.linked import CONTEXT, statement_node
from bot.locales import Phrases
from bot.record import Event, Record, Source, Speaker, Statement
from bot.render import (
    Card,
    CitationStyle,
    Notes,
    Related,
    card_of,
    citation,
    context_of,
    day_note,
    event_name,
    offices_text,
    pair_text,
    parties_text,
    relations_of,
    replies_to,
    span_text,
    told_event,
)

# An Atom reader takes the newest; the pages have them all.
_MOST_IN_FEED = 100


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the site, the template that makes it, and what that is filled with."""

    path: str
    template: str
    values: dict[str, Any]


class Pages:
    """The pages of one record, its words around quotes in one language."""

    def __init__(self, record: Record, phrases: Phrases) -> None:
        self._record = record
        self._phrases = phrases
        self._catalog = Catalog(record)
        self._cards = {s.id: card_of(record, s, phrases) for s in self._catalog.statements}

    def __iter__(self) -> Iterator[Page]:
        statements = self._catalog.statements
        yield Page("index.html", "index.html.j2", {"cards": self._of(statements)})
        yield self._timeline()
        yield from self._lists()
        yield from map(self._event, self._told())
        yield from map(self._speaker, self._record.speakers.values())
        yield from map(self._source, self._record.sources.values())
        yield from map(self._statement, statements)
        yield from self._moved()
        yield self._feed()

    def _of(self, statements: Iterable[Statement]) -> list[Card]:
        return [self._cards[statement.id] for statement in statements]

    def _timeline(self) -> Page:
        told = self._record.told_once(self._catalog.statements)
        by_day = groupby(self._of(told), key=lambda card: card.said)
        values = {
            "heading": self._phrases.text("list-timeline"),
            "heading_lang": None,
            "facts": [],
            "groups": [(said, list(cards)) for said, cards in by_day],
        }
        return Page("timeline.html", "list.html.j2", values)

    def _lists(self) -> Iterator[Page]:
        speakers = [
            (
                speaker.name,
                None,
                f"speakers/{speaker.id}.html",
                offices_text(speaker, self._phrases) or "",
            )
            for speaker in self._record.speakers.values()
            if speaker.id in self._record.speaking
        ]
        heading = self._phrases.text("site-speakers")
        yield Page("speakers.html", "names.html.j2", {"heading": heading, "names": speakers})
        sources = [
            (
                listed.source.title,
                listed.source.language,
                f"sources/{listed.source.id}.html",
                pair_text(
                    listed.publisher.name,
                    span_text(listed.source.published, self._phrases),
                    self._phrases,
                ),
            )
            for listed in self._catalog.documents
        ]
        if told := self._told():
            events = [
                (self._event_name(event), None, f"events/{event.id}.html", "") for event in told
            ]
            heading = self._phrases.text("site-events")
            yield Page("events.html", "names.html.j2", {"heading": heading, "names": events})
        heading = self._phrases.text("list-sources")
        yield Page("sources.html", "names.html.j2", {"heading": heading, "names": sources})

    def _speaker(self, speaker: Speaker) -> Page:
        own = [s for s in self._catalog.statements if speaker.id in (*s.speakers, *s.reports)]
        told = (
            offices_text(speaker, self._phrases),
            parties_text(self._record, speaker, self._phrases),
        )
        facts = [(fact, None) for fact in told if fact]
        if not own:
            facts.append((self._phrases.text("list-none"), None))
        values = {
            "heading": speaker.name,
            "heading_lang": None,
            "facts": facts,
            "groups": [("", self._of(own))],
        }
        return Page(f"speakers/{speaker.id}.html", "list.html.j2", values)

    def _told(self) -> list[Event]:
        """Return the events that somebody on record tells of."""
        return [e for e in self._record.dispute.events if e.id in self._record.accounts]

    def _event(self, event: Event) -> Page:
        """Show an utterance once, and below who tells what of it."""
        told = told_event(self._record, event, self._phrases)
        words = (part for u in told.utterances for one in u.tellings for part in one.words)
        values = {"told": told, "is_marked": any(part.is_only_here for part in words)}
        return Page(f"events/{event.id}.html", "event.html.j2", values)

    def _event_name(self, event: Event) -> str:
        return event_name(event, Notes(self._record, self._phrases))

    def _source(self, source: Source) -> Page:
        own = [s for s in self._catalog.statements if s.source == source.id]
        published = span_text(source.published, self._phrases)
        publisher = self._record.speakers[source.publisher].name
        archived = self._phrases.text("card-archived")
        values = {
            "heading": source.title,
            "heading_lang": source.language,
            "facts": [
                (pair_text(publisher, published, self._phrases), None),
                (source.url, source.url),
                *([(archived, source.archived)] if source.archived else []),
            ],
            "groups": [("", self._of(own))],
        }
        return Page(f"sources/{source.id}.html", "list.html.j2", values)

    def _statement(self, statement: Statement) -> Page:
        record, phrases = self._record, self._phrases
        sections = (
            ("replies-relations", relations_of(record, statement, phrases)),
            ("replies-replies", replies_to(record, statement, phrases)),
        )
        node = {"@context": CONTEXT, **statement_node(record, statement)}
        # "<" could end the script that it stands in, where HTML's own escapes mean nothing.
        json_ld = json.dumps(node, ensure_ascii=False).replace("<", "\\u003c")
        values = {
            "speakers": [(s.id, s.name) for s in record.speakers_of(statement)],
            "card": self._cards[statement.id],
            "facts": self._facts(statement),
            "context": context_of(statement),
            "relations": [(phrases.text(key), self._related(found)) for key, found in sections],
            "citations": [
                (style.value, citation(record, statement, style, phrases))
                for style in CitationStyle
            ],
            "json_ld": Markup(json_ld),  # noqa: S704 - made safe above
        }
        return Page(f"statements/{statement.id}.html", "statement.html.j2", values)

    def _related(self, found: Iterable[Related]) -> list[tuple[str, Card]]:
        return [(related.how, self._cards[related.statement.id]) for related in found]

    def _facts(self, statement: Statement) -> list[tuple[str, list[tuple[str, str | None]]]]:
        card, text = self._cards[statement.id], self._phrases.text
        reported = pair_text(card.reported_by, card.published, self._phrases)
        said = pair_text(card.said, day_note(card, self._phrases), self._phrases)
        facts: list[tuple[str, list[tuple[str | None, str | None]]]] = [
            (text("card-said"), [(said, None)]),
            (text("card-how"), [(card.circumstances, None)]),
            (text("site-event"), self._event_link(statement)),
            (text("card-reported-by"), [(reported, f"../sources/{statement.source}.html")]),
            (text("card-passes-on"), [(card.passes_on, None)]),
            (
                text("card-source"),
                [
                    (card.source_title, card.link),
                    (card.archived and text("card-archived"), card.archived),
                    (card.checked, None),
                ],
            ),
        ]
        known = [(name, [(v, target) for v, target in values if v]) for name, values in facts]
        return [(name, values) for name, values in known if values]

    def _event_link(self, statement: Statement) -> list[tuple[str | None, str | None]]:
        if statement.event is None:
            return []
        event = self._record.events[statement.event]
        return [(self._event_name(event), f"../events/{event.id}.html")]

    def _moved(self) -> Iterator[Page]:
        """Send whoever comes with an id of before to the statement."""
        for old, statement in self._record.renamed.items():
            text = self._phrases.text("statement-renamed", typed=old, id=statement.id)
            values = {"text": text, "target": f"{statement.id}.html"}
            yield Page(f"statements/{old}.html", "moved.html.j2", values)

    def _feed(self) -> Page:
        """Return the statements of the sources that came last, by what is known of their days."""
        dated = [(_moment(self._record.source_of(s)), s) for s in self._catalog.statements]
        dated.sort(key=lambda pair: pair[0], reverse=True)
        entries = [(self._cards[s.id], moment) for moment, s in dated[:_MOST_IN_FEED]]
        updated = entries[0][1] if entries else "1970-01-01T00:00:00Z"
        return Page("feed.xml", "feed.xml.j2", {"entries": entries, "updated": updated})


def _moment(source: Source) -> str:
    """Return the last day that is known of a source as Atom wants it."""
    spans = [span for span in (source.published, source.retrieved, source.checked) if span]
    return f"{max(span.earliest for span in spans).isoformat()}T00:00:00Z"
