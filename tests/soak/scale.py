"""How much is done: a little in every test run, all of it with `make soak`."""

from __future__ import annotations

import os

FULL = os.environ.get("SOAK") == "full"


def scaled(full: int, little: int) -> int:
    """Return how often something is done."""
    return full if FULL else little
