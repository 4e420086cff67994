"""Faults of a whole folder: all at once, and none that only another fault makes."""

from pathlib import Path

import pytest

from bot.knowledge.fault import Fault, FaultyKnowledgeError
from bot.knowledge.loader import check, load
from tests.knowledge.oxbow import edit, write_folder

TITLE = "The row over the Oxbow bridge"


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    edit(folder, "dispute.yaml", "day: 1998-03-02", "day: someday")
    edit(folder, "dispute.yaml", f"title: {TITLE}", "title: &t x")
    edit(folder, "speakers.yaml", "Q42", "42")
    edit(folder, "lexicon.yaml", "[köprü]", "[a, a]")
    edit(
        folder, "sources/gazette-fall.yaml", "speech: direct", "speech: spoken\n    speach: direct"
    )
    edit(folder, "sources/gazette-fall.yaml", "to: ben-reed", "to: nobody")
    edit(folder, "sources/gazette-fall.yaml", "said_from: after", "said_of: after")

    with pytest.raises(FaultyKnowledgeError) as caught:
        load(folder)

    assert [(fault.path, fault.line) for fault in caught.value.faults] == [
        ("dispute.yaml", 2),
        ("dispute.yaml", 20),
        ("lexicon.yaml", 6),
        ("sources/gazette-fall.yaml", 13),
        ("sources/gazette-fall.yaml", 14),
        ("sources/gazette-fall.yaml", 22),
        ("sources/gazette-fall.yaml", 25),
        ("sources/gazette-fall.yaml", 33),
        ("speakers.yaml", 7),
    ]
    assert caught.value.faults == check(folder)
    assert str(caught.value) == "\n".join(str(fault) for fault in caught.value.faults)


@pytest.mark.parametrize("name", ["dispute.yaml", "speakers.yaml", "lexicon.yaml"])
def test_file_that_cannot_be_read_makes_no_faults_of_what_names_it(
    tmp_path: Path, name: str
) -> None:
    folder = write_folder(tmp_path)
    (folder / name).write_text("'", encoding="utf-8")
    assert [fault.path for fault in check(folder)] == [name]


def test_source_that_cannot_be_read_makes_no_faults_of_relations_to_it(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    edit(folder, "sources/gazette-fall.yaml", "moss-no-toll}", "elsewhere}")
    (folder / "sources" / "broken.yaml").write_text("'", encoding="utf-8")
    assert [fault.path for fault in check(folder)] == ["sources/broken.yaml"]


def test_publisher_must_be_an_outlet(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    edit(folder, "speakers.yaml", "kind: outlet", "kind: institution")
    assert check(folder) == (
        Fault(
            "sources/gazette-fall.yaml",
            3,
            "'publisher' names 'gazette', whose kind is institution;"
            " name an outlet, or make its kind outlet in speakers.yaml",
        ),
    )


def test_id_taken_in_another_source_is_told_with_its_place(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    text = (folder / "sources" / "gazette-fall.yaml").read_text("utf-8")
    other = folder / "sources" / "other.yaml"
    other.write_text(text.replace("id: gazette-fall", "id: other"), encoding="utf-8")
    assert {(fault.path, fault.line) for fault in check(folder)} == {
        ("sources/other.yaml", line) for line in (10, 24, 34)
    }
    assert "taken already in sources/gazette-fall.yaml:10" in check(folder)[0].message


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("dispute.yaml", TITLE, "2025"),
        ("dispute.yaml", TITLE, "no"),
        ("dispute.yaml", TITLE, ">-\n  folded\n  lines"),
        ("dispute.yaml", "[Nether]", "[yes, null, 1e3, 0x1F, '~', 2025-06-30]"),
        ("dispute.yaml", "    territory: GB\n", "    territory:\n"),
        ("dispute.yaml", "id: bridge", "---\nid: bridge"),
        ("dispute.yaml", "id: bridge", "\ufeffid: bridge"),
        ("lexicon.yaml", "en: [toll]", "tr: [bridge, span]"),
        ("sources/gazette-fall.yaml", "said: 1998-03-03\n", "said: 1998-03-03/..\n"),
        ("sources/gazette-fall.yaml", "said: 1998-03-03\n", "said: 1998-03\n"),
        ("sources/gazette-fall.yaml", "published: 1998-03-05", "published: 1998-03-05/.."),
        ("sources/gazette-fall.yaml", "{denies: moss-no-toll}", ""),
    ],
)
def test_what_is_allowed_makes_no_fault(tmp_path: Path, name: str, old: str, new: str) -> None:
    folder = write_folder(tmp_path)
    edit(folder, name, old, new)
    assert check(folder) == ()


def test_crlf_counts_as_one_line(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    path = folder / "dispute.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert check(folder) == ()
    edit(folder, "dispute.yaml", "day: 1998", "day: 998")
    assert [fault.line for fault in check(folder)] == [20]


def test_quoted_text_in_a_message_is_short_and_on_one_line(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    edit(folder, "speakers.yaml", "kind: outlet", f'kind: "out\\n\\u202E{"let" * 9000}"')
    (fault,) = check(folder)
    assert fault.message.isprintable()
    assert len(fault.message) < 250
