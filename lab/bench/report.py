"""Figures to a Markdown table and a chart."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
from matplotlib import pyplot as plt

from .measure import Figures
from .queries import Kind

_INTRODUCTION = Path(__file__).with_name("introduction.md")


def write_table(rows: Sequence[Figures], path: Path) -> None:
    """Write one table a size, engines in the order given."""
    parts = [
        _INTRODUCTION.read_text(encoding="utf-8").format(
            machine=platform.machine(),
            cores=os.cpu_count(),
            python=platform.python_version(),
        )
    ]
    heads = ["engine", "p50", "p95", "p99", "first right", "in 10", *(kind.value for kind in Kind)]
    heads += ["lag", "build s (processor)", "build MB", "search MB", "questions"]
    for size in sorted({row.size for row in rows}):
        lines = [f"\n## {size:,} statements\n", _line(heads), _line(["---"] * len(heads))]
        lines += [_line(_cells(row)) for row in rows if row.size == size]
        parts.append("\n".join(lines) + "\n")
    path.write_text("".join(parts), encoding="utf-8")


def _cells(row: Figures) -> list[str]:
    lag = "-" if row.lag_p99_ms < 0 else f"{row.lag_p99_ms:.1f}"
    return [
        row.engine,
        *(f"{value:.2f}" for value in (row.p50_ms, row.p95_ms, row.p99_ms)),
        *(f"{value:.3f}" for value in (row.recall_1, row.recall_10)),
        *(f"{row.first[kind]:.3f}" for kind in Kind),
        lag,
        f"{row.build_s:.1f} ({row.build_cpu_s:.1f})",
        f"{row.build_mb:.0f}",
        f"{row.search_mb:.0f}",
        str(row.questions),
    ]


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def write_chart(rows: Sequence[Figures], path: Path) -> None:
    """Draw 95th percentile of time, and share of first right, over the number of statements."""
    mpl.use("Agg")
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.5))
    for engine in dict.fromkeys(row.engine for row in rows):
        own = [row for row in rows if row.engine == engine]
        sizes = [row.size for row in own]
        left.plot(sizes, [row.p95_ms for row in own], marker="o", label=engine)
        right.plot(sizes, [row.recall_1 for row in own], marker="o", label=engine)
    left.set(xscale="log", yscale="log", xlabel="statements", ylabel="ms a question, p95")
    right.set(xscale="log", xlabel="statements", ylabel="first right", ylim=(0.5, 1.01))
    for axes in (left, right):
        axes.grid(visible=True, alpha=0.3)
    left.legend(fontsize=8)
    figure.tight_layout()
    figure.savefig(path, dpi=130)
    plt.close(figure)
