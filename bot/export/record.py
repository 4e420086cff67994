"""The whole record for other programs: JSON lines, JSON-LD and CSV, a statement at a time.

Statements come in the order of the record, so that the same record always gives the same text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TypeAlias

from bot.record import Record, Speaker, Statement

from .format import ExportFormat
from .linked import CONTEXT, parties_then, statement_node
from .table import csv_lines

_Object: TypeAlias = dict[str, Any]


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
        "party": parties_then(record, statement, speaker),
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


def _signer(record: Record, statement: Statement, speaker: Speaker) -> _Object:
    """Return one of several whose statement it is, as they were then."""
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind.value,
        "role": speaker.role_on(statement.said),
        "party": parties_then(record, statement, speaker),
        "wikidata": speaker.wikidata,
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


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
