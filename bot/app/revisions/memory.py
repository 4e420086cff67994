"""What the building of a record leaves behind in a process that goes on serving."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_NEVER = 1 << 30
_MANY_YOUNG = 20_000  # objects: looked through in a millisecond or two, and hardly ever for nothing
_LARGE = 1 << 19  # bytes
_MMAP_THRESHOLD = -3  # M_MMAP_THRESHOLD of malloc.h


def return_large() -> None:
    """Let every large table go back to the system at once, in a process that goes on for long.

    The C library would grow what it takes for large, and keep holes where tables were.
    """
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)


@contextmanager
def kept_small() -> Iterator[None]:
    """Spare everybody the collector's way through all that is made, and give memory back after.

    Nothing of it is in a circle, so it goes by itself, while everything else, answers too, would
    wait a fifth of a second for a full collection.
    """
    young, middle, full = gc.get_threshold()
    gc.set_threshold(_MANY_YOUNG, middle, _NEVER)
    try:
        yield
    finally:
        gc.set_threshold(young, middle, full)
        with suppress(OSError, AttributeError):  # only glibc keeps so much, and can be told
            ctypes.CDLL(None).malloc_trim(0)
