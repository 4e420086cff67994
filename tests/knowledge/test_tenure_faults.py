"""Offices and parties with days, and statements of several, as the files write them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.knowledge.loader import check, hints, load
from bot.knowledge.schema import schemas
from bot.record import DateSpan, Tenure
from tests.knowledge.oxbow import edit, faults_after, write_folder

OFFICE = "office: Mayor of Upham"
PARTY = "party: nether"
NAME, SOURCE = "speakers.yaml", "sources/gazette-fall.yaml"
TERMS = "[{name: Mayor of Upham, until: 1998-03-03}, {name: Ferryman, from: 1998-03-04}]"


def folder_with(at: Path, name: str, old: str, new: str) -> Path:
    folder = write_folder(at)
    edit(folder, name, old, new)
    return folder


def test_offices_and_parties_have_days(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, NAME, OFFICE, f"office: {TERMS}")
    edit(folder, NAME, PARTY, "party: [{id: nether, until: 1998-03}, upham]")
    speakers = load(folder).speakers
    assert speakers["ada-moss"].offices == (
        Tenure("Mayor of Upham", until=DateSpan.parse("1998-03-03")),
        Tenure("Ferryman", since=DateSpan.parse("1998-03-04")),
    )
    assert speakers["ben-reed"].parties == (
        Tenure("nether", until=DateSpan.parse("1998-03")),
        Tenure("upham"),
    )


def test_offices_may_overlap(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, NAME, OFFICE, "office: [Mayor of Upham, Ferryman]")
    assert [office.of for office in load(folder).speakers["ada-moss"].offices] == [
        "Mayor of Upham",
        "Ferryman",
    ]


def test_several_speakers_of_one_statement_are_a_list(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, SOURCE, "speaker: ben-reed", "speaker: [ben-reed, ada-moss]")
    record = load(folder)
    statement = record.statements["reed-denies"]
    assert statement.speakers == ("ben-reed", "ada-moss")
    assert statement in record.by_speaker["ada-moss"]
    assert statement in record.by_speaker["ben-reed"]
    assert record.parties_of(statement) == ("nether", "upham")


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        (
            NAME,
            OFFICE,
            "office: [{name: Mayor, from: 1998-03-05, until: 1998-03-01}]",
            (
                f"{NAME}:5: 'until' is 1998-03-01, before it begins with 1998-03-05;"
                " correct one of them"
            ),
        ),
        (
            NAME,
            OFFICE,
            "office: [{form: 1998}]",
            f"{NAME}:5: 'name' is missing; add it",
        ),
        (
            NAME,
            PARTY,
            "party: [{id: nethr, until: 1998}]",
            (
                f"{NAME}:13: 'id' names 'nethr', which is no party; write 'nether',"
                " or add it to dispute.yaml"
            ),
        ),
        (
            SOURCE,
            "speaker: ben-reed",
            "speaker: [ben-reed, ben-reed]",
            f"{SOURCE}:25: 'speaker' names 'ben-reed' twice; keep it once",
        ),
        (
            SOURCE,
            "speaker: ben-reed",
            f"speaker: [{', '.join(['ada-moss', 'ben-reed'] * 26)}]",
            f"{SOURCE}:25: 'speaker' lists 52 speakers; keep 50 at most",
        ),
        (
            SOURCE,
            "speaker: ben-reed",
            "speaker: []",
            f"{SOURCE}:25: 'speaker' lists no speakers; add one, or take the field away",
        ),
        (
            SOURCE,
            "speaker: ben-reed",
            "speaker: ben-rede",
            (
                f"{SOURCE}:25: 'speaker' names 'ben-rede', which is no speaker;"
                " write 'ben-reed', or add it to speakers.yaml"
            ),
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_line(
    tmp_path: Path, name: str, old: str, new: str, fault: str
) -> None:
    assert fault in faults_after(tmp_path, name, old, new)


def test_a_note_is_the_sources_alone(tmp_path: Path) -> None:
    (fault,) = faults_after(tmp_path, SOURCE, "speaker: gazette", "speaker: [gazette, ada-moss]")
    assert "'speech' is a note, and a note is the source's own" in fault


def test_a_statement_outside_all_days_is_a_hint(tmp_path: Path) -> None:
    terms = "[{name: Mayor of Upham, until: 1998-02}, {name: Ferryman, from: 1998-04}]"
    folder = folder_with(tmp_path, NAME, OFFICE, f"office: {terms}")
    told = [str(hint) for hint in hints(folder)]
    assert check(folder) == ()
    assert (
        f"{SOURCE}:19: hint: 'ada-moss' has no office for 1998-03-03 in speakers.yaml;"
        " add the one of that time, or correct the days"
    ) in told


def test_the_schema_takes_one_and_several() -> None:
    speakers = json.loads(schemas()["speakers.json"])["$defs"]["SpeakerEntry"]["properties"]
    for field in ("office", "party"):
        one, several = speakers[field]["anyOf"]
        assert (one["type"], several["type"]) == ("string", "array")
