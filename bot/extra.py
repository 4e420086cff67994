"""What only some of the bot's work needs, and is installed where that is wanted."""

from __future__ import annotations

import shlex
import sys
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path


class Extra(StrEnum):
    """An extra of `pyproject.toml`, which `requirements-<extra>.txt` pins."""

    AUTHOR = "author"
    CHARTS = "charts"
    EVAL = "eval"
    PAGE = "page"
    POSTGRES = "postgres"
    SITE = "site"

    @property
    def is_installed(self) -> bool:
        """Tell whether it is there, without importing it."""
        return find_spec(_LIBRARY[self]) is not None

    @property
    def how_to_install(self) -> str:
        """Return what installs it: a command where the source code is at hand, else the wheel."""
        requirements = f"requirements-{self}.txt"
        # An environment that uv made, for pipx too, has no pip.
        if find_spec("pip") is None or not Path(requirements).is_file():
            return f"the wheel of the bot again, with [{self}] behind its name (docs/operating.md)"
        return shlex.join([sys.executable, "-m", "pip", "install", "-r", requirements])


_LIBRARY = {
    Extra.AUTHOR: "trafilatura",
    Extra.CHARTS: "matplotlib",
    Extra.EVAL: "ir_measures",
    Extra.PAGE: "simcord",
    Extra.POSTGRES: "asyncpg",
    Extra.SITE: "jinja2",
}
