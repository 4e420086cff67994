"""A source brings the speakers that it names first, and they are added to what stands there."""

from __future__ import annotations

from pathlib import Path

from bot.app.proposals.bundle import bundled, paths_of, source_of, speakers_of
from bot.app.proposals.overlay import laid_over
from bot.knowledge.files import Files
from bot.knowledge.loader import check
from bot.store import NewChange
from tests.knowledge.oxbow import SOURCE, write_folder

NEW = {"id": "cy-lund", "kind": "person", "name": "Cy Lund"}
PATH = "sources/other.yaml"


def source() -> bytes:
    return (
        SOURCE.replace("id: gazette-fall", "id: other").replace("  - id: ", "  - id: x-").encode()
    )


def test_a_source_and_its_speakers_come_apart_as_they_were_put_together() -> None:
    content = bundled(source(), [NEW])
    assert source_of(content) == source()
    assert speakers_of(content) == (NEW,)
    assert paths_of(PATH, content) == (PATH, "speakers.yaml")


def test_a_source_without_new_speakers_stays_as_it_is() -> None:
    assert bundled(source(), []) == source()
    assert source_of(source()) == source()
    assert paths_of(PATH, source()) == (PATH,)


def test_speakers_are_added_to_what_stands_there_by_now(tmp_path: Path) -> None:
    files = Files.read(write_folder(tmp_path))
    change = NewChange(PATH, bundled(source(), [NEW]), None)
    after = laid_over(files, change)
    assert after is not None
    assert b"  - id: cy-lund\n" in after.contents["speakers.yaml"]
    assert after.contents[PATH] == source()
    other = laid_over(after, NewChange("sources/third.yaml", bundled(b"id: third\n", [NEW]), None))
    assert other is not None
    assert any("cy-lund" in str(fault) for fault in check(other))


def test_speakers_that_cannot_be_read_are_none() -> None:
    assert speakers_of(b"speakers:\n  - [\n---\nid: x\n") == ()
