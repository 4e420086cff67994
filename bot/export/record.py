"""The whole record for other programs: JSON lines, JSON-LD and CSV, a statement at a time.

Statements come in the order of the record, so that the same record always gives the same text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from bot.record import Event, Record, Source, Speaker, SpeakerKind, Speech, Statement

from .format import ExportFormat
from .table import csv_lines

_Object: TypeAlias = dict[str, Any]

# What schema.org has no word for.
_OWN = "whosaid"
_TYPES = {
    Speech.INDIRECT: "ReportedClause",
    Speech.MIXED: "ReportedClauseWithQuotedWords",
    Speech.NOTE: "RemarkOfTheSource",
}
CONTEXT = ["https://schema.org", {_OWN: "urn:who-said:term:"}]


def export(record: Record, export_format: ExportFormat) -> Iterator[str]:
    """Return the record as text in pieces that end in a line break."""
    match export_format:
        case ExportFormat.JSONL:
            return export_jsonl(record)
        case ExportFormat.JSONLD:
            return export_jsonld(record)
        case ExportFormat.CSV:
            return export_csv(record)


def export_jsonl(record: Record) -> Iterator[str]:
    """Return one JSON object a line and a statement, with the names that answers have too."""
    for statement in record.statements.values():
        yield _json(_flat(record, statement)) + "\n"


def export_jsonld(record: Record) -> Iterator[str]:
    """Return one JSON-LD document: a graph of statements, each complete in itself.

    Words of the speaker's own are a schema.org `Quotation`; a reporting clause or a remark of the
    source is a `CreativeWork` of the source's, with a type of ours that says which.
    """
    yield f'{{"@context": {_json(CONTEXT)}, "@graph": [\n'
    comma = ""
    for statement in record.statements.values():
        yield f"{comma}{_json(statement_node(record, statement))}\n"
        comma = ","
    yield "]}\n"


def export_csv(record: Record) -> Iterator[str]:
    """Return RFC 4180 lines under a header, one for each statement."""
    rows = (_row(_flat(record, statement)) for statement in record.statements.values())
    return csv_lines(_COLUMNS, rows)


def _flat(record: Record, statement: Statement) -> _Object:
    """Return a statement with its speaker and source spelt out."""
    speaker = record.speaker_of(statement)
    party = record.party_of(speaker)
    source = record.source_of(statement)
    attribution = statement.attributed_by
    return {
        "id": statement.id,
        "speaker": speaker.name,
        "speaker_id": speaker.id,
        "speaker_kind": speaker.kind.value,
        "role": speaker.office,
        "party": party and party.name,
        "wikidata": speaker.wikidata,
        "quote": statement.quote,
        "speech": statement.speech.value,
        "passage": statement.passage,
        "misprints": list(statement.misprints),
        "start": statement.start,
        "attributed_by": attribution and {"text": attribution.text, "start": attribution.start},
        "said": statement.said.edtf,
        "said_basis": statement.said_basis.value,
        "said_from": statement.said_from,
        "to": statement.to,
        "medium": statement.medium,
        "via": list(statement.via),
        "disputed": statement.disputed,
        "event": statement.event,
        "reports": list(statement.reports),
        "relations": [{r.kind.value: r.target} for r in statement.relations],
        "topics": sorted(statement.topics),
        "seal": statement.seal,
        "asks": {tag: list(asks) for tag, asks in statement.asks.items()},
        "source": {
            "id": source.id,
            "title": source.title,
            "publisher": record.publisher_of(statement).name,
            "url": source.url,
            "archived": source.archived,
            "published": source.published.edtf,
            "retrieved": source.retrieved and source.retrieved.edtf,
            "language": source.language,
            "sha256": source.sha256,
            "checked": source.checked and source.checked.edtf,
        },
        "revision": record.revision,
    }


_SOURCE_COLUMNS = (
    "id",
    "title",
    "publisher",
    "url",
    "archived",
    "published",
    "retrieved",
    "language",
    "sha256",
    "checked",
)
_COLUMNS = (
    *("id", "speaker", "speaker_id", "speaker_kind", "role", "party", "wikidata"),
    *("quote", "speech", "passage", "misprints", "start", "attributed_by"),
    *("said", "said_basis", "said_from", "to", "medium", "via", "disputed", "event"),
    *("reports", "relations", "topics", "seal", "asks"),
    *(f"source_{name}" for name in _SOURCE_COLUMNS),
    "revision",
)


def _row(flat: _Object) -> _Object:
    """Make a statement's cells, one for each column."""
    cells = flat | {f"source_{name}": flat["source"][name] for name in _SOURCE_COLUMNS}
    if flat["attributed_by"]:
        cells["attributed_by"] = flat["attributed_by"]["text"]
    cells["relations"] = [f"{kind} {to}" for edge in flat["relations"] for kind, to in edge.items()]
    cells["asks"] = [ask for asks in flat["asks"].values() for ask in asks]
    return cells


def statement_node(record: Record, statement: Statement) -> _Object:
    """Return one statement as a node of JSON-LD, under the context of `export_jsonld`."""
    speaker = _agent(record, record.speaker_of(statement))
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
        "event": statement.event and _event(record, record.events[statement.event]),
        "seal": statement.seal,
        "reports": [_agent(record, record.speakers[name]) for name in statement.reports],
        "to": statement.to and _agent(record, record.speakers[statement.to]),
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
            "creator": speaker if is_own else _agent(record, record.publisher_of(statement)),
            "temporal": statement.said.edtf,
            "isPartOf": _article(record, source),
            "keywords": sorted(statement.topics),
            **{f"{_OWN}:{name}": value for name, value in own.items()},
        }
    )


def _agent(record: Record, speaker: Speaker) -> _Object:
    is_person = speaker.kind in {SpeakerKind.PERSON, SpeakerKind.UNNAMED}
    party = record.party_of(speaker)
    return _present(
        {
            "@id": f"urn:who-said:{record.dispute.id}:speaker:{speaker.id}",
            "@type": "Person" if is_person else "Organization",
            "name": speaker.name,
            "jobTitle" if is_person else "description": speaker.office,
            "sameAs": speaker.wikidata and f"https://www.wikidata.org/entity/{speaker.wikidata}",
            f"{_OWN}:party": party and party.name,
        }
    )


def _article(record: Record, source: Source) -> _Object:
    published = source.published.edtf
    return {
        "@id": source.url,
        "@type": "NewsArticle",
        "headline": source.title,
        "url": source.url,
        **({"archivedAt": source.archived} if source.archived else {}),
        **({f"{_OWN}:checked": source.checked.edtf} if source.checked else {}),
        "publisher": _agent(record, record.speakers[source.publisher]),
        "datePublished" if _is_date(published) else f"{_OWN}:published": published,
    }


def _event(record: Record, event: Event) -> _Object:
    """Return what a statement is an account of, where others may tell it too."""
    day = event.day.edtf
    return _present(
        {
            "@id": f"urn:who-said:{record.dispute.id}:event:{event.id}",
            "@type": "Event",
            "description": event.medium,
            "location": event.place,
            "startDate" if _is_date(day) else f"{_OWN}:day": day,
            "attendee": [_agent(record, record.speakers[one]) for one in event.who],
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


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
