"""The last results of a method, kept for as long as its object."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast
from weakref import WeakMethod

P = ParamSpec("P")
T = TypeVar("T")


def remembered(method: Callable[P, T], most: int) -> Callable[P, T]:
    """Return a method that gives so many of its last results again; what it is given is hashable.

    The object does not hold itself by it: a record that no longer serves goes at once, and not
    when the garbage collector comes by.
    """
    of = WeakMethod(method)

    def call(*arguments: P.args, **named: P.kwargs) -> T:
        own = of()
        if own is None:
            raise ReferenceError("the object is gone")
        return own(*arguments, **named)

    return cast("Callable[P, T]", lru_cache(maxsize=most)(call))
