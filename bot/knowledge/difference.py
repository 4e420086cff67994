"""Which words of a text stand in place of which others, told in a line."""

from __future__ import annotations

from bot.record import runs_between

from .fault import quoted

_MOST_TOLD = 3


def told_difference(before: str, after: str) -> str:
    """Say which words stand in place of which; `before` may begin earlier and end later."""
    runs = list(runs_between(before, after))
    if runs and not runs[0].after.strip():
        del runs[0]
    if runs and not runs[-1].after.strip():
        del runs[-1]
    runs = [run for run in runs if not run.is_same]
    told = ", ".join(
        f"{quoted(run.after.strip())} for {quoted(run.before.strip())}" for run in runs[:_MOST_TOLD]
    )
    return told or "other blanks or line breaks"
