"""One engine at one size: build and search in processes of their own, and say what it took."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .peers import ENGINES, Engine
from .queries import Question

_FOUND = 10
_UNDER_WAY = 4
_THREADS = 2


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured. Milliseconds are of processor time a question, `lag` of waiting."""

    engine: str
    size: int
    build_s: float
    build_cpu_s: float
    build_mb: float
    search_mb: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    first: dict[str, float]
    recall_1: float
    recall_10: float
    lag_p99_ms: float
    questions: int


def measure(name: str, corpus: Path, size: int, questions: Path, folder: Path) -> Figures:
    """Measure in two fresh processes, one that builds and one that searches."""
    folder.mkdir(parents=True, exist_ok=True)
    start = time.perf_counter()
    built = _run("build", name, corpus, folder)
    build_s = time.perf_counter() - start
    found = _run("search", name, corpus, folder, questions)
    return Figures(engine=name, size=size, build_s=build_s, **built, **found)


def _run(*arguments: object) -> dict[str, Any]:
    command = [sys.executable, "-m", "lab.bench.measure", *map(str, arguments)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _build(name: str, corpus: Path, folder: Path) -> dict[str, object]:
    start = time.process_time()
    ENGINES[name][0](corpus, folder)
    return {"build_cpu_s": time.process_time() - start, "build_mb": _memory_mb("VmHWM")}


def _search(name: str, corpus: Path, folder: Path, path: Path) -> dict[str, object]:
    asked = [Question(**fields) for fields in json.loads(path.read_text(encoding="utf-8"))]
    engine = ENGINES[name][1](corpus, folder)
    engine.search("to warm up", _FOUND)
    asked = asked[: _affordable(engine, asked)]
    first: dict[str, list[bool]] = {}
    times: list[float] = []
    reached = 0
    for question in asked:
        start = time.process_time()
        found = engine.search(question.text, _FOUND)
        times.append(1000 * (time.process_time() - start))
        first.setdefault(question.kind, []).append(list(found[:1]) == [question.target])
        reached += question.target in found
    times.sort()
    return {
        "search_mb": _memory_mb("VmRSS"),
        "p50_ms": _quantile(times, 0.5),
        "p95_ms": _quantile(times, 0.95),
        "p99_ms": _quantile(times, 0.99),
        "first": {kind: sum(right) / len(right) for kind, right in first.items()},
        "recall_1": sum(map(sum, first.values())) / len(asked),
        "recall_10": reached / len(asked),
        "lag_p99_ms": _lag(engine, asked[:200]),
        "questions": len(asked),
    }


def _affordable(engine: Engine, asked: Sequence[Question]) -> int:
    """Give how many questions take about two minutes, at least forty."""
    start = time.perf_counter()
    for question in asked[:5]:
        engine.search(question.text, _FOUND)
    each = (time.perf_counter() - start) / 5
    return max(40, min(len(asked), round(120 / each) // 5 * 5))


def _lag(engine: Engine, asked: Sequence[Question]) -> float:
    """Give the 99th percentile of how late an event loop wakes while four questions are searched.

    What cannot be searched from other threads (SQLite's connections) gives -1.
    """
    try:
        with ThreadPoolExecutor(1) as other:
            other.submit(engine.search, "to try", 1).result()
    except Exception:  # noqa: BLE001
        return -1.0
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
            await loop.run_in_executor(threads, engine.search, text, _FOUND)

    with ThreadPoolExecutor(_THREADS) as threads:
        await asyncio.gather(*(ask(question.text) for question in asked))
    watcher.cancel()
    return _quantile(sorted(late), 0.99)


def _quantile(values: Sequence[float], share: float) -> float:
    return values[min(len(values) - 1, int(len(values) * share))]


def _memory_mb(field: str) -> float:
    """Give a field of the process's status; its peak there is its own, not its parent's."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.split(f"{field}:")[1].split()[0]) / 1000


def _main(job: str, name: str, *paths: str) -> None:
    if job == "build":
        corpus, folder = map(Path, paths)
        print(json.dumps(_build(name, corpus, folder)))
    else:
        corpus, folder, questions = map(Path, paths)
        print(json.dumps(_search(name, corpus, folder, questions)))


def write_questions(asked: Sequence[Question], path: Path) -> None:
    """Write questions for the process that searches."""
    path.write_text(json.dumps([asdict(question) for question in asked]), encoding="utf-8")


if __name__ == "__main__":
    _main(*sys.argv[1:])
