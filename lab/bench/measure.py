"""One engine at one size: build and search in processes of their own, and say what it took."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .corpus import read
from .peers import ENGINES, Engine
from .queries import Question, questions

_QUESTIONS = 320
_UNDER_WAY = 4
_THREADS = 2


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured: milliseconds of processor time a question, `lag_p99_ms` of waiting.

    `again` is the 95th percentile of the same questions a second time. `first` is the share of
    each kind where the first that is found is the right one, `right` that of all, and `wrong` the
    share where it is another. `lag_p99_ms` is None for an engine that has one thread only.
    """

    engine: str
    size: int
    build_s: float
    build_mb: float
    search_mb: float
    p50_ms: float
    p95_ms: float
    again_p50_ms: float
    again_p95_ms: float
    first: dict[str, float]
    right: float
    wrong: float
    lag_p99_ms: float | None


def measure(size: int, corpus: Path, folder: Path, names: Iterable[str]) -> Iterator[Figures]:
    """Measure engines, each in a fresh process, on what was built in another for all that share it.

    One that is too slow for so many statements is left out.
    """
    built: dict[object, dict[str, Any]] = {}
    for name in names:
        engine = ENGINES[name]
        if size > engine.most:
            continue
        if engine.build not in built:
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            built = {engine.build: _run("build", name, corpus, folder)}
        found = _run("search", name, corpus, folder)
        yield Figures(engine=name, size=size, **built[engine.build], **found)


def _run(*arguments: object) -> dict[str, Any]:
    command = [sys.executable, "-m", "lab.bench.measure", *map(str, arguments)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _build(name: str, corpus: Path, folder: Path) -> dict[str, object]:
    start = time.process_time()
    ENGINES[name].build(corpus, folder)
    return {"build_s": time.process_time() - start, "build_mb": memory_mb("VmHWM")}


def _search(name: str, corpus: Path, folder: Path) -> dict[str, object]:
    asked = questions([text.text for text in read(corpus)], _QUESTIONS)
    engine = ENGINES[name].open(corpus, folder)
    engine.search("to warm up")
    times, found = _times(engine, asked)
    again, _ = _times(engine, asked)
    first: dict[str, list[bool]] = {}
    for question, numbers in zip(asked, found, strict=True):
        first.setdefault(question.kind, []).append(list(numbers[:1]) == [question.target])
    return {
        "search_mb": memory_mb("VmRSS"),
        "p50_ms": quantile(times, 0.5),
        "p95_ms": quantile(times, 0.95),
        "again_p50_ms": quantile(again, 0.5),
        "again_p95_ms": quantile(again, 0.95),
        "first": {kind: sum(right) / len(right) for kind, right in first.items()},
        "right": sum(map(sum, first.values())) / len(asked),
        "wrong": sum(
            bool(numbers) and numbers[0] != question.target
            for question, numbers in zip(asked, found, strict=True)
        )
        / len(asked),
        "lag_p99_ms": _lag(engine, asked),
    }


def _times(engine: Engine, asked: Sequence[Question]) -> tuple[list[float], list[Sequence[int]]]:
    times, found = [], []
    for question in asked:
        start = time.process_time()
        found.append(engine.search(question.text))
        times.append(1000 * (time.process_time() - start))
    return times, found


def _lag(engine: Engine, asked: Sequence[Question]) -> float | None:
    """Return the 99th percentile of how late an event loop wakes while four questions are searched.

    What cannot be searched from other threads (SQLite's connections) gives None.
    """
    try:
        with ThreadPoolExecutor(1) as other:
            other.submit(engine.search, "to try").result()
    except Exception:  # noqa: BLE001
        return None
    return asyncio.run(_lag_in_loop(engine, asked))


async def _lag_in_loop(engine: Engine, asked: Sequence[Question]) -> float:
    loop = asyncio.get_running_loop()
    late: list[float] = []

    async def watch() -> None:
        while True:
            start = time.perf_counter()
            await asyncio.sleep(0.001)
            late.append(1000 * (time.perf_counter() - start) - 1)

    watcher = asyncio.create_task(watch())
    gate = asyncio.Semaphore(_UNDER_WAY)

    async def ask(text: str) -> None:
        async with gate:
            await loop.run_in_executor(threads, engine.search, text)

    with ThreadPoolExecutor(_THREADS) as threads:
        await asyncio.gather(*(ask(question.text) for question in asked))
    watcher.cancel()
    return quantile(late, 0.99)


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value that so large a share is not above."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def memory_mb(field: str) -> float:
    """Return a field of the process's status; its peak there is its own, not its parent's."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.split(f"{field}:")[1].split()[0]) / 1000


def _main(job: str, name: str, corpus: str, folder: str) -> None:
    work = _build if job == "build" else _search
    print(json.dumps(work(name, Path(corpus), Path(folder))))


if __name__ == "__main__":
    _main(*sys.argv[1:])
