"""`who-said init`: a folder for a new dispute, with a worked example to write over."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from bot.knowledge.schema import schemas

# Names that would mean something where they lie in the package.
_PLACES = {"gitignore": ".gitignore", "workflow.yml": ".github/workflows/check.yml"}


def init(folder: Path) -> int:
    """Write the folder, which must be new or empty; give the exit code."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(f"{folder}: is there already; name a new folder, or an empty one", file=sys.stderr)
        return 1
    for path, content in _files():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        print(f"wrote {target}")
    print(f"now read {folder / 'README.md'}, and try: who-said check {folder / 'knowledge'}")
    return 0


def _files() -> Iterator[tuple[str, bytes]]:
    starter = resources.files("bot.knowledge") / "starter"
    for path, file in _walk(starter, ""):
        yield _PLACES.get(path, path), file.read_bytes()
    for name, text in schemas().items():
        yield f"schema/{name}", text.encode()


def _walk(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{above}{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, f"{path}/")
        else:
            yield path, entry
