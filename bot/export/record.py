"""The whole record for other programs: JSON lines, JSON-LD and CSV, a statement at a time.

Statements come in the order of the record, so that the same record always gives the same text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from bot.record import Record, Speaker, SpeakerKind, Speech, Statement

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
    speakers = record.speakers_of(statement)
    speaker = speakers[0]
    source = record.source_of(statement)
    attribution = statement.attributed_by
    return {
        "id": statement.id,
        "speaker": record.name_of(statement),
        "speaker_id": speaker.id,
        "speaker_kind": speaker.kind.value,
        "role": speaker.role_on(statement.said),
        "party": _parties(record, statement, speaker),
        "wikidata": speaker.wikidata,
        **({"speakers": [_signer(record, statement, s) for s in speakers]} if speakers[1:] else {}),
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
        "reports": list(statement.reports),
        "relations": [{r.kind.value: r.target} for r in statement.relations],
        "topics": sorted(statement.topics),
        "asks": {tag: list(asks) for tag, asks in statement.asks.items()},
        "source": {
            "id": source.id,
            "title": source.title,
            "publisher": record.publisher_of(statement).name,
            "url": source.url,
            "published": source.published.edtf,
            "retrieved": source.retrieved and source.retrieved.edtf,
            "language": source.language,
            "sha256": source.sha256,
        },
        "revision": record.revision,
    }


def _signer(record: Record, statement: Statement, speaker: Speaker) -> _Object:
    """Return one of several whose statement it is, as they were then."""
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind.value,
        "role": speaker.role_on(statement.said),
        "party": _parties(record, statement, speaker),
        "wikidata": speaker.wikidata,
    }


def _parties(record: Record, statement: Statement, speaker: Speaker) -> str | None:
    """Return the name of the party that somebody spoke for then, of all where that is not sure."""
    ids = speaker.parties_on(statement.said)
    return ", ".join(party.name for party in record.dispute.parties if party.id in ids) or None


_SOURCE_COLUMNS = (
    "id",
    "title",
    "publisher",
    "url",
    "published",
    "retrieved",
    "language",
    "sha256",
)
_COLUMNS = (
    *("id", "speaker", "speaker_id", "speaker_kind", "role", "party", "wikidata"),
    *("quote", "speech", "passage", "misprints", "start", "attributed_by"),
    *("said", "said_basis", "said_from", "to", "medium", "via", "disputed"),
    *("reports", "relations", "topics", "asks"),
    *(f"source_{name}" for name in _SOURCE_COLUMNS),
    "revision",
)


_SIGNED = (("", "name"), ("_id", "id"), ("_kind", "kind"))


def _row(flat: _Object) -> _Object:
    """Make a statement's cells, one for each column."""
    names = {f"speaker{end}": [s[key] for s in flat.get("speakers", ())] for end, key in _SIGNED}
    cells = flat | {name: found for name, found in names.items() if found}
    cells |= {f"source_{name}": flat["source"][name] for name in _SOURCE_COLUMNS}
    if flat["attributed_by"]:
        cells["attributed_by"] = flat["attributed_by"]["text"]
    cells["relations"] = [f"{kind} {to}" for edge in flat["relations"] for kind, to in edge.items()]
    cells["asks"] = [ask for asks in flat["asks"].values() for ask in asks]
    return cells


def statement_node(record: Record, statement: Statement) -> _Object:
    """Return one statement as a node of JSON-LD, under the context of `export_jsonld`."""
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
            f"{_OWN}:party": _parties(record, statement, speaker),
        }
    )


def _article(record: Record, statement: Statement) -> _Object:
    source = record.source_of(statement)
    published = source.published.edtf
    # schema.org takes a date only; an open or uncertain one keeps its EDTF under a name of ours.
    is_date = re.fullmatch(r"\d{4}(-\d\d){0,2}", published, re.ASCII)
    return {
        "@id": source.url,
        "@type": "NewsArticle",
        "headline": source.title,
        "url": source.url,
        "publisher": _agent(record, statement, record.publisher_of(statement)),
        "datePublished" if is_date else f"{_OWN}:published": published,
    }


def _iri(record: Record, statement_id: str) -> str:
    return f"urn:who-said:{record.dispute.id}:statement:{statement_id}"


def _present(fields: Mapping[str, Any]) -> _Object:
    """Leave out what is not known."""
    return {name: value for name, value in fields.items() if value not in (None, [], "")}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
