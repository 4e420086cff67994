"""`python -m lab.bench`: measure every engine at every size, write the table and the chart."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from dataclasses import asdict
from pathlib import Path

from .corpus import statements
from .measure import Figures, measure, write_questions
from .peers import ENGINES, read
from .queries import questions
from .report import write_chart, write_table

_QUESTIONS = 620


def main() -> None:
    """Measure what is not measured yet, then report all of it."""
    parser = argparse.ArgumentParser(prog="python -m lab.bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 100_000, 1_000_000])
    parser.add_argument("--engines", nargs="+", choices=list(ENGINES), default=list(ENGINES))
    parser.add_argument("--folder", type=Path, default=Path("build/bench"), help="for the work")
    parser.add_argument("--out", type=Path, default=Path("docs/benchmarks"), help="for the report")
    options = parser.parse_args()
    results: Path = options.out / "results.jsonl"
    options.out.mkdir(parents=True, exist_ok=True)
    for size in options.sizes:
        corpus, asked = _prepare(size, options.folder)
        for name in options.engines:
            print(f"{size:>12,} {name}", file=sys.stderr, flush=True)
            work = options.folder / "engine"
            shutil.rmtree(work, ignore_errors=True)
            figures = measure(name, corpus, size, asked, work)
            _keep(figures, results)
    rows = _read(results)
    write_table(rows, options.out / "README.md")
    write_chart(rows, options.out / "benchmark.png")


def _prepare(size: int, folder: Path) -> tuple[Path, Path]:
    """Write a corpus and its questions, unless they are there."""
    folder.mkdir(parents=True, exist_ok=True)
    corpus, asked = folder / f"corpus-{size}.txt", folder / f"questions-{size}.json"
    if not asked.exists():
        with corpus.open("w", encoding="utf-8") as file:
            file.writelines(f"{statement}\n" for statement in statements(size))
        write_questions(questions(list(read(corpus)), _QUESTIONS), asked)
    return corpus, asked


def _read(path: Path) -> list[Figures]:
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [Figures(**json.loads(line)) for line in lines]


def _keep(figures: Figures, path: Path) -> None:
    """Put figures in the place of older ones of the same engine and size."""
    key = (figures.size, figures.engine)
    rows = [row for row in _read(path) if (row.size, row.engine) != key]
    rows.append(figures)
    order = list(ENGINES)
    rows.sort(key=lambda row: (row.size, order.index(row.engine)))
    path.write_text("".join(json.dumps(asdict(row)) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
