"""What a package offers, from modules that are imported when somebody asks for it.

A command that needs one name of a package does not wait for all that the package needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module


def offered(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Give the `__getattr__` of a package (PEP 562), from the module of each name it offers."""

    def getter(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{homes[name]}"), name)

    return getter
