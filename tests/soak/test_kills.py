"""Killed at any moment, the next start serves what was last committed, and nothing done is undone.

`make soak` kills two hundred times.
"""

from __future__ import annotations

import contextlib
import json
import random
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from bot.app.services import Services
from bot.store import START, open_store
from tests.soak.scale import scaled
from tests.soak.worker import ACTOR, CHANNELS, GUILD, build, variant

KILLS = scaled(200, 3)
_ROOT = Path(__file__).parents[2]
_MOST_S = 1.5


def lines_until_killed(path: Path, seed: int) -> list[list[Any]]:
    """Let a worker change the store, kill it at a random moment, and give what it had said."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.soak.worker", str(path), str(seed)],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert worker.stdout is not None
    lines = [json.loads(worker.stdout.readline())]
    killing = threading.Timer(random.Random(seed).uniform(0, _MOST_S), worker.kill)
    killing.start()
    with worker.stdout:
        lines += [json.loads(line) for line in worker.stdout if line.endswith("\n")]
    killing.join()
    assert worker.wait(60) == -9
    return lines


def possible_after(before: set[int], lines: list[list[Any]]) -> list[set[int]]:
    """Return the channels that are open after all that was done, without and with the last try."""
    channels = [before, before]
    for state, what, value in lines:
        if what in ("open", "close"):
            changed = channels[0] | {value} if what == "open" else channels[0] - {value}
            channels = [changed, changed] if state == "done" else [channels[0], changed]
    return channels


def remarks_after(before: set[str], lines: list[list[Any]]) -> tuple[list[set[str]], set[str]]:
    """Return the remarks that are kept after all that was done, without and with the last try.

    And those that were deleted for certain.
    """
    kept = [before, before]
    gone: set[str] = set()
    for state, what, value in lines:
        if what in ("mark", "forget"):
            own = {remark for remark in kept[0] if remark.startswith(f"remark-{value}-")}
            changed = kept[0] | {value} if what == "mark" else kept[0] - own
            gone |= own if (state, what) == ("done", "forget") else set()
            kept = [changed, changed] if state == "done" else [kept[0], changed]
    return kept, gone


def bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def assert_sound(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


async def test_a_killed_bot_starts_with_what_it_had_committed(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite3"
    channels: set[int] = set()
    remarks: set[str] = set()
    noted = done = marked = 0
    started = time.perf_counter()
    for seed in range(KILLS):
        lines = lines_until_killed(path, seed)
        assert_sound(path)
        async with open_store(path) as store:
            served = [value for state, what, value in lines if what in ("start", "serve")]
            certain = [v for s, what, v in lines if s == "done" and what in ("start", "serve")]
            services = await Services.start(store, lambda: variant(0), build)
            last = await store.loads.last()
            assert last is not None
            assert services.serving.base.revision == last.revision
            # The last one done, or one that was begun after it.
            assert last.revision in (certain[-1], served[-1])

            now = {id_ for id_ in range(CHANNELS) if services.settings.at(GUILD, id_).is_open}
            assert now in possible_after(channels, lines)
            channels = now

            audit = [line async for line in store.audit.all(GUILD)]
            loads = await store.loads.newest(1_000_000)
            asked_for = [load for load in loads if load.by != START]
            assert len([a for a in audit if a.action.startswith("knowledge ")]) == len(asked_for)
            assert {a.by for a in audit} <= {ACTOR.id}
            certain_now = len([1 for s, w, _ in lines if s == "done" and w in ("open", "close")])
            noted_before, noted = noted, len([a for a in audit if a.action == "settings channel"])
            assert noted - noted_before in (certain_now, certain_now + 1)
            done += certain_now

            possible, gone = remarks_after(remarks, lines)
            remarks = {f.remark for f in await store.feedback.newest(1_000_000) if f.remark}
            assert remarks in possible
            # What was deleted and not overwritten yet is owed, and made good at the next start.
            await services.scrubbing.settled()
            held = bytes_in(tmp_path)
            assert [remark for remark in gone if remark.encode() in held] == []
            marked += sum(what == "mark" for state, what, _ in lines if state == "done")
    took = time.perf_counter() - started
    print(
        f"\n{KILLS} kills in {took:.0f} s, {done} changes of settings and {marked} remarks done"
        " and none lost"
    )
