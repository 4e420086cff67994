"""The rules of the house that a tool can hold: how long a file and a function may be, and names."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]
_LONGEST_FILE, _LONGEST_FUNCTION = 250, 40

# What is longer, and why that reads better than two halves would.
_LONG_FILES = {
    "bot/app/proposals/pending.py": "every way that a proposed change can go, in one state machine",
    "bot/cli/app.py": "every command with its options and nothing else",
    "bot/knowledge/field.py": "what each kind of field takes",
    "bot/knowledge/model.py": "the format of the files, entry by entry",
    "bot/search/parse/understander.py": "what puts a question together, step by step",
    "lab/fit.py": "one experiment from its data to its report",
}
_LONG_FUNCTIONS = {
    "bot/app/services.py:start": "every use case put together, once",
    "bot/discord/privacy/privacy.py:_kept_file": "a list of all that is kept",
    "bot/export/record.py:_flat": "a table's columns",
    "bot/knowledge/language_file.py:_language": "a list of fields",
    "bot/search/decide/answerability.py:answerability_of": "a list of features",
    "bot/search/parse/marker.py:of": "a list of fields",
    "bot/search/parse/understander.py:understand": "a list of fields",
    "bot/search/rank/ranking_features.py:ranking_features_of": "a list of features",
    "lab/pictures.py:pictures": "a list of pictures",
}
# The same feature in another layer, or another thing that nobody takes for it.
_SHARED = {
    "Asked": "a question as it was answered; what kind of thing a question asks for",
    "Claim": "what a dispute is about; whose a quote is said to be",
    "Document": "what is indexed; an article that is read",
    "Finding": "what an answer is made of; what the doctor found",
    "Following": "the commands; the use case",
    "Layout": "how readings lie in memory; how a file is laid out",
    "News": "what followers are told; what processes tell each other",
    "Page": "of a list; of the site",
    "Place": "of a dispute; where a question was asked",
    "Privacy": "the commands; the use case",
    "Proposal": "of a change; of a statement",
    "Questions": "the commands; the table",
    "Reading": "of remembered words; of an article",
    "Settings": "the commands; of the process",
    "State": "of a pending change; of the bot, for its monitor",
}


def _files() -> Iterator[tuple[str, str]]:
    for root in ("bot", "lab"):
        for path in sorted((_ROOT / root).rglob("*.py")):
            yield path.relative_to(_ROOT).as_posix(), path.read_text("utf-8")


def test_a_file_is_short_or_has_a_reason() -> None:
    long = {name for name, text in _files() if len(text.splitlines()) > _LONGEST_FILE}
    assert long == set(_LONG_FILES)


def test_a_function_is_short_or_has_a_reason() -> None:
    long = {
        f"{name}:{node.name}"
        for name, text in _files()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno >= _LONGEST_FUNCTION
    }
    assert long == set(_LONG_FUNCTIONS)


def test_a_class_has_a_name_of_its_own() -> None:
    homes = defaultdict(set)
    for name, text in _files():
        if name.startswith("lab/"):
            continue
        for node in ast.parse(text).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes[node.name].add(name)
    assert {name for name, files in homes.items() if len(files) > 1} == set(_SHARED)


@pytest.mark.parametrize("folder", sorted({str(Path(name).parent) for name, _ in _files()}))
def test_every_folder_says_what_is_in_it(folder: str) -> None:
    face = _ROOT / folder / "__init__.py"
    assert ast.get_docstring(ast.parse(face.read_text("utf-8")))
