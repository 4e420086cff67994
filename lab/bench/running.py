"""A bot without Discord, which is asked and reloads, in a process of its own."""

from __future__ import annotations

import asyncio
import json
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Awaitable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from bot.app.revisions.knowledge_base import Builder, KnowledgeBase
from bot.app.revisions.workshop import Workshop
from bot.app.services import Services
from bot.artefact.shelf import Shelf
from bot.cli.run import favour_answers
from bot.discord.client import WhoSaid
from bot.knowledge.files import Files
from bot.locales import load_locales
from bot.search import Searcher
from bot.store.audit import Actor
from bot.store.sqlite import open_store

from .measure import memory_mb, quantile

_JUDGED = [*Path("tests/judged").glob("*.jsonl")]
_QUESTIONS = 500
_BEAT_S = 0.001


@dataclass(frozen=True, slots=True)
class Running:
    """Processor seconds of a load of what is made and of three reloads, and what else there was."""

    load_s: float
    topics_s: float
    name_s: float
    renamed_s: float
    pause_ms: float
    served_mb: float
    reloaded_mb: float
    p50_ms: float
    p95_ms: float


def run(knowledge: Path, folder: Path) -> Running:
    """Measure in a fresh process, which finds in `folder`/cache what was made of the record."""
    command = [sys.executable, "-m", "lab.bench.running", str(knowledge), str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Running(**json.loads(done.stdout))


def another_revision(knowledge: Path, folder: Path) -> Path:
    """Make a copy of a record in which a concept has a word more, after which all is made anew."""
    copy = folder / "another"
    shutil.copytree(knowledge, copy)
    _replace(copy / "lexicon.yaml", r"(\n      en: \[)", r"\1homesoil, ")
    return copy


async def _run(knowledge: Path, folder: Path) -> Running:
    copy = folder / "knowledge"
    shutil.copytree(knowledge, copy)
    favour_answers()
    workshop = Workshop()
    served: list[KnowledgeBase] = []
    async with open_store(folder / "bot.sqlite3") as store:
        start = time.process_time()
        builder = await workshop.do(Builder, Shelf(folder / "cache"))

        def build(files: Files) -> KnowledgeBase:
            served[:] = [builder(files)]
            return served[0]

        services = await Services.start(store, partial(Files.read, copy), build, workshop=workshop)
        load_s = time.process_time() - start
        async with WhoSaid(services, load_locales()):
            times = _ask(served[0].searcher)
            served_mb = memory_mb("VmRSS")
            pauses: list[float] = []
            taken = []
            for change in (_change_topics, _change_name, _change_id):
                change(copy)
                watch = asyncio.create_task(_watch(pauses))
                taken.append(await _taken(services.keeper.reload(Actor("bench"))))
                watch.cancel()
            _ask(served[0].searcher)
            reloaded_mb = memory_mb("VmRSS")
    workshop.close()
    return Running(
        load_s=load_s,
        topics_s=taken[0],
        name_s=taken[1],
        renamed_s=taken[2],
        pause_ms=max(pauses),
        served_mb=served_mb,
        reloaded_mb=reloaded_mb,
        p50_ms=quantile(times, 0.5),
        p95_ms=quantile(times, 0.95),
    )


async def _taken(work: Awaitable[object]) -> float:
    start = time.process_time()
    await work
    return time.process_time() - start


def _ask(searcher: Searcher) -> list[float]:
    """Ask what is judged, and give milliseconds of processor time a question."""
    lines = [line for path in sorted(_JUDGED) for line in path.read_text("utf-8").splitlines()]
    questions = [str(json.loads(line)["q"]) for line in lines]
    times = []
    for question in random.Random(1).sample(questions, _QUESTIONS):
        start = time.process_time()
        searcher.ask(question)
        times.append(1000 * (time.process_time() - start))
    return times


async def _watch(pauses: list[float]) -> None:
    """Note how late the loop wakes, in milliseconds; no more than the process worked meanwhile."""
    while True:
        clock, worked = time.perf_counter(), time.process_time()
        await asyncio.sleep(_BEAT_S)
        late = min(time.perf_counter() - clock, time.process_time() - worked) - _BEAT_S
        pauses.append(1000 * late)


def _change_topics(folder: Path) -> None:
    """Take one of its topics from a statement."""
    source = min((folder / "sources").iterdir())
    _replace(source, r"(topics: *\[)[^,\]]+, *", r"\1")


def _change_name(folder: Path) -> None:
    """Show a concept by another name."""
    _replace(folder / "lexicon.yaml", r"(\n    name: .*)", r"\1 anew")


def _change_id(folder: Path) -> None:
    """Call a concept by another id wherever it is named."""
    lexicon = folder / "lexicon.yaml"
    found = re.search(r"- id: (\S+)", lexicon.read_text(encoding="utf-8"))
    if found is None:
        raise AssertionError("there is no concept")
    old = re.escape(found[1])
    _replace(lexicon, f"- id: {old}\n", f"- id: {found[1]}-anew\n")
    for path in (folder / "dispute.yaml", *(folder / "sources").iterdir()):
        lists = re.compile(r"(?<=topics:)\s*\[[^\]]*\]")
        named = re.compile(rf"(?<![\w-]){old}(?![\w-])")
        text = path.read_text(encoding="utf-8")
        renamed = lists.sub(lambda topics: named.sub(f"{found[1]}-anew", topics[0]), text)  # noqa: B023
        path.write_text(renamed, encoding="utf-8")


def _replace(path: Path, what: str, by: str) -> None:
    text, count = re.subn(what, by, path.read_text(encoding="utf-8"), count=1)
    if not count:
        raise AssertionError(f"nothing to change in {path}")
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    print(json.dumps(asdict(asyncio.run(_run(Path(sys.argv[1]), Path(sys.argv[2]))))))
