"""The record as other programs read it."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.export.format import ExportFormat
from bot.export.record import export
from bot.knowledge.loader import load
from bot.record import DateSpan, Record
from tests.knowledge.meeting import write_meeting
from tests.knowledge.oxbow import write_folder


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return load(write_folder(tmp_path))


def text(record: Record, export_format: ExportFormat) -> str:
    return "".join(export(record, export_format))


def quotation(record: Record, statement: str) -> dict[str, Any]:
    document = json.loads(text(record, ExportFormat.JSONLD))
    graph: list[dict[str, Any]] = document["@graph"]
    return next(node for node in graph if node["@id"].endswith(f":{statement}"))


@pytest.mark.parametrize("export_format", ExportFormat)
def test_same_record_gives_the_same_text(record: Record, export_format: ExportFormat) -> None:
    assert text(record, export_format) == text(record, export_format)
    assert all(piece.endswith("\n") for piece in export(record, export_format))


def test_json_lines_hold_every_statement_with_its_speaker_and_source(record: Record) -> None:
    lines = [json.loads(line) for line in text(record, ExportFormat.JSONL).splitlines()]
    assert [line["id"] for line in lines] == ["moss-no-toll", "reed-denies", "gazette-no-name"]
    first, second, _ = lines
    assert first["quote"] == "We never took a toll"
    assert (first["speaker"], first["speaker_id"], first["role"], first["party"]) == (
        "Ada Moss",
        "ada-moss",
        "Mayor of Upham",
        "Upham",
    )
    assert first["attributed_by"] == {"text": "Mayor Moss spoke on 3 March.", "start": 40}
    assert first["topics"] == ["deny", "toll"]
    assert first["source"]["publisher"] == "The Gazette"
    assert first["source"]["published"] == "1998-03-05"
    assert first["revision"] == record.revision
    assert second["relations"] == [{"denies": "moss-no-toll"}]


def test_json_ld_is_a_schema_org_quotation(record: Record) -> None:
    assert quotation(record, "moss-no-toll") == {
        "@id": "urn:who-said:bridge-1998:statement:moss-no-toll",
        "@type": "Quotation",
        "text": "We never took a toll",
        "inLanguage": "en",
        "spokenByCharacter": (
            moss := {
                "@id": "urn:who-said:bridge-1998:speaker:ada-moss",
                "@type": "Person",
                "name": "Ada Moss",
                "jobTitle": "Mayor of Upham",
                "sameAs": "https://www.wikidata.org/entity/Q42",
                "whosaid:party": "Upham",
            }
        ),
        "creator": moss,
        "temporal": "1998-03-03",
        "isPartOf": {
            "@id": "https://gazette.example/fall",
            "@type": "NewsArticle",
            "headline": "The bridge is down",
            "url": "https://gazette.example/fall",
            "publisher": {
                "@id": "urn:who-said:bridge-1998:speaker:gazette",
                "@type": "Organization",
                "name": "The Gazette",
            },
            "datePublished": "1998-03-05",
        },
        "keywords": ["deny", "toll"],
        "whosaid:speech": "direct",
        "whosaid:passage": "‘We never took a toll’, she said.",
        "whosaid:saidBasis": "stated",
        "whosaid:to": {
            "@id": "urn:who-said:bridge-1998:speaker:ben-reed",
            "@type": "Person",
            "name": "Ben Reed",
            "whosaid:party": "Nether",
        },
    }


def test_words_that_are_not_the_speakers_own_are_no_quotation_and_the_sources(
    record: Record,
) -> None:
    reported = quotation(record, "reed-denies")
    assert reported["@type"] == ["CreativeWork", "whosaid:ReportedClause"]
    assert reported["creator"]["name"] == "The Gazette"
    assert "spokenByCharacter" not in reported
    assert reported["whosaid:speaker"]["name"] == "Ben Reed"
    assert reported["whosaid:denies"] == [
        {"@id": "urn:who-said:bridge-1998:statement:moss-no-toll"}
    ]
    note = quotation(record, "gazette-no-name")
    assert note["@type"] == ["CreativeWork", "whosaid:RemarkOfTheSource"]
    assert note["whosaid:speaker"]["@type"] == "Organization"
    assert [speaker["name"] for speaker in note["whosaid:reports"]] == ["Ada Moss"]


def test_day_of_publication_that_is_not_known_is_no_date(record: Record) -> None:
    source = replace(record.sources["gazette-fall"], published=DateSpan.parse("1998-03-05/.."))
    article = quotation(replace(record, sources={source.id: source}), "reed-denies")["isPartOf"]
    assert "datePublished" not in article
    assert article["whosaid:published"] == "1998-03-05/.."


def test_csv_has_a_header_and_a_row_for_every_statement(record: Record) -> None:
    lines = text(record, ExportFormat.CSV)
    assert lines.count("\r\n") == 4
    rows = list(csv.DictReader(io.StringIO(lines)))
    assert [row["id"] for row in rows] == ["moss-no-toll", "reed-denies", "gazette-no-name"]
    assert rows[0]["passage"] == "‘We never took a toll’, she said."
    assert rows[0]["topics"] == "deny; toll"
    assert rows[0]["medium"] == ""
    assert rows[1]["relations"] == "denies moss-no-toll"
    assert rows[2]["source_url"] == "https://gazette.example/fall"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_cell_is_never_a_formula(record: Record, start: str) -> None:
    formula = f'{start}HYPERLINK("https://evil.example","x")'
    statement = replace(record.statements["moss-no-toll"], quote=formula, via=(formula, "b"))
    lines = text(replace(record, statements={statement.id: statement}), ExportFormat.CSV)
    (row,) = csv.DictReader(io.StringIO(lines, newline=""))
    assert row["quote"] == f"'{formula}"
    assert row["via"] == f"'{formula}; b"


def test_record_without_statements_is_still_well_formed(record: Record) -> None:
    empty = replace(record, statements={})
    assert text(empty, ExportFormat.JSONL) == ""
    assert json.loads(text(empty, ExportFormat.JSONLD))["@graph"] == []
    assert text(empty, ExportFormat.CSV).count("\r\n") == 1


def test_event_seal_day_of_the_check_and_archive_are_told(tmp_path: Path) -> None:
    record = load(write_meeting(tmp_path))
    source = replace(record.sources["gazette-fall"], archived="https://archive.example/1")
    checked = replace(source, checked=DateSpan.parse("1998-03-07"))
    said = replace(record.statements["moss-no-toll"], seal="0" * 16)
    record = replace(record, sources={source.id: checked}, statements={said.id: said})
    (line,) = (json.loads(line) for line in export(record, ExportFormat.JSONL))
    assert (line["event"], line["seal"]) == ("press-day", "0" * 16)
    assert line["source"]["archived"] == "https://archive.example/1"
    assert line["source"]["checked"] == "1998-03-07"
    (row,) = csv.DictReader(io.StringIO("".join(export(record, ExportFormat.CSV))))
    told = ("event", "seal", "source_archived", "source_checked")
    assert [row[name] for name in told] == [
        "press-day",
        "0" * 16,
        "https://archive.example/1",
        "1998-03-07",
    ]
    (node,) = json.loads("".join(export(record, ExportFormat.JSONLD)))["@graph"]
    assert node["isPartOf"]["archivedAt"] == "https://archive.example/1"
    assert node["isPartOf"]["whosaid:checked"] == "1998-03-07"
    assert node["whosaid:seal"] == "0" * 16
    event = node["whosaid:event"]
    assert (event["@type"], event["startDate"]) == ("Event", "1998-03-03")
    assert [one["name"] for one in event["attendee"]] == ["Ada Moss", "Ben Reed"]
