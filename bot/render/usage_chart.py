"""A picture of how much was asked: drawn from plain numbers, told apart without colour too.

It brings its own background, that of the timeline, so that any theme can show it.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .timeline import BACKGROUND, COLOURS, GRID, INK

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Full, hatched and dotted: told apart without colour.
_FILLS = ((COLOURS[0], ""), (COLOURS[1], "////"), ("#8b919b", "...."))
_MOST_BARS = 8
# A phone shows it some 300 pixels wide: few ticks, in large letters.
_MOST_TICKS = 4
_DPI = 160
_TITLE, _LETTERS = 18, 15
# Wider than high: Discord shows a high picture small.
_WIDTH_IN, _DAYS_IN, _BAR_IN = 6.4, 2.7, 0.3


@dataclass(frozen=True, slots=True)
class UsageChart:
    """The numbers of one picture and the words in it.

    `days` are written as they are shown; `series` are counts for each of them, by label, three at
    most; `bars` are counts by label, by title.
    """

    title: str
    days: Sequence[str]
    series: Mapping[str, Sequence[int]]
    bars: Mapping[str, Mapping[str, int]]


def draw(chart: UsageChart) -> bytes:
    """Draw a chart as a PNG file. Takes a moment: run it in a thread."""
    # Not `pyplot`, which keeps figures in a state of its own. Imported where it is needed: it is
    # the slowest import of the bot.
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    layout = ConstrainedLayoutEngine(w_pad=0.12, h_pad=0.12)
    # Everything below each other: side by side, the letters would be too small for a phone.
    heights = [_DAYS_IN, *(_bars_in(counts) for counts in chart.bars.values())]
    size = (_WIDTH_IN, sum(heights))
    figure = Figure(figsize=size, dpi=_DPI, facecolor=BACKGROUND, layout=layout)
    grid = figure.add_gridspec(len(heights), 1, height_ratios=heights)
    above = figure.add_subplot(grid[0])
    _draw_days(above, chart)
    above.set_title(chart.title, color=INK, loc="left", fontsize=_TITLE, fontweight="bold")
    for place, (title, counts) in enumerate(chart.bars.items(), 1):
        _draw_bars(figure.add_subplot(grid[place]), title, counts)
    file = io.BytesIO()
    figure.savefig(file, format="png", facecolor=BACKGROUND)
    return file.getvalue()


def _draw_days(axes: Axes, chart: UsageChart) -> None:
    places = range(len(chart.days))
    below = [0] * len(chart.days)
    for (label, counts), (colour, hatch) in zip(chart.series.items(), _FILLS, strict=False):
        axes.bar(
            places,
            counts,
            width=0.9,
            bottom=below,
            label=label,
            color=colour,
            hatch=hatch,
            edgecolor=INK,
            linewidth=0.5,
        )
        below = [under + count for under, count in zip(below, counts, strict=True)]
    axes.set_ylim(0, max([*below, 1]) * 2.2)  # the legend stands above the bars
    axes.set_yticks([tick for tick in axes.get_yticks() if tick == int(tick)])
    axes.set_xlim(-0.7, len(places) - 0.3)
    ticks = places[:: -(-len(places) // _MOST_TICKS)]
    axes.set_xticks(ticks, [chart.days[place] for place in ticks])
    axes.legend(loc="upper left", frameon=False, labelcolor=INK, fontsize=_LETTERS)
    axes.grid(axis="y", color=GRID, linewidth=0.6)
    _plain(axes)
    # The first day stands at the edge, where the 0 of the other axis is.
    axes.tick_params(axis="x", pad=_LETTERS * 0.8)


def _draw_bars(axes: Axes, title: str, counts: Mapping[str, int]) -> None:
    shown = list(counts.items())[:_MOST_BARS]
    labels = [label if len(label) <= 24 else f"{label[:23]}…" for label, _ in shown]
    places = range(len(shown))
    drawn = axes.barh(places, [count for _, count in shown], color=_FILLS[0][0], height=0.7)
    axes.bar_label(drawn, color=INK, padding=4, fontsize=_LETTERS)
    axes.set_yticks(list(places), labels)
    axes.set_ylim(max(len(shown), 1) - 0.4, -0.6)
    axes.set_xlim(0, max([count for _, count in shown] or [1]) * 1.18)
    axes.set_xticks([])
    axes.set_title(title, color=INK, loc="left", fontsize=_LETTERS, fontweight="bold")
    _plain(axes)
    axes.spines["bottom"].set_visible(False)


def _bars_in(counts: Mapping[str, int]) -> float:
    """Return the height of some bars with their title, in inches."""
    return 0.55 + _BAR_IN * max(1, min(len(counts), _MOST_BARS))


def _plain(axes: Axes) -> None:
    axes.set_facecolor(BACKGROUND)
    axes.set_axisbelow(True)
    axes.tick_params(colors=INK, length=0, labelsize=_LETTERS)
    for side, spine in axes.spines.items():
        spine.set_visible(side == "bottom")
        spine.set_color(GRID)
