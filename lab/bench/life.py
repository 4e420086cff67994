"""What a bot costs besides its questions: starts, reloads, pauses, memory, the space it takes."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from statistics import median

from packaging.requirements import Requirement

from .running import Running, another_revision, run

_TIMES = 5
_BASELINE = "import numpy, pydantic, rapidfuzz, rich, typer"
_QUESTION = "who called it an open provocation?"


@dataclass(frozen=True, slots=True)
class Cost:
    """What something takes, in a unit, and what it is allowed to take.

    `beside` names what was measured in the same run, and `ratio` is how many times as much.
    """

    what: str
    value: float
    unit: str
    allowed: float
    beside: str = ""
    ratio: float | None = None


def costs(knowledge: Path, folder: Path) -> Iterator[Cost]:
    """Measure one after another; `folder` is for the work."""
    baseline = median(_processor_s([sys.executable, "-c", _BASELINE]) for _ in range(_TIMES))

    def start(what: str, allowed: float, command: Sequence[str], times: int = _TIMES) -> Cost:
        taken = median(_processor_s(command) for _ in range(times))
        name = f'`python -c "{_BASELINE}"`'
        return Cost(what, taken, "s", allowed, name, taken / baseline)

    shutil.rmtree(folder, ignore_errors=True)
    os.environ["CACHE_DIR"] = str(folder / "cache")

    def asking(of: Path) -> Sequence[str]:
        return [sys.executable, "-m", "bot", "ask", "--knowledge", str(of), _QUESTION]

    ask = asking(knowledge)
    first = start("`who-said ask`, the first start of all", 6.0, ask, 1)
    yield first
    another = asking(another_revision(knowledge, folder))
    yield start("`who-said ask`, the first on another revision", 6.0, another, 1)
    yield start("`who-said ask`, any other", 1.0, ask)
    yield Cost("memory of it, at its most", _peak_mb(ask), "MB", 200)
    yield start("`who-said --help`", 0.5, [sys.executable, "-m", "bot", "--help"])
    yield start("`who-said check`", 3.0, [sys.executable, "-m", "bot", "check", str(knowledge)])
    yield from _of(run(knowledge, folder), first.value)
    size = sum(map(_size, _installed(Path("requirements.txt"))))
    every = sum(map(_size, _installed(Path("requirements-dev.txt"))))
    beside = "what tests need"
    yield Cost("what a bot needs installed", size / 1e6, "MB", 360, beside, size / every)


def _of(running: Running, first_s: float) -> Iterator[Cost]:
    for what, taken, allowed in (
        ("reload: the topics of a statement changed", running.topics_s, 0.5),
        ("reload: a concept got another name", running.name_s, 3.0),
        ("reload: a concept got another id", running.renamed_s, 3.0),
    ):
        yield Cost(what, taken, "s", allowed, "the first start of all", taken / first_s)
    yield Cost("longest pause of the event loop in these", running.pause_ms, "ms", 30)
    yield Cost("memory of a bot that has been asked 500 questions", running.served_mb, "MB", 250)
    yield Cost("memory of it after these reloads", running.reloaded_mb, "MB", 250)
    yield Cost("a question to the shipped record, p50", running.p50_ms, "ms", 3)
    yield Cost("the same, p95", running.p95_ms, "ms", 5)


def _processor_s(command: Sequence[str]) -> float:
    """Run a command and give its processor time, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _peak_mb(command: Sequence[str]) -> float:
    """Run a command and give the most memory it had resident."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return used.ru_maxrss / 1000


def _installed(requirements: Path) -> Iterator[metadata.Distribution]:
    """Return the distributions that are pinned in a file and are installed here."""
    for line in requirements.read_text(encoding="utf-8").splitlines():
        if "==" in line and not line.startswith((" ", "#")):
            wanted = Requirement(line.rstrip("\\ "))
            if wanted.marker is None or wanted.marker.evaluate():
                try:
                    yield metadata.distribution(wanted.name)
                except metadata.PackageNotFoundError:
                    continue


def _size(distribution: metadata.Distribution) -> int:
    located: Callable[[metadata.PackagePath], Path] = lambda file: Path(str(file.locate()))  # noqa: E731
    paths = map(located, distribution.files or ())
    return sum(path.stat().st_blocks * 512 for path in paths if path.is_file())
