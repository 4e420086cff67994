"""The picture of a timeline. It brings its own background, so that any theme can show it.

What a colour says is also said by shape, row and label.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from .chart import Band, Chart, Row

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.lines import Line2D

BACKGROUND = "#23252b"
INK = "#f2f3f5"
FAINT = "#b5bac1"
GRID = "#4a4d55"
# By a party's place in the dispute. The colours are those of Okabe and Ito, which people with
# colour-blindness tell apart: https://jfly.uni-koeln.de/color/
COLOURS = ("#56b4e9", "#e69f00", "#35c79b", "#f0e442", "#e58fc1", "#ff8a4c", "#f2f3f5")
_SHAPES = ("o", "s", "^", "D", "v", "P", "X")

# A telephone shows a picture some 330 pixels wide, where the least letters are 9 of those high;
# a screen some 550: twice as many stay sharp.
_DPI = 240
_WIDTH_IN = 4.6
_ROW_IN = 0.27
_TOP_IN, _BOTTOM_IN = 0.62, 1.05
_LEFT = 0.45
_KEPT = 64


class Timelines:
    """Draws in a thread, one picture at a time, and keeps the last ones."""

    def __init__(self, *, kept: int = _KEPT) -> None:
        self._draw = lru_cache(maxsize=kept)(draw)
        self._turn = asyncio.Lock()

    async def picture(self, chart: Chart) -> bytes:
        """Return a chart as a PNG. A chart names its revision, so a reload makes new ones."""
        async with self._turn:
            return await asyncio.to_thread(self._draw, chart)


def draw(chart: Chart) -> bytes:
    """Draw a chart and give the PNG; touches nothing that other threads use."""
    # Loading it takes a moment that the rest of the program need not wait for.
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    rows = list(_rows(chart))
    height_in = _TOP_IN + _BOTTOM_IN + _ROW_IN * (len(rows) + 0.4)
    figure = Figure(figsize=(_WIDTH_IN, height_in), dpi=_DPI, facecolor=BACKGROUND)
    FigureCanvasAgg(figure)
    bottom, top = _BOTTOM_IN / height_in, 1 - _TOP_IN / height_in
    axes = figure.add_axes((_LEFT, bottom, 0.97 - _LEFT, top - bottom), facecolor=BACKGROUND)
    _set_scale(axes, chart, len(rows))
    previous = ""
    for y, (band, row) in enumerate(rows):
        if row is None:
            _write(axes, band.name, y, bold=True)
            axes.axhline(y - 0.5, color=GRID, linewidth=0.8)
            previous = ""
            continue
        if row.label != previous:
            _write(axes, row.label, y)
        previous = row.label
        _mark(axes, row, band.place % len(_SHAPES), y)
    _add_words(figure, chart, height_in)
    png = BytesIO()
    figure.savefig(png, format="png", facecolor=BACKGROUND)
    return png.getvalue()


def _day_keys(chart: Chart) -> Iterator[Line2D]:
    """Return for the legend how it shows that a day is known, or not."""
    from matplotlib.lines import Line2D

    for shape, fill, width, label in (
        ("o", FAINT, 0.0, chart.known),
        ("o", BACKGROUND, 1.5, chart.between),
        (">", FAINT, 1.5, chart.open_end),
    ):
        yield Line2D(
            [],
            [],
            color=FAINT,
            marker=shape,
            markerfacecolor=fill,
            markeredgewidth=1.5,
            markersize=7,
            linewidth=width,
            label=label,
        )


def _rows(chart: Chart) -> Iterator[tuple[Band, Row | None]]:
    """Return a line for each party's name and for each of its statements."""
    for band in chart.bands:
        yield band, None
        for row in band.rows:
            yield band, row


def _set_scale(axes: Axes, chart: Chart, rows: int) -> None:
    left, right = _edges(chart)
    axes.set_xlim(left, right)
    axes.set_ylim(rows - 0.3, -0.7)
    axes.set_yticks([])
    axes.set_xticks(
        [day.toordinal() for day, _ in chart.ticks], [label for _, label in chart.ticks]
    )
    axes.tick_params(axis="x", colors=INK, labelsize=10, length=0, pad=6)
    axes.grid(axis="x", color=GRID, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.set_xlabel(chart.years, color=FAINT, fontsize=10)
    for side in axes.spines.values():
        side.set_visible(False)


def _edges(chart: Chart) -> tuple[float, float]:
    """Return the ends of the scale in day numbers, with room for marks and arrows."""
    first, last = chart.first.toordinal(), chart.last.toordinal()
    room = max(0.6, (last - first) * 0.11)
    return first - room, last + room


def _mark(axes: Axes, row: Row, place: int, y: int) -> None:
    """Draw a known day filled, a span between two hollow marks, an open end as an arrow."""
    colour, shape = COLOURS[place], _SHAPES[place]
    left, right = axes.get_xlim()
    start = left if row.earliest is None else row.earliest.toordinal()
    end = right if row.latest is None else row.latest.toordinal()
    known = row.earliest is not None and row.earliest == row.latest
    if not known:
        axes.plot([start, end], [y, y], color=colour, linewidth=2, alpha=0.75, zorder=2)
    for at, day, arrow in ((start, row.earliest, "<"), (end, row.latest, ">")):
        axes.plot(
            [at],
            [y],
            marker=arrow if day is None else shape,
            markersize=8,
            color=colour,
            markerfacecolor=colour if known or day is None else BACKGROUND,
            markeredgewidth=1.8,
            linestyle="none",
            clip_on=False,
            zorder=3,
        )
    # The number stands where it is nearest to the mark and inside the picture.
    axes.annotate(
        str(row.number),
        ((end if row.latest else start), y),
        xytext=(9, 0) if row.latest or row.earliest is None else (-9, 0),
        textcoords="offset points",
        va="center",
        ha="left" if row.latest or row.earliest is None else "right",
        color=INK,
        fontsize=9.5,
        parse_math=False,
    )


def _write(axes: Axes, text: str, y: int, *, bold: bool = False) -> None:
    """Write a line's label left of the scale."""
    axes.annotate(
        text,
        (0, y),
        xycoords=("axes fraction", "data"),
        xytext=(-12, 0),
        textcoords="offset points",
        va="center",
        ha="right",
        color=INK if bold else FAINT,
        fontsize=10 if bold else 9,
        fontweight="bold" if bold else "normal",
        parse_math=False,
    )


def _add_words(figure: Figure, chart: Chart, height_in: float) -> None:
    """Write title, legend and revision around the scale."""
    figure.text(
        0.02,
        1 - 0.3 / height_in,
        chart.title,
        color=INK,
        fontsize=11,
        fontweight="bold",
        va="center",
        parse_math=False,
        wrap=True,
    )
    figure.text(
        0.97,
        0.42 / height_in,
        chart.revision,
        color=FAINT,
        fontsize=9,
        va="center",
        ha="right",
        parse_math=False,
    )
    legend = figure.legend(
        handles=list(_day_keys(chart)),
        loc="lower left",
        bbox_to_anchor=(0.01, 0.04 / height_in),
        ncols=3,
        frameon=False,
        borderpad=0,
        labelcolor=INK,
        fontsize=9,
        handlelength=1.6,
        handletextpad=0.4,
        columnspacing=1.0,
    )
    for text in legend.get_texts():
        text.set_parse_math(False)
