"""A picture of how much was asked: drawn from plain numbers, told apart without colour too.

It has a ground of its own, so that it is readable in Discord's dark and light themes alike.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_GROUND, _INK, _FAINT = "#f7f7f5", "#22252a", "#c9ccd1"
# Dark, middle and light, each with a hatch of its own.
_FILLS = (("#1f5f8b", ""), ("#7fb2d6", "////"), ("#e3e6ea", "...."))
_MOST_BARS = 8
_MOST_TICKS = 8
_DPI = 160


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
    figure = Figure(figsize=(8, 5.6), dpi=_DPI, facecolor=_GROUND, layout=layout)
    grid = figure.add_gridspec(2, len(chart.bars) or 1, height_ratios=(3, 2))
    above = figure.add_subplot(grid[0, :])
    _draw_days(above, chart)
    above.set_title(chart.title, color=_INK, loc="left", fontsize=13, fontweight="bold")
    for place, (title, counts) in enumerate(chart.bars.items()):
        _draw_bars(figure.add_subplot(grid[1, place]), title, counts)
    file = io.BytesIO()
    figure.savefig(file, format="png")
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
            edgecolor=_INK,
            linewidth=0.5,
        )
        below = [under + count for under, count in zip(below, counts, strict=True)]
    axes.set_ylim(0, max([*below, 1]) * 1.25)
    axes.set_yticks([tick for tick in axes.get_yticks() if tick == int(tick)])
    axes.set_xlim(-0.7, len(places) - 0.3)
    ticks = places[:: -(-len(places) // _MOST_TICKS)]
    axes.set_xticks(ticks, [chart.days[place] for place in ticks])
    axes.legend(loc="upper left", ncols=len(chart.series), frameon=False, labelcolor=_INK)
    axes.grid(axis="y", color=_FAINT, linewidth=0.6)
    _plain(axes)


def _draw_bars(axes: Axes, title: str, counts: Mapping[str, int]) -> None:
    shown = list(counts.items())[:_MOST_BARS]
    labels = [label if len(label) <= 24 else f"{label[:23]}…" for label, _ in shown]
    places = range(len(shown))
    drawn = axes.barh(places, [count for _, count in shown], color=_FILLS[0][0], height=0.7)
    axes.bar_label(drawn, color=_INK, padding=3, fontsize=9)
    axes.set_yticks(list(places), labels)
    axes.set_ylim(max(len(shown), 3) - 0.4, -0.6)
    axes.set_xlim(0, max([count for _, count in shown] or [1]) * 1.18)
    axes.set_xticks([])
    axes.set_title(title, color=_INK, loc="left", fontsize=10)
    _plain(axes)
    axes.spines["bottom"].set_visible(False)


def _plain(axes: Axes) -> None:
    axes.set_facecolor(_GROUND)
    axes.set_axisbelow(True)
    axes.tick_params(colors=_INK, length=0, labelsize=9)
    for side, spine in axes.spines.items():
        spine.set_visible(side == "bottom")
        spine.set_color(_FAINT)
