"""`who-said pending`: what was accepted comes out as files that can be committed."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.app.proposals.pending import Pending, Proposed
from bot.knowledge.draft import Draft
from bot.knowledge.files import Files
from bot.knowledge.loader import check
from bot.store import Actor, open_store
from tests.cli.conftest import Run
from tests.conftest import INVENTED

TITLE = b"title: Exported\n"


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database in which one change was accepted and another waits."""
    path = tmp_path / "db" / "who-said.sqlite3"
    monkeypatch.setenv("DATABASE", str(path))
    asyncio.run(_fill(path))
    return path


async def _fill(path: Path) -> None:
    lines = (INVENTED / "dispute.yaml").read_bytes().splitlines(keepends=True)
    content = b"".join(TITLE if line.startswith(b"title:") else line for line in lines)
    async with open_store(path) as store:
        pending = Pending(store, lambda: Files.read(INVENTED))
        for title in (b"Exported", b"Waiting"):
            changed = content.replace(b"Exported", title)
            found = await pending.propose_file(Actor("1", 7), "dispute.yaml", changed)
            assert isinstance(found, Proposed)
        await pending.accept(Actor("2", 7), 1, (await pending.waiting(7))[0].digest)


def test_what_was_accepted_is_listed_and_what_waits_is_not(who_said: Run, database: Path) -> None:
    result = who_said("pending")
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    assert line.startswith("1  dispute.yaml  proposed by 1, accepted by 2")


def test_files_are_written_once_and_sound(who_said: Run, database: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = who_said("pending", "--export", out)
    assert result.exit_code == 0
    written = (out / "dispute.yaml").read_bytes()
    assert TITLE in written
    assert check(Files.read(INVENTED).replaced("dispute.yaml", written)) == ()
    assert [path.name for path in out.rglob("*") if path.is_file()] == ["dispute.yaml"]
    assert who_said("pending", "--export", tmp_path / "again").stdout == "nothing to export\n"


def test_a_statement_from_the_form_is_led_to_its_place_in_the_captured_text(
    who_said: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "db" / "who-said.sqlite3"
    monkeypatch.setenv("DATABASE", str(path))
    captures = INVENTED.parent / "captures"
    text = (captures / "courier-2019-03-12.txt").read_text("utf-8")
    passage = "The deckhand gave no dates and showed no documents."

    async def accept() -> None:
        async with open_store(path) as store:
            pending = Pending(store, lambda: Files.read(INVENTED))
            draft = Draft("courier-2019-03-12", "orla-vennick", passage)
            found = await pending.propose_statement(Actor("1", 7), draft)
            assert isinstance(found, Proposed)
            await pending.accept(Actor("2", 7), 1, found.change.digest)

    asyncio.run(accept())
    folder = shutil.copytree(INVENTED, tmp_path / "knowledge")
    exported = who_said("pending", "--export", tmp_path / "out")
    assert "`who-said check --captures DIR` tells where it stands" in exported.stdout
    shutil.copytree(tmp_path / "out", folder, dirs_exist_ok=True)
    assert who_said("check", folder).exit_code == 0

    told = who_said("check", folder, "--captures", captures)
    assert told.exit_code == 1
    # Hints may follow the one fault.
    line, *others = told.stdout.splitlines()
    assert all(": hint: " in other for other in others)
    source = folder / "sources" / "courier-2019-03-12.yaml"
    lines = source.read_text("utf-8").splitlines()
    number = max(n for n, written in enumerate(lines, 1) if written == "    start: 0")
    assert line.startswith(f"sources/courier-2019-03-12.yaml:{number}: 'start' is 0")
    assert line.endswith(f"write {text.index(passage)}")

    lines[number - 1] = f"    start: {text.index(passage)}"
    source.write_text("\n".join([*lines, ""]), "utf-8")
    assert who_said("check", folder, "--captures", captures).exit_code == 0


def test_nothing_is_overwritten_and_nothing_is_lost(
    who_said: Run, database: Path, tmp_path: Path
) -> None:
    (tmp_path / "dispute.yaml").write_text("mine")
    result = who_said("pending", "--export", tmp_path)
    assert result.exit_code == 1
    assert "is there already" in result.stderr
    assert (tmp_path / "dispute.yaml").read_text() == "mine"
    assert "1  dispute.yaml" in who_said("pending").stdout


def test_a_change_whose_file_has_changed_is_told(
    who_said: Run, database: Path, tmp_path: Path
) -> None:
    other = tmp_path / "knowledge"
    other.mkdir()
    (other / "dispute.yaml").write_text("title: mine\n")
    result = who_said("pending", "--knowledge", other)
    assert result.exit_code == 1
    assert "has changed since" in result.stderr
    assert result.stdout == "nothing to export\n"


def test_without_a_database_it_says_so(
    who_said: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE", str(tmp_path / "none.sqlite3"))
    result = who_said("pending")
    assert result.exit_code == 1
    assert "there is no database" in result.stderr
    assert not (tmp_path / "none.sqlite3").exists()
