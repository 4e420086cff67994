"""Every phrase that the code asks for is there, and every phrase that is there is asked for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import bot
from tests.locales.test_languages import values_by_key

# The layers that speak to people; `text(...)` of those below is another thing.
_LAYERS = "render", "discord", "site", "cli", "locales", "authoring"
_FILES = sorted(
    file for layer in _LAYERS for file in (Path(bot.__file__).parent / layer).rglob("*.py")
)


def nodes() -> Iterator[tuple[str, ast.AST]]:
    for file in _FILES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            yield f"{file.name}:{getattr(node, 'lineno', 0)}", node


def pattern_of(node: ast.AST) -> str | None:
    """Return a regular expression for the texts that a literal can be; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(pattern_of(part) or ".+" for part in node.values)
    return None


def asked_for(node: ast.AST) -> ast.expr | None:
    """Return the key of a call `phrases.text(key, ...)` or `text(key, ...)`."""
    if not isinstance(node, ast.Call) or not node.args:
        return None
    called = node.func
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", None)
    return node.args[0] if name == "text" else None


def test_every_phrase_that_is_asked_for_is_there() -> None:
    keys = values_by_key("en")
    missing = [
        f"{where}: {ast.unparse(key)}"
        for where, node in nodes()
        if (key := asked_for(node)) is not None
        and (pattern := pattern_of(key)) is not None
        and not any(re.fullmatch(pattern, known) for known in keys)
    ]
    assert missing == []


def test_every_phrase_that_is_there_is_asked_for() -> None:
    # A key may stand in a table; one that is put together must begin with what it is about.
    patterns = {
        pattern
        for _, node in nodes()
        if (pattern := pattern_of(node)) is not None and re.match(r"[a-z]+(\\-|$)", pattern)
    }
    anything = re.compile("|".join(f"(?:{pattern})" for pattern in sorted(patterns)))
    assert [key for key in values_by_key("en") if not anything.fullmatch(key)] == []
