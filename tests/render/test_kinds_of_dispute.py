"""What somebody was then, and all who say a statement, wherever a statement is shown."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from rich.console import Console

from bot.app.browsing.catalog import Catalog, Selection
from bot.export.format import ExportFormat
from bot.export.record import export
from bot.knowledge.loader import load
from bot.locales import load_locales
from bot.record import DateSpan, Record, changes_between
from bot.render import (
    CitationStyle,
    card_of,
    citation,
    offices_text,
    parties_text,
    render,
    to_json,
    year_note,
)
from bot.search import Answer, Hit, Ruling
from tests.tidewell import write_tidewell

LOCALES = load_locales()
EN = LOCALES.of("en")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    return load(write_tidewell(tmp_path_factory.mktemp("tidewell")))


def ruling_on(record: Record, statement: str) -> Ruling:
    return Ruling("?", "en", Answer((Hit(record.statements[statement], 1.0),)))


@pytest.mark.parametrize(
    ("statement", "office"),
    [
        ("holm-no-permit", "then Head of the harbour board"),
        ("holm-pays", "Chief executive of Tidewell"),
        ("okoro-jobs", "Chief engineer of Tidewell"),
    ],
)
def test_a_card_has_the_office_of_the_day(record: Record, statement: str, office: str) -> None:
    assert card_of(record, record.statements[statement], EN).office == office


def test_a_card_names_all_who_say_it_as_its_language_lists_names(record: Record) -> None:
    letter = record.statements["letter-mars"]
    assert card_of(record, letter, EN).speaker == "Sam Okoro and August Lind"
    assert "Sam Okoro и August Lind" in card_of(record, letter, LOCALES.of("ru")).speaker


def test_the_terminal_tells_the_office_of_the_day(record: Record) -> None:
    console = Console(width=100)
    with console.capture() as shown:
        console.print(render(record, ruling_on(record, "holm-no-permit"), EN))
    assert "Vera Holm, then Head of the harbour board" in shown.get()


def test_json_has_the_office_of_the_day_and_keeps_its_shape(record: Record) -> None:
    (shown,) = to_json(ruling_on(record, "holm-no-permit"), "", record)["statements"]
    assert (shown["speaker"], shown["speaker_id"]) == ("Vera Holm", "vera-holm")
    assert shown["role"] == "Head of the harbour board"
    assert "speakers" not in shown


def test_json_names_all_who_say_it(record: Record) -> None:
    (shown,) = to_json(ruling_on(record, "letter-mars"), "", record)["statements"]
    assert (shown["speaker"], shown["speaker_id"]) == ("Sam Okoro, August Lind", "sam-okoro")
    assert shown["speakers"] == [
        {"id": "sam-okoro", "name": "Sam Okoro", "role": "Chief engineer of Tidewell"},
        {"id": "august-lind", "name": "August Lind", "role": "Speaker of the Ostby fishermen"},
    ]


def test_exports_have_the_office_and_party_of_the_day(record: Record) -> None:
    lines = "".join(export(record, ExportFormat.JSONL)).splitlines()
    rows = {row["id"]: row for row in map(json.loads, lines)}
    before, since = rows["holm-no-permit"], rows["holm-pays"]
    assert (before["role"], before["party"]) == ("Head of the harbour board", "Ostby Council")
    assert (since["role"], since["party"]) == ("Chief executive of Tidewell", "Tidewell")
    assert [s["id"] for s in rows["letter-mars"]["speakers"]] == ["sam-okoro", "august-lind"]


def test_every_export_names_all_who_say_it(record: Record) -> None:
    rows = csv.DictReader("".join(export(record, ExportFormat.CSV)).splitlines())
    letter = next(row for row in rows if row["id"] == "letter-mars")
    assert letter["speaker"] == "Sam Okoro; August Lind"
    assert letter["speaker_id"] == "sam-okoro; august-lind"
    graph = json.loads("".join(export(record, ExportFormat.JSONLD)))["@graph"]
    node = next(node for node in graph if node["@id"].endswith("letter-mars"))
    assert [agent["name"] for agent in node["spokenByCharacter"]] == ["Sam Okoro", "August Lind"]


def test_what_several_say_is_listed_for_each_of_them_and_once(record: Record) -> None:
    catalog, letter = Catalog(record), record.statements["letter-mars"]
    for speaker in letter.speakers:
        assert catalog.select(Selection(speaker=speaker)).count(letter) == 1
    assert catalog.select(Selection(party="tidewell")).count(letter) == 1


def test_a_side_has_what_was_said_for_it_and_not_what_was_said_before(record: Record) -> None:
    said = {s.id for s in Catalog(record).select(Selection(party="tidewell"))}
    assert "holm-pays" in said
    assert "holm-no-permit" not in said


def test_a_career_is_told_with_its_days(record: Record) -> None:
    holm = record.speakers["vera-holm"]
    assert offices_text(holm, EN) == (
        "Head of the harbour board (until September 2021)"
        " and Chief executive of Tidewell (since 1 February 2022)"
    )
    assert parties_text(record, holm, EN) == (
        "Ostby Council (until September 2021) and Tidewell (since 1 February 2022)"
    )


def test_a_reload_tells_what_changes_in_a_career_and_among_speakers(
    record: Record, tmp_path: Path
) -> None:
    folder = write_tidewell(tmp_path)
    for name, old, new in (
        ("speakers.yaml", "until: 2021-09, titles", "until: 2021-10, titles"),
        ("sources/tide-post-2022.yaml", "[sam-okoro, august-lind]", "sam-okoro"),
    ):
        text = (folder / name).read_text("utf-8")
        (folder / name).write_text(text.replace(old, new), "utf-8")
    changes = changes_between(record, load(folder))
    assert [(c.id, [f.name for f in c.fields]) for c in changes] == [
        ("vera-holm", ["office"]),
        ("letter-mars", ["speaker"]),
    ]
    assert "Head of the harbour board (/2021-10)" in changes[0].fields[0].after
    assert changes[1].fields[0].before == "sam-okoro, august-lind"


@pytest.mark.parametrize("tag", ["en", "az", "ru", "tr", "fa", "hy"])
def test_the_year_that_was_taken_is_told(tag: str) -> None:
    phrases = LOCALES.of(tag)
    days = tuple(DateSpan.parse(day) for day in ("2021-11-19", "2022-11-19"))
    note = year_note(Ruling("?", "en", Answer(()), taken=days), phrases)
    assert note is not None
    for day in days:
        assert phrases.day(day.earliest) in note


def test_bibtex_has_an_author_for_each_who_says_it(record: Record) -> None:
    letter = record.statements["letter-mars"]
    assert "author = {{Sam Okoro} and {August Lind}}" in citation(
        record, letter, CitationStyle.BIBTEX, EN
    )
