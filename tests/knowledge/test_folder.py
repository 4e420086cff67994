"""Which files a knowledge folder has, and what is never read."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.knowledge.loader import check, load
from tests.knowledge.oxbow import edit, write_folder

SOURCE = "sources/gazette-fall.yaml"


def told(folder: Path) -> list[str]:
    return [str(fault) for fault in check(folder)]


def test_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert told(tmp_path / "nowhere")[0] == (
        f".:1: there is no folder {tmp_path}/nowhere; correct its name"
    )


NO_SOURCE = (
    "sources:1: has no source; add a file sources/<id>.yaml,"
    " or let who-said new-source FILE write it"
)


@pytest.mark.parametrize("name", ["dispute.yaml", "speakers.yaml", "lexicon.yaml"])
def test_missing_file_is_told(tmp_path: Path, name: str) -> None:
    folder = write_folder(tmp_path)
    (folder / name).unlink()
    assert told(folder) == [f"{name}:1: is missing; add the file"]


def test_folder_without_a_source_is_told(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / SOURCE).unlink()
    assert told(folder) == [NO_SOURCE]
    (folder / "sources").rmdir()
    assert told(folder) == [NO_SOURCE]


@pytest.mark.parametrize("name", ["notes.yaml", "dispute.yml", "sources/a.yml", "sources/b.YAML"])
def test_file_that_would_be_passed_over_is_told(tmp_path: Path, name: str) -> None:
    folder = write_folder(tmp_path)
    (folder / name).touch()
    assert told(folder) == [f"{name}:1: is not read; name it sources/<id>.yaml or delete it"]


@pytest.mark.parametrize("name", ["README.md", ".hidden.yaml", "sources/.#lock.yaml"])
def test_other_files_are_left_alone(tmp_path: Path, name: str) -> None:
    folder = write_folder(tmp_path)
    (folder / name).write_text("'", encoding="utf-8")
    assert told(folder) == []


def test_empty_file_is_told(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "lexicon.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert told(folder) == ["lexicon.yaml:1: the file is empty; fill it in or delete it"]


def test_file_that_holds_no_fields_is_told(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "lexicon.yaml").write_text("- bridge\n", encoding="utf-8")
    (fault,) = told(folder)
    assert fault.startswith("lexicon.yaml:1: the file must hold fields, each with its name")


@pytest.mark.parametrize(("size", "is_read"), [(1024 * 1024, True), (1024 * 1024 + 1, False)])
def test_file_over_a_mebibyte_is_not_read(tmp_path: Path, size: int, is_read: bool) -> None:
    folder = write_folder(tmp_path)
    path = folder / "lexicon.yaml"
    text = path.read_bytes()
    comment = (b"#" * 99 + b"\n") * 11_000
    path.write_bytes(text + comment[: size - len(text)])
    faults = [] if is_read else ["lexicon.yaml:1: is larger than 1 MiB; shorten or split it"]
    assert path.stat().st_size == size
    assert told(folder) == faults


def test_endless_file_is_not_read(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "lexicon.yaml").unlink()
    os.mkfifo(folder / "lexicon.yaml")
    assert told(folder) == ["lexicon.yaml:1: is no plain file; put one in its place"]


def test_folder_named_like_a_file_is_told(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "sources" / "more.yaml").mkdir()
    assert told(folder) == ["sources/more.yaml:1: is no plain file; put one in its place"]


TO_NOTHING = "is a link to nothing; put what is meant in its place"


def link_outside(folder: Path) -> None:
    outside = folder.parent / "outside.yaml"
    (folder / "lexicon.yaml").rename(outside)
    (folder / "lexicon.yaml").symlink_to(outside)


def link_folder_outside(folder: Path) -> None:
    (folder / "sources").rename(folder.parent / "elsewhere")
    (folder / "sources").symlink_to(folder.parent / "elsewhere")


def link_to_itself(folder: Path) -> None:
    (folder / "lexicon.yaml").unlink()
    (folder / "lexicon.yaml").symlink_to("lexicon.yaml")


def link_to_nothing(folder: Path) -> None:
    (folder / "lexicon.yaml").unlink()
    (folder / "lexicon.yaml").symlink_to("nothing")


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        (link_outside, "lexicon.yaml:1: is a link out of the folder; put the file itself here"),
        (link_folder_outside, f"{SOURCE}:1: is a link out of the folder; put the file itself here"),
        (link_to_nothing, f"lexicon.yaml:1: {TO_NOTHING}"),
    ],
)
def test_link_that_leaves_the_folder_is_not_followed(
    tmp_path: Path, link: Callable[[Path], None], fault: str
) -> None:
    folder = write_folder(tmp_path)
    link(folder)
    assert told(folder) == [fault]


@pytest.mark.parametrize("name", ["sources/more.yaml", "questions/en.csv", "questions"])
def test_a_part_that_is_a_link_to_nothing_is_told(tmp_path: Path, name: str) -> None:
    folder = write_folder(tmp_path)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).symlink_to("nothing")
    assert told(folder) == [f"{name}:1: {TO_NOTHING}"]


def test_a_file_in_place_of_a_folder_is_told(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "questions").write_text("question,answered_by\n")
    assert told(folder) == ["questions:1: is no folder; put one in its place, or take it away"]


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "questions").symlink_to("questions")
    (fault,) = told(folder)
    assert fault.startswith("questions:1: cannot be read (")


def test_a_link_to_nothing_beside_the_files_is_told(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "more").symlink_to("nowhere")
    assert told(folder) == ["more:1: is a link to nothing; put what is meant in its place"]


@pytest.mark.parametrize("name", ["source", "Sources", "qestions"])
def test_a_folder_whose_name_is_a_slip_is_told(tmp_path: Path, name: str) -> None:
    folder = write_folder(tmp_path)
    (folder / name).mkdir()
    assert told(folder) == []
    (folder / name / "en.csv").touch()
    meant = "questions" if name == "qestions" else "sources"
    assert told(folder) == [f"{name}:1: is not read; name it {meant}/"]


def test_files_in_a_folder_within_the_sources_are_told(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "sources" / "2025").mkdir()
    (folder / "sources" / ".git").mkdir()
    assert told(folder) == ["sources/2025:1: is not read; put its files into sources/ itself"]


def test_link_to_itself_is_told(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    link_to_itself(folder)
    (fault,) = told(folder)
    assert fault.startswith("lexicon.yaml:1: cannot be read (")


def test_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / ".data").mkdir()
    (folder / "lexicon.yaml").rename(folder / ".data" / "lexicon.yaml")
    (folder / "lexicon.yaml").symlink_to(".data/lexicon.yaml")
    (tmp_path / "link").symlink_to(folder)
    assert told(folder) == []
    assert told(tmp_path / "link") == []


@pytest.mark.parametrize(
    ("spoilt", "byte", "line"),
    [(b"\xff", "0xFF", 6), (b"\xed\xa0\x80", "0xED", 6), (b"\xc3(", "0xC3", 6)],
)
def test_byte_that_is_not_utf8_is_told_with_its_place(
    tmp_path: Path, spoilt: bytes, byte: str, line: int
) -> None:
    folder = write_folder(tmp_path)
    path = folder / "lexicon.yaml"
    text = b"\xef\xbb\xbf" + path.read_bytes()
    place = text.index("köprü".encode())
    path.write_bytes(text[:place] + spoilt + text[place:])
    what = f"byte {place + 1} of the file ({byte}) is not UTF-8"
    assert told(folder) == [f"lexicon.yaml:{line}: {what}; save the file as UTF-8"]


def test_file_name_of_any_bytes_is_told_on_one_line(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    name = os.fsdecode(b"a\n\xff\xe2\x80\xae.yaml")
    (folder / "sources" / name).touch()
    assert told(folder) == [
        "sources/a\\n\\udcff\\u202e.yaml:1: the file is empty; fill it in or delete it"
    ]


def test_revision_is_of_names_and_bytes(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    first = load(folder).revision
    assert len(bytes.fromhex(first)) == 32
    assert load(folder).revision == first

    (folder / "README.md").touch()
    assert load(folder).revision == first

    edit(folder, "lexicon.yaml", "concepts:", "concepts: ")
    second = load(folder).revision
    edit(folder, SOURCE, "id: gazette-fall", "id: gazette-rise")
    (folder / SOURCE).rename(folder / "sources" / "gazette-rise.yaml")
    third = load(folder).revision
    assert len({first, second, third}) == 3


def test_revision_tells_apart_text_moved_from_one_file_to_the_next(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "dispute.yaml").write_bytes((folder / "dispute.yaml").read_bytes() + b"#lexicon.yaml")
    first = load(folder).revision
    folder = write_folder(tmp_path)
    edit(folder, "lexicon.yaml", "concepts:", "#lexicon.yaml\nconcepts:")
    assert load(folder).revision != first
