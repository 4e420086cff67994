"""A progress bar on the standard error, where somebody is there to see it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import track

T = TypeVar("T")


def progress(items: Sequence[T], doing: str) -> Iterable[T]:
    """Go through items with a bar that says what is being done; silent without a terminal."""
    quiet = not sys.stderr.isatty()
    return track(items, doing, console=Console(stderr=True), disable=quiet, transient=True)
