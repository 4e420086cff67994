"""A knowledge folder held in memory is checked and loaded like the folder itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.files import Files
from bot.knowledge.loader import check, load
from tests.knowledge.oxbow import edit, write_folder

SOURCE = "sources/gazette-fall.yaml"


def test_memory_and_folder_give_the_same_record(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    files = Files.read(folder)
    assert load(files) == load(folder)
    assert load(Files(files.contents)).revision == files.revision


def test_what_changes_on_disk_changes_nothing_in_memory(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    files = Files.read(folder)
    edit(folder, "speakers.yaml", "Q42", "42")
    assert check(files) == ()
    assert check(folder) != ()


def test_a_file_in_memory_stands_in_for_the_one_on_disk(tmp_path: Path) -> None:
    files = Files.read(write_folder(tmp_path))
    mended = files.replaced("speakers.yaml", files.contents["speakers.yaml"].replace(b"42", b"43"))
    assert mended.revision != files.revision
    assert load(mended).speakers["ada-moss"].wikidata == "Q43"
    assert load(files).speakers["ada-moss"].wikidata == "Q42"


def test_a_file_in_memory_mends_one_that_could_not_be_read(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    sound = (folder / SOURCE).read_bytes()
    (folder / SOURCE).unlink()
    (folder / SOURCE).mkdir()
    files = Files.read(folder)
    assert [str(fault) for fault in check(files)] == [
        f"{SOURCE}:1: is no plain file; put one in its place"
    ]
    assert check(files.replaced(SOURCE, sound)) == ()


def test_nothing_at_all_is_told_file_by_file() -> None:
    assert [str(fault) for fault in check(Files({}))] == [
        "dispute.yaml:1: is missing; add the file",
        "lexicon.yaml:1: is missing; add the file",
        (
            "sources:1: has no source; add a file sources/<id>.yaml,"
            " or let who-said new-source FILE write it"
        ),
        "speakers.yaml:1: is missing; add the file",
    ]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("notes.yaml", "notes.yaml"),
        ("sources/../dispute.yaml", "sources/../dispute.yaml"),
        ("sources/a/b.yaml", "sources/a/b.yaml"),
        ("sources/.hidden.yaml", "sources/.hidden.yaml"),
        ("/etc/sources/x.yaml", "/etc/sources/x.yaml"),
        ("a\n\u202e.yaml", "a\\n\\u202e.yaml"),
    ],
)
def test_a_path_that_no_folder_has_is_told(tmp_path: Path, path: str, shown: str) -> None:
    files = Files.read(write_folder(tmp_path)).replaced(path, b"a: 1\n")
    assert [str(fault) for fault in check(files)] == [
        f"{shown}:1: is not read; name it sources/<id>.yaml or delete it"
    ]


def test_a_large_file_in_memory_is_not_read(tmp_path: Path) -> None:
    files = Files.read(write_folder(tmp_path)).replaced("lexicon.yaml", b"#" * (1024 * 1024 + 1))
    assert [str(fault) for fault in check(files)] == [
        "lexicon.yaml:1: is larger than 1 MiB; shorten or split it"
    ]


def test_a_folder_without_end_is_read_only_so_far(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_folder(tmp_path)
    monkeypatch.setattr("bot.knowledge.files.MAX_TOTAL_BYTES", 2000)
    files = Files.read(folder)
    assert sum(map(len, files.contents.values())) <= 2000
    assert any("beyond the 256 MiB" in fault.message for fault in check(files))


def test_contents_cannot_be_changed(tmp_path: Path) -> None:
    files = Files.read(write_folder(tmp_path))
    with pytest.raises(TypeError):
        files.contents["lexicon.yaml"] = b""  # type: ignore[index]
