"""`python -m lab.bench`: measure the bot, and every engine at every size; write page and chart."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from .corpus import write
from .life import Cost, costs
from .measure import Figures, measure
from .peers import ENGINES
from .report import write_chart, write_page

_SIZES = [240, 2_400, 24_000, 1_000_000]


def main() -> None:
    """Measure what is asked for in the place of what was measured before, then report all of it."""
    parser = argparse.ArgumentParser(prog="python -m lab.bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=_SIZES)
    parser.add_argument("--engines", nargs="+", choices=list(ENGINES), default=list(ENGINES))
    parser.add_argument("--no-bot", action="store_true", help="leave the bot's own costs as is")
    parser.add_argument("--folder", type=Path, default=Path("build/bench"), help="for the work")
    parser.add_argument("--out", type=Path, default=Path("docs/benchmarks"), help="for the report")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    results: Path = options.out / "results.json"
    bot, rows = _read(results)
    if not options.no_bot:
        bot = list(costs(Path("knowledge"), options.folder / "bot"))
        _keep(bot, rows, results)
    for size in options.sizes:
        corpus: Path = options.folder / f"{size}.txt"
        corpus.parent.mkdir(parents=True, exist_ok=True)
        if not corpus.exists():
            write(corpus, size)
        for figures in measure(size, corpus, options.folder / "engine", options.engines):
            print(f"{size:>12,} {figures.engine}", file=sys.stderr, flush=True)
            rows[size, figures.engine] = figures
            _keep(bot, rows, results)
    ordered = _ordered(rows)
    write_page(bot, ordered, options.out / "README.md")
    write_chart(ordered, options.out / "benchmark.png")


_Rows = dict[tuple[int, str], Figures]


def _ordered(rows: _Rows) -> list[Figures]:
    order = list(ENGINES)
    return sorted(rows.values(), key=lambda row: (row.size, order.index(row.engine)))


def _read(path: Path) -> tuple[list[Cost], _Rows]:
    if not path.exists():
        return [], {}
    kept = json.loads(path.read_bytes())
    rows = [Figures(**fields) for fields in kept["engines"]]
    return [Cost(**fields) for fields in kept["bot"]], {(row.size, row.engine): row for row in rows}


def _keep(bot: list[Cost], rows: _Rows, path: Path) -> None:
    kept = {"bot": list(map(asdict, bot)), "engines": list(map(asdict, _ordered(rows)))}
    path.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
