"""Words are compared alike whatever stands beside them in a message."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.search import hits_of
from tests.records import ROOT, base_of

_TESTS = ROOT / "tests"
_FLOOR = 0.98
_FILES = [
    *((path, ROOT / "knowledge") for path in sorted(_TESTS.glob("judged/quotes/*.jsonl"))),
    *((path, path.parent / "hour") for path in sorted(_TESTS.glob("disputes/*/quotes-*.jsonl"))),
]


@pytest.mark.parametrize(
    ("path", "folder"), _FILES, ids=[f"{path.parent.name}/{path.stem}" for path, _ in _FILES]
)
def test_share_of_quotes_that_is_told_as_without(path: Path, folder: Path) -> None:
    searcher = base_of(folder).searcher
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    missed = []
    for line in lines:
        ruling = searcher.who_said(line["q"])
        verdict = ruling.comparison.verdict if ruling.comparison else "not_on_record"
        first = next((hit.statement.id for hit in hits_of(ruling.decision)), None)
        if verdict != line["verdict"] or line["statement"] not in (None, first):
            missed.append((line["q"], verdict, first))
    assert len(missed) <= (1 - _FLOOR) * len(lines), missed


@pytest.mark.parametrize(
    "text",
    [
        "complete nonsense [source](https://oc-media.org/x)",
        "complete nonsense [источник](https://oc-media.org/x)",
        "complete nonsense [oc-media.org](https://oc-media.org/x)",
        "[complete nonsense](https://oc-media.org/x)",
        "```txt\ncomplete nonsense\n```",
    ],
)
def test_what_a_link_or_a_fence_is_called_is_no_word(text: str) -> None:
    ruling = base_of(ROOT / "knowledge").searcher.who_said(text)
    assert ruling.comparison is not None
    assert ruling.comparison.verdict == "verbatim"
