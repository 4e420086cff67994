"""A statement as linked data: JSON-LD in the words of schema.org, and ours for what it lacks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from bot.record import Record, Speaker, SpeakerKind, Speech, Statement

_Object: TypeAlias = dict[str, Any]

# What schema.org has no word for.
_OWN = "whosaid"
_TYPES = {
    Speech.INDIRECT: "ReportedClause",
    Speech.MIXED: "ReportedClauseWithQuotedWords",
    Speech.NOTE: "RemarkOfTheSource",
}
CONTEXT = ["https://schema.org", {_OWN: "urn:who-said:term:"}]


def statement_node(record: Record, statement: Statement) -> _Object:
    """Return one statement as a node of JSON-LD, under `CONTEXT`."""
    agents = [_agent(record, statement, speaker) for speaker in record.speakers_of(statement)]
    speaker = agents if agents[1:] else agents[0]
    source = record.source_of(statement)
    is_own = statement.speech is Speech.DIRECT
    own: _Object = {
        "speech": statement.speech.value,
        "passage": statement.passage,
        "saidBasis": statement.said_basis.value,
        "saidFrom": statement.said_from,
        "medium": statement.medium,
        "via": list(statement.via),
        "disputed": statement.disputed,
        "event": _event(record, statement),
        "seal": statement.seal,
        "reports": [_agent(record, statement, record.speakers[name]) for name in statement.reports],
        "to": statement.to and _agent(record, statement, record.speakers[statement.to]),
    }
    for relation in statement.relations:
        own.setdefault(relation.kind.value, []).append({"@id": _iri(record, relation.target)})
    return _present(
        {
            "@id": _iri(record, statement.id),
            "@type": "Quotation"
            if is_own
            else ["CreativeWork", f"{_OWN}:{_TYPES[statement.speech]}"],
            "text": statement.quote,
            "inLanguage": source.language,
            "spokenByCharacter" if is_own else f"{_OWN}:speaker": speaker,
            # What is not the speaker's own words is worded by the source.
            "creator": speaker
            if is_own
            else _agent(record, statement, record.publisher_of(statement)),
            "temporal": statement.said.edtf,
            "isPartOf": _article(record, statement),
            "keywords": sorted(statement.topics),
            **{f"{_OWN}:{name}": value for name, value in own.items()},
        }
    )


def _agent(record: Record, statement: Statement, speaker: Speaker) -> _Object:
    is_person = speaker.kind in {SpeakerKind.PERSON, SpeakerKind.UNNAMED}
    return _present(
        {
            "@id": f"urn:who-said:{record.dispute.id}:speaker:{speaker.id}",
            "@type": "Person" if is_person else "Organization",
            "name": speaker.name,
            "jobTitle" if is_person else "description": speaker.role_on(statement.said),
            "sameAs": speaker.wikidata and f"https://www.wikidata.org/entity/{speaker.wikidata}",
            f"{_OWN}:party": parties_then(record, statement, speaker),
        }
    )


def _article(record: Record, statement: Statement) -> _Object:
    source = record.source_of(statement)
    published = source.published.edtf
    return {
        "@id": source.url,
        "@type": "NewsArticle",
        "headline": source.title,
        "url": source.url,
        **({"archivedAt": source.archived} if source.archived else {}),
        **({f"{_OWN}:checked": source.checked.edtf} if source.checked else {}),
        "publisher": _agent(record, statement, record.publisher_of(statement)),
        "datePublished" if _is_date(published) else f"{_OWN}:published": published,
    }


def _event(record: Record, statement: Statement) -> _Object | None:
    """Return what a statement is an account of, where others may tell it too."""
    if statement.event is None:
        return None
    event = record.events[statement.event]
    day = event.day.edtf
    return _present(
        {
            "@id": f"urn:who-said:{record.dispute.id}:event:{event.id}",
            "@type": "Event",
            "description": event.medium,
            "location": event.place,
            "startDate" if _is_date(day) else f"{_OWN}:day": day,
            "attendee": [_agent(record, statement, record.speakers[one]) for one in event.who],
        }
    )


def _is_date(edtf: str) -> bool:
    """Tell whether schema.org takes it; an open or uncertain day goes under a name of ours."""
    return re.fullmatch(r"\d{4}(-\d\d){0,2}", edtf, re.ASCII) is not None


def _iri(record: Record, statement_id: str) -> str:
    return f"urn:who-said:{record.dispute.id}:statement:{statement_id}"


def _present(fields: Mapping[str, Any]) -> _Object:
    """Leave out what is not known."""
    return {name: value for name, value in fields.items() if value not in (None, [], "")}


def parties_then(record: Record, statement: Statement, speaker: Speaker) -> str | None:
    """Return the name of the party that somebody spoke for then, of all where that is not sure."""
    ids = speaker.parties_on(statement.said)
    return ", ".join(party.name for party in record.dispute.parties if party.id in ids) or None
