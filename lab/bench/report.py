"""Figures to a Markdown page and a chart."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Sequence
from pathlib import Path

import matplotlib as mpl
from matplotlib import pyplot as plt

from .life import Cost
from .measure import Figures
from .queries import Kind

_INTRODUCTION = Path(__file__).with_name("introduction.md")
_TIMES = ("engine", "p50", "p95", "again, p50", "again, p95", "lag", "build s", "build MB", "MB")


def write_page(costs: Sequence[Cost], rows: Sequence[Figures], path: Path) -> None:
    """Write what a bot costs, then two tables a size, engines in the order given."""
    introduction = _INTRODUCTION.read_text(encoding="utf-8").format(
        machine=platform.machine(), cores=os.cpu_count(), python=platform.python_version()
    )
    heads = ["what", "measured", "asked for", "beside"]
    parts = [introduction, "## The bot", "\n".join(_table(heads, map(_cost, costs)))]
    for size in sorted({row.size for row in rows}):
        own = [row for row in rows if row.size == size]
        parts.append(f"## {size:,} statements")
        parts.append("\n".join(_table(_TIMES, map(_times, own))))
        kinds = ["first right", *Kind, "all", "another first"]
        parts.append("\n".join(_table(kinds, map(_found, own))))
    path.write_text("\n\n".join(part.strip() for part in parts) + "\n", encoding="utf-8")


def _table(heads: Sequence[str], rows: Iterator[Sequence[str]]) -> Iterator[str]:
    yield from map(_line, (heads, ["---"] * len(heads), *rows))


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cost(cost: Cost) -> list[str]:
    beside = "" if cost.ratio is None else f"{cost.ratio:.2g} times {cost.beside}"
    return [
        cost.what,
        f"{cost.value:.3g} {cost.unit}",
        f"<= {cost.allowed:g} {cost.unit}",
        beside,
    ]


def _times(row: Figures) -> list[str]:
    times = (row.p50_ms, row.p95_ms, row.again_p50_ms, row.again_p95_ms)
    return [
        row.engine,
        *(f"{time:.2f}" for time in times),
        "-" if row.lag_p99_ms is None else f"{row.lag_p99_ms:.1f}",
        f"{row.build_s:.1f}",
        f"{row.build_mb:.0f}",
        f"{row.search_mb:.0f}",
    ]


def _found(row: Figures) -> list[str]:
    shares = [*(row.first[kind] for kind in Kind), row.right, row.wrong]
    return [row.engine, *(f"{share:.2f}" for share in shares)]


def write_chart(rows: Sequence[Figures], path: Path) -> None:
    """Draw 95th percentile of time, and share of first right, over the number of statements."""
    mpl.use("Agg")
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.5))
    for engine in dict.fromkeys(row.engine for row in rows):
        own = [row for row in rows if row.engine == engine]
        sizes = [row.size for row in own]
        left.plot(sizes, [row.p95_ms for row in own], marker="o", label=engine)
        right.plot(sizes, [row.right for row in own], marker="o", label=engine)
    left.set(xscale="log", yscale="log", xlabel="statements", ylabel="ms a question, p95")
    right.set(xscale="log", xlabel="statements", ylabel="first right", ylim=(0.5, 1.01))
    for axes in (left, right):
        axes.grid(visible=True, alpha=0.3)
    right.legend(fontsize=7)
    figure.tight_layout()
    figure.savefig(path, dpi=130)
    plt.close(figure)
