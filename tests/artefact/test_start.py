"""A start finds what one before it made, whatever became of that, and answers the same."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.artefact.shelf import Shelf
from bot.knowledge.stock import stocked_languages
from bot.search import Searcher
from tests.artefact.start import Started, answers_of, start, start_and_tell
from tests.conftest import ARTEFACTS, INVENTED
from tests.records import ROOT, invented_base, shipped_base
from tests.soak.scale import scaled

QUESTIONS = (
    "who said nobody opened the valve?",
    "what did Vennick ask for",
    "wat did Corvald say abuot the musels",
    "did anybody deny that shells were counted, and when?",
    "who paid the divers?",
    "asdf qwer",
)
SHIPPED_QUESTIONS = (
    "who called it an open provocation?",
    "чё там собхани говорил про дроны",
    "what did Aliyev say about the use of Azerbaijani territory",
    "ماذا قال سبحاني عن الطائرات المسيرة",
    "kim açıq təxribat dedi",
    "lol same",
)
# What hangs on the record, which teaches no lesson; the rest hangs on what the program ships with.
OF_THE_RECORD = {"record", "inherited", "vocabulary", "questions", "index"}
KILLS = scaled(1000, 16)
_MOST_THINGS = 60  # done to files by a start that dies; one that makes everything does some 250
_MOST_S = 120  # a start takes seconds
EXPECTED = answers_of(invented_base().searcher, QUESTIONS)


def without_records(directory: Path) -> Path:
    """Make a folder that has what all tests have on their shelf, but nothing of any record."""
    shutil.copytree(
        ARTEFACTS,
        directory,
        ignore=lambda _, names: (OF_THE_RECORD | {"lesson", ".lock"}) & set(names),
        copy_function=os.symlink,
    )
    return directory


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make everything that a start on the invented record needs."""
    directory = without_records(tmp_path_factory.mktemp("made") / "shelf")
    start(directory, INVENTED, ())
    return directory


@pytest.fixture
def shelf(made: Path, tmp_path: Path) -> Path:
    """Return a folder that has everything a start on the invented record needs, to be damaged."""
    return Path(shutil.copytree(made, tmp_path / "shelf", symlinks=True))


def in_another_process(directory: Path, knowledge: Path, *questions: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.artefact.start", directory, knowledge, *questions],
        cwd=ROOT,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_another_process_finds_everything_and_answers_the_same(shelf: Path) -> None:
    told = in_another_process(shelf, INVENTED, *QUESTIONS)
    assert told["made"] == []
    assert told["answers"] == EXPECTED
    assert told["unpickled"] == [], "whoever can write to the folder could run code"


@pytest.mark.parametrize(
    ("base", "questions"),
    [(invented_base, QUESTIONS), (shipped_base, SHIPPED_QUESTIONS)],
    ids=["invented", "shipped"],
)
def test_what_was_just_made_answers_as_what_was_found(
    base: Callable[[], KnowledgeBase], questions: Sequence[str], tmp_path: Path
) -> None:
    found = base().searcher
    shelf = Shelf(without_records(tmp_path / "shelf"))
    made = Searcher(found.record, stocked_languages(shelf), shelf)
    assert answers_of(made, questions) == answers_of(found, questions)


def _flip(path: Path, chance: random.Random) -> None:
    raw = bytearray(path.read_bytes())
    raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    path.write_bytes(raw)


def _cut(path: Path, chance: random.Random) -> None:
    os.truncate(path, chance.randrange(path.stat().st_size))


def _drop(path: Path, _chance: random.Random) -> None:
    path.unlink()


@pytest.mark.parametrize("damage", [_flip, _cut, _drop])
def test_what_is_damaged_is_made_again_and_nothing_else(
    shelf: Path, damage: Callable[[Path, random.Random], None]
) -> None:
    chance = random.Random(7)  # noqa: S311
    for kind in sorted(OF_THE_RECORD):
        files = sorted(p for p in (shelf / kind).rglob("*") if p.is_file() and p.stat().st_size)
        damage(chance.choice([path for path in files if path.suffix != ".lock"]), chance)
        assert start(shelf, INVENTED, QUESTIONS) == Started([kind], EXPECTED)


def test_what_is_removed_is_made_again(shelf: Path) -> None:
    for kind in sorted(OF_THE_RECORD):
        shutil.rmtree(shelf / kind)
    again = start(shelf, INVENTED, QUESTIONS)
    assert set(again.made) == OF_THE_RECORD
    assert again.answers == EXPECTED


def test_a_searcher_that_serves_answers_on_when_everything_is_removed(shelf: Path) -> None:
    record = invented_base().record
    opened = Shelf(shelf)
    searcher = Searcher(record, stocked_languages(opened), opened)
    shutil.rmtree(shelf)
    assert answers_of(searcher, QUESTIONS) == EXPECTED
    fewer = replace(record, statements=dict(list(record.statements.items())[:5]))
    assert Searcher(fewer, stocked_languages(opened), opened, earlier=searcher).words > 0


def test_a_start_after_one_that_was_killed_at_any_moment_answers_the_same(tmp_path: Path) -> None:
    shelf = without_records(tmp_path / "shelf")
    process = get_context("forkserver")
    process.set_forkserver_preload(["tests.artefact.start"])
    chance = random.Random(11)  # noqa: S311
    killed = whole = 0
    while killed < KILLS or not whole:
        ours, theirs = process.Pipe(duplex=False)
        dies_at = chance.randrange(1, _MOST_THINGS) if killed < KILLS else 0
        child = process.Process(
            target=start_and_tell, args=(theirs, shelf, INVENTED, QUESTIONS, dies_at)
        )
        child.start()
        theirs.close()
        child.join(_MOST_S)
        assert child.exitcode is not None, "it neither ends nor dies"
        if child.exitcode == -signal.SIGKILL:
            killed += 1
        else:
            assert child.exitcode == 0
            assert ours.recv().answers == EXPECTED
            whole += 1
            for kind in OF_THE_RECORD:
                shutil.rmtree(shelf / kind)
        ours.close()
