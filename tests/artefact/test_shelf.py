"""A shelf gives back what was written, or has it written again; it never gives anything else."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

import pytest

from bot.artefact.shelf import Shelf, digest_of
from bot.record import DateSpan

CONTENT = {"words.txt": b"one two three", "deep/numbers.bin": bytes(range(256)), "empty": b""}


@dataclass
class Maker:
    """Writes and reads an artefact, and counts how often it wrote."""

    content: dict[str, bytes] = field(default_factory=lambda: dict(CONTENT))
    written: int = 0

    def write(self, folder: Path) -> None:
        assert list(folder.iterdir()) == []
        self.written += 1
        for name, raw in self.content.items():
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_bytes(raw)

    def read(self, folder: Path) -> dict[str, bytes]:
        return {name: (folder / name).read_bytes() for name in self.content}

    def fetch(self, shelf: Shelf, digest: str = "one", kind: str = "thing") -> dict[str, bytes]:
        return shelf.fetch(kind, digest, self.write, self.read)


def folder_of(directory: Path, digest: str = "one") -> Path:
    return directory / "thing" / digest


def test_what_is_made_is_found_again(tmp_path: Path) -> None:
    maker = Maker()
    for _ in range(2):
        shelf = Shelf(tmp_path)
        assert [maker.fetch(shelf), maker.fetch(shelf)] == [CONTENT, CONTENT]
    assert maker.written == 1


def test_another_digest_and_another_kind_are_other_things(tmp_path: Path) -> None:
    maker = Maker()
    maker.fetch(Shelf(tmp_path))
    maker.fetch(Shelf(tmp_path), digest="two")
    maker.fetch(Shelf(tmp_path), kind="other")
    assert maker.written == 3


def test_whoever_waits_is_told_what_is_made_and_not_what_is_found(tmp_path: Path) -> None:
    told: list[str] = []
    shelf = Shelf(tmp_path, making=told.append)
    Maker().fetch(shelf)
    Maker().fetch(shelf)
    assert told == ["thing"]


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a byte is another": lambda path: path.write_bytes(_flipped(path.read_bytes(), 0)),
    "the last byte is another": lambda path: path.write_bytes(_flipped(path.read_bytes(), -1)),
    "it is cut short": lambda path: os.truncate(path, path.stat().st_size - 1),
    "it is hollow": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "it is longer": lambda path: path.write_bytes(path.read_bytes() + b"x"),
    "it is gone": lambda path: path.unlink(),
}


def _flipped(raw: bytes, at: int) -> bytes:
    changed = bytearray(raw)
    changed[at] ^= 0x40
    return bytes(changed)


@pytest.mark.parametrize("damage", list(DAMAGES))
@pytest.mark.parametrize("name", ["words.txt", "deep/numbers.bin", "files.json"])
def test_what_is_damaged_is_made_again(tmp_path: Path, name: str, damage: str) -> None:
    maker = Maker()
    maker.fetch(Shelf(tmp_path))
    DAMAGES[damage](folder_of(tmp_path) / name)
    assert maker.fetch(Shelf(tmp_path)) == CONTENT
    assert maker.written == 2
    maker.fetch(Shelf(tmp_path))
    assert maker.written == 2


def test_whatever_byte_of_the_list_is_another_the_content_is_right(tmp_path: Path) -> None:
    maker = Maker()
    maker.fetch(Shelf(tmp_path))
    path = folder_of(tmp_path) / "files.json"
    raw = path.read_bytes()
    for at in range(len(raw)):
        path.write_bytes(_flipped(raw, at))
        assert maker.fetch(Shelf(tmp_path)) == CONTENT


@pytest.mark.parametrize("left", ["", "thing", "thing/one"])
def test_what_is_removed_is_made_again(tmp_path: Path, left: str) -> None:
    maker = Maker()
    shelf = Shelf(tmp_path)
    maker.fetch(shelf)
    shutil.rmtree(tmp_path / left)
    assert maker.fetch(shelf) == CONTENT
    assert maker.written == 2


def test_a_file_in_the_place_of_a_folder_is_replaced_or_passed_by(tmp_path: Path) -> None:
    (tmp_path / "thing").mkdir()
    folder_of(tmp_path).write_bytes(b"")
    assert Maker().fetch(Shelf(tmp_path)) == CONTENT


def test_what_is_whole_and_cannot_be_read_is_made_again(tmp_path: Path) -> None:
    Maker({"words.txt": b"of another time"}).fetch(Shelf(tmp_path))
    maker = Maker()
    assert maker.fetch(Shelf(tmp_path)) == CONTENT
    assert maker.written == 1


def test_what_the_writer_raises_is_raised_and_leaves_nothing(tmp_path: Path) -> None:
    def fail(folder: Path) -> None:
        (folder / "half").write_bytes(b"half")
        raise KeyboardInterrupt

    maker = Maker()
    with pytest.raises(KeyboardInterrupt):
        Shelf(tmp_path).fetch("thing", "one", fail, maker.read)
    assert [path.name for path in (tmp_path / "thing").iterdir()] == [".lock"]
    assert maker.fetch(Shelf(tmp_path)) == CONTENT


def test_what_a_killed_process_left_is_cleared_away(tmp_path: Path) -> None:
    left = tmp_path / "thing" / ".left"
    left.mkdir(parents=True)
    (left / "half").write_bytes(b"half")
    Maker().fetch(Shelf(tmp_path))
    assert not left.exists()


@pytest.mark.parametrize(
    "directory",
    [
        None,
        Path("/dev/null/artefacts"),  # no directory
        Path("/proc/artefacts"),  # nothing can be written here
    ],
)
def test_without_a_directory_things_last_as_long_as_the_shelf(directory: Path | None) -> None:
    maker = Maker()
    shelf = Shelf(directory)
    assert [maker.fetch(shelf), maker.fetch(shelf)] == [CONTENT, CONTENT]
    assert maker.written == 1
    maker.fetch(Shelf(directory))
    assert maker.written == 2


def test_where_the_disk_is_full_it_goes_on_without_and_tries_no_more(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    tried: list[Path] = []
    maker = Maker()

    def write(folder: Path) -> None:
        tried.append(folder)
        if tmp_path in folder.parents:
            (folder / "half").write_bytes(b"half")
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        maker.write(folder)

    shelf = Shelf(tmp_path)
    for digest in ("one", "two"):
        for _ in range(2):
            assert shelf.fetch("thing", digest, write, maker.read) == CONTENT
    assert [tmp_path in folder.parents for folder in tried] == [True, False, False]
    assert [path.name for path in (tmp_path / "thing").iterdir()] == [".lock"]
    (line,) = caplog.messages
    assert str(tmp_path) in line
    assert "No space left" in line


def test_what_is_there_is_read_where_nothing_can_be_written(tmp_path: Path) -> None:
    maker = Maker()
    maker.fetch(Shelf(tmp_path))
    (tmp_path / "other").write_bytes(b"")  # so that no folder can be made
    shelf = Shelf(tmp_path)
    assert maker.fetch(shelf, kind="other") == CONTENT
    assert maker.fetch(shelf) == CONTENT
    assert maker.written == 2


def test_a_large_file_counts_as_long_as_its_size_is_right(tmp_path: Path) -> None:
    made: list[int] = []
    size = 65 << 20

    def write(folder: Path) -> None:
        made.append(1)
        with (folder / "large").open("wb") as file:
            file.truncate(size)

    def fetch() -> int:
        return Shelf(tmp_path).fetch("thing", "one", write, lambda f: (f / "large").stat().st_size)

    assert [fetch(), fetch(), len(made)] == [size, size, 1]
    os.truncate(folder_of(tmp_path) / "large", size - 1)
    assert [fetch(), len(made)] == [size, 2]


def _put(directory: Path, digest: str, *, size: int = 1, used: float | None = None) -> None:
    def write(folder: Path) -> None:
        with (folder / "file").open("wb") as file:
            file.truncate(size)

    Shelf(directory).fetch("thing", digest, write, lambda folder: None)
    if used is not None:
        os.utime(folder_of(directory, digest), (used, used))


def _kept(directory: Path) -> set[str]:
    return {path.name for path in (directory / "thing").iterdir() if path.is_dir()}


def test_of_many_those_used_least_lately_go(tmp_path: Path) -> None:
    names = [f"n{number:03}" for number in range(70)]
    long_ago = time.time() - 10_000
    for number, name in enumerate(names[:64]):
        _put(tmp_path, name, size=2 << 20, used=long_ago + number)
    _put(tmp_path, names[0])  # used again
    for name in names[64:]:
        _put(tmp_path, name, size=2 << 20)
    assert _kept(tmp_path) == {names[0], *names[7:]}


def test_of_small_ones_all_are_kept(tmp_path: Path) -> None:
    names = {f"n{number:03}" for number in range(130)}
    for name in sorted(names):
        _put(tmp_path, name, size=100_000)
    assert _kept(tmp_path) == names


def test_of_large_ones_all_but_the_last_two_may_go(tmp_path: Path) -> None:
    long_ago = time.time() - 10_000
    for number, name in enumerate(["first", "second", "third"]):
        _put(tmp_path, name, size=600 << 20, used=long_ago + number)
    assert _kept(tmp_path) == {"second", "third"}
    _put(tmp_path, "small")
    assert _kept(tmp_path) == {"third", "small"}


def test_one_larger_than_all_that_is_kept_is_kept_itself(tmp_path: Path) -> None:
    _put(tmp_path, "huge", size=3 << 30)
    assert _kept(tmp_path) == {"huge"}


def _make_slowly(directory: Path, log: Path) -> dict[str, bytes]:
    maker = Maker()

    def write(folder: Path) -> None:
        with log.open("a") as file:
            file.write("made\n")
        time.sleep(0.3)
        maker.write(folder)

    return Shelf(directory).fetch("thing", "one", write, maker.read)


def test_several_processes_at_once_make_it_once(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    with get_context("forkserver").Pool(4) as pool:
        found = pool.starmap(_make_slowly, [(tmp_path / "shelf", log)] * 4)
    assert found == [CONTENT] * 4
    assert log.read_text() == "made\n"


def test_several_threads_at_once_make_it_once(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: _make_slowly(tmp_path / "shelf", log), range(4)))
    assert found == [CONTENT] * 4
    assert log.read_text() == "made\n"


def test_equal_values_have_one_digest_and_others_another() -> None:
    day = DateSpan.parse("1998-03-01")
    assert digest_of({"a": 1, "b": {2, 3}}, day) == digest_of({"b": {3, 2}, "a": 1}, day)
    others = [(), (1,), ("1",), (b"1",), ([1],), (1, 1), ({"1": 1},), (day,), (None,)]
    assert len({digest_of(*values) for values in others}) == len(others)
