"""Draw which rooms import which, from the code, into `docs/architecture.md` (`make drawing`).

An arrow that follows from others (a imports b, b imports c, and a imports c as well) is left out.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeAlias

import grimp

Arrows: TypeAlias = frozenset[tuple[str, str]]

DOCUMENT = Path(__file__).parents[1] / "docs" / "architecture.md"
_BLOCK = re.compile(r"(?<=```mermaid\n).*?(?=```\n)", re.DOTALL)


def arrows(package: str) -> Arrows:
    """Return who imports whom among the direct members of a package, as their bare names."""
    graph = grimp.build_graph(package.partition(".")[0])
    inside = package + "."
    pairs = set()
    for module in graph.modules:
        for imported in graph.find_modules_directly_imported_by(module):
            if module.startswith(inside) and imported.startswith(inside):
                pairs.add((_member(module, inside), _member(imported, inside)))
    return frozenset((a, b) for a, b in pairs if a != b and a != "__main__")


def _member(module: str, inside: str) -> str:
    return module.removeprefix(inside).partition(".")[0]


def without_implied(all_arrows: Arrows) -> Arrows:
    """Leave out each arrow whose end is reached by a longer way."""
    return frozenset(arrow for arrow in all_arrows if not _is_implied(arrow, all_arrows))


def _is_implied(arrow: tuple[str, str], all_arrows: Arrows) -> bool:
    start, end = arrow
    reached, waiting = {start}, [start]
    while waiting:
        room = waiting.pop()
        for a, b in all_arrows:
            if a == room and (a, b) != arrow and b not in reached:
                reached.add(b)
                waiting.append(b)
    return end in reached


def drawing() -> str:
    """Return the rooms of `bot` and their imports as a Mermaid flowchart."""
    shown = sorted(without_implied(arrows("bot")))
    return "flowchart TD\n" + "".join(f"    {a} --> {b}\n" for a, b in shown)


def redrawn(document: str) -> str:
    """Return the document with the drawing as it is now."""
    return _BLOCK.sub(drawing(), document, count=1)


if __name__ == "__main__":
    DOCUMENT.write_text(redrawn(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
