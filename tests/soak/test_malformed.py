"""Malformed knowledge files of every sort: each is told by file and line, and nothing is loaded.

`make soak` makes five hundred out of the record's own files; `tests/knowledge` has those made by
hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.knowledge.fault import FaultyKnowledgeError
from bot.knowledge.files import Files
from bot.knowledge.loader import check, load
from tests.conftest import INVENTED
from tests.soak.scale import FULL, scaled

KNOWLEDGE = Path(__file__).parents[2] / "knowledge" if FULL else INVENTED
SOUND = Files.read(KNOWLEDGE)
_PLACE = re.compile(r"(?P<path>[^:]+):(?P<line>[0-9]+): \S")

WRONG_VALUES = st.sampled_from(
    [
        *("", "~", "[]", "{}", "[[]]", "{a: b}", "- a", "|", ">-", "'", '"', "&a x", "*a"),
        *("2025-13-01", "2025-02-30", "2025-06-27/2025-06-01", "../..", "yesterday"),
        *("nobody-at-all", "NOT AN ID", "a" * 300, "ä-ö", "-", "direct", "true", "-1", "9" * 400),
        *("http://", "javascript:alert(1)", "Q", "0" * 64, "xx-invalid-tag", "!!int 1"),
        *("\\ud800", '"\\x00"', "99999-01-01", "1e9"),
    ]
)
PIECES = st.one_of(
    WRONG_VALUES,
    st.text(max_size=20),
    st.sampled_from(["\t", "\n---\n", "\n...\n", "%YAML 9.9\n", "\u202e", "\x00", "\ufeff", "# "]),
)


def other_bytes(data: st.DataObject, raw: bytes) -> bytes:
    """Put some bytes in place of others."""
    start = data.draw(st.integers(0, len(raw)))
    length = data.draw(st.integers(0, 40))
    return raw[:start] + data.draw(st.binary(max_size=20)) + raw[start + length :]


def other_text(data: st.DataObject, raw: bytes) -> bytes:
    """Put some text in place of other text."""
    text = raw.decode()
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 40))
    piece = data.draw(PIECES)
    return (text[:start] + piece + text[start + length :]).encode("utf-8", "replace")


def other_value(data: st.DataObject, raw: bytes) -> bytes:
    """Return a field another value, or both fields of a row of CSV."""
    lines = raw.decode().splitlines(keepends=True)
    if lines[0].startswith("question,"):
        row = f"{data.draw(WRONG_VALUES)},{data.draw(WRONG_VALUES)}\n"
        lines[data.draw(st.integers(0, len(lines) - 1))] = row
        return "".join(lines).encode()
    fields = [index for index, line in enumerate(lines) if re.match(r"\s*(- )?[a-z_]+:", line)]
    place = data.draw(st.sampled_from(fields))
    key = lines[place].partition(":")[0]
    lines[place] = f"{key}: {data.draw(WRONG_VALUES)}\n"
    return "".join(lines).encode()


LINES: Mapping[str, Callable[[str], str]] = {
    "drop": lambda line: "",
    "double": lambda line: line * 2,
    "indent": lambda line: f"   {line}",
    "dedent": str.lstrip,
    "tab": lambda line: f"\t{line}",
    "rename": lambda line: re.sub(r"([a-z_]+):", r"x\1:", line, count=1),
    "no colon": lambda line: line.replace(":", "", 1),
    "list": lambda line: f"- {line}",
}


def other_structure(data: st.DataObject, raw: bytes) -> bytes:
    """Drop, repeat, move or rename a line."""
    lines = raw.decode().splitlines(keepends=True)
    place = data.draw(st.integers(0, len(lines) - 1))
    lines[place] = LINES[data.draw(st.sampled_from(sorted(LINES)))](lines[place])
    return "".join(lines).encode()


def other_size(data: st.DataObject, raw: bytes) -> bytes:
    """Make it far too short, or far too long."""
    kind = data.draw(st.sampled_from(["nothing", "cut", "long line", "large", "deep"]))
    if kind == "nothing":
        return b""
    if kind == "cut":
        return raw[: data.draw(st.integers(0, len(raw)))]
    if kind == "long line":
        return raw + b"x: " + b"y" * 200_000
    if kind == "deep":
        return raw + b"x: " + b"[" * 500
    return raw + b"# much\n" * 200_000


CHANGES = st.sampled_from([other_bytes, other_text, other_value, other_structure, other_size])


@settings(
    max_examples=scaled(500, 20),
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
@given(st.sampled_from(sorted(SOUND.contents)), CHANGES, st.data())
def test_a_malformed_file_is_told_by_file_and_line(
    name: str, change: Callable[[st.DataObject, bytes], bytes], data: st.DataObject
) -> None:
    files = SOUND.replaced(name, change(data, SOUND.contents[name]))
    faults = check(files)
    assume(faults)
    for fault in map(str, faults):
        place = _PLACE.match(fault)
        assert place is not None, fault
        raw = files.contents.get(place["path"], b"")
        assert 1 <= int(place["line"]) <= raw.count(b"\n") + 1
        assert fault.isprintable()
        assert "; " in fault, "nothing says how to mend it"
    with pytest.raises(FaultyKnowledgeError) as caught:
        load(files)
    assert caught.value.faults == faults
