"""Passages are held against the captured texts they were taken from."""

from pathlib import Path

import pytest

from bot.knowledge.loader import check_against
from tests.knowledge.oxbow import edit, write_captures, write_folder

SOURCE = "sources/gazette-fall.yaml"
NOT_THERE = "does not stand in the captured text; copy it from there letter by letter"


def told(folder: Path, captures: Path) -> list[str]:
    faults, missing = check_against(folder, captures)
    assert missing == ()
    return [str(fault) for fault in faults]


def test_passages_that_stand_at_their_offsets_make_no_fault(tmp_path: Path) -> None:
    captures = write_captures(tmp_path)
    (captures / "other.txt").write_bytes(b"\xff another text, of no source")
    (captures / "folder").mkdir()
    assert told(write_folder(tmp_path), captures) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "start: 69",
            "start: 70",
            "15: 'start' is 70, but 'passage' stands at 69 in the captured text; write 69",
        ),
        # Of two places, the nearer is told.
        (
            "start: 103",
            "start: 99",
            "29: 'start' is 99, but 'passage' stands at 103 in the captured text; write 103",
        ),
        (
            "start: 103",
            "start: 999",
            "29: 'start' is 999, but 'passage' stands at 157 in the captured text; write 157",
        ),
        (
            "start: 40",
            "start: 0",
            "18: 'start' is 0, but 'text' stands at 40 in the captured text; write 40",
        ),
        (
            "passage: The mayor named no one.",
            "passage: The mayor praised no one.",
            (
                "38: 'passage' does not stand in the captured text, it has 'praised' for 'named';"
                " copy it from there letter by letter"
            ),
        ),
        (
            "text: Mayor Moss spoke",
            "text: The mayor spoke",
            (
                "17: 'text' does not stand in the captured text, it has 'The mayor' for"
                " 'Mayor Moss'; copy it from there letter by letter"
            ),
        ),
        ("passage: The mayor named no one.", "passage: Nobody", f"38: 'passage' {NOT_THERE}"),
    ],
)
def test_passage_elsewhere_is_told(tmp_path: Path, old: str, new: str, fault: str) -> None:
    folder = write_folder(tmp_path)
    edit(folder, SOURCE, old, new)
    assert f"{SOURCE}:{fault}" in told(folder, write_captures(tmp_path))


def test_offsets_are_checked_in_a_file_with_other_faults(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    edit(folder, SOURCE, "speech: direct", "speech: spoken")
    edit(folder, SOURCE, "start: 69", "start: 70")
    assert [fault.line for fault in check_against(folder, write_captures(tmp_path))[0]] == [13, 15]


def test_second_place_of_a_passage_is_as_good(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    edit(folder, SOURCE, "start: 103", "start: 157")
    assert told(folder, write_captures(tmp_path)) == []


@pytest.mark.parametrize("captures", ["empty", "nowhere"])
def test_source_whose_text_is_not_there_is_named_and_no_fault(
    tmp_path: Path, captures: str
) -> None:
    (tmp_path / "empty").mkdir()
    assert check_against(write_folder(tmp_path), tmp_path / captures) == ((), (SOURCE,))


def test_digest_is_of_the_raw_bytes(tmp_path: Path) -> None:
    captures = write_captures(tmp_path)
    text = captures / "fall.txt"
    text.write_bytes(text.read_bytes().replace(b"\r\n", b"\n"))
    assert check_against(write_folder(tmp_path), captures) == ((), (SOURCE,))
