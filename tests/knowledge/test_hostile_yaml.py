"""Whatever stands in a file, it becomes faults and never a traceback, and never takes long."""

import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.knowledge.loader import check, load
from bot.knowledge.yaml_reader import _read_with, read_yaml
from tests.knowledge.oxbow import FILES, write_folder

MIB = 1024 * 1024

# Each makes some part of some YAML parser slow, deep or large.
BOMBS = {
    "aliases": "a: &a [x, x]\n" + "".join(f"a{n}: &a{n} [*a, *a, *a]\n" for n in range(9999)),
    "one anchor, many aliases": "a: &a x\nb: [\n" + "*a,\n" * 50_000 + "]",
    "merge keys": "a: &a {b: c}\n" + "- <<: *a\n" * 10_000,
    "flow depth": "[\n" * (MIB // 2),
    "block depth": "- " * 40_000,
    "mapping depth": "\n".join(" " * n + "a:" for n in range(1400)),
    "key depth": "? " * 40_000,
    "long tags": ("- !" + "a" * 99_000 + "\n") * 10,
    "long directives": ("%" + "a" * 99_000 + "\n") * 10,
    "equal keys": "a: 1\n" * 20_000,
    "one line": "a" * MIB,
    "blank lines": "\n" * MIB,
    "quotation marks": "'" * 99_999,
    "escapes": 'a: "' + "\\\n" * 500_000,
    "documents": "---\n" * 250_000,
    "control characters": "\x01\n" * 50_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bomb_costs_seconds_at_most(name: str) -> None:
    raw = BOMBS[name].encode()[:MIB]
    started = time.process_time()
    file = read_yaml("bomb.yaml", raw)
    assert file.faults
    assert time.process_time() - started < 15


def test_alias_is_never_expanded() -> None:
    file = read_yaml("bomb.yaml", b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n")
    assert file.tree == {"a": ["x", "x"], "b": [None, None], "c": [None, None]}
    assert [(fault.line, fault.message.split(";")[0]) for fault in file.faults] == [
        (1, "'&a' is an anchor"),
        (2, "'&b' is an anchor"),
        (2, "'*a' is an alias"),
        (2, "'*a' is an alias"),
        (3, "'*b' is an alias"),
        (3, "'*b' is an alias"),
    ]


def test_deep_nesting_is_told_however_deep() -> None:
    with tempfile.TemporaryDirectory() as directory:
        folder = write_folder(Path(directory))
        deep = "concepts:\n" + "".join(f"{' ' * n}- \n" for n in range(3000))
        (folder / "lexicon.yaml").write_text(deep, encoding="utf-8")
        assert check(folder)


PIECES = st.sampled_from(
    [
        *(
            "- ",
            "? ",
            ": ",
            "\n",
            "  ",
            "&a ",
            "*a",
            "!!str ",
            "!",
            "%YAML 1.1\n",
            "---\n",
            "...\n",
        ),
        *("{", "}", "[", "]", ",", "'", '"', "|\n", ">-\n", "#", "\t", "\r\n", "<<: ", "@", "`"),
        *('"\\ud800"', '"\\x00"', '"\\UFFFFFFFF"', "\\", "~", "null", "\ufeff", "\u202e", "\x85"),
        *("id: ", "said: ", "words:\n", "en: ", "[key]: ", "statements:\n", "relations:\n", "a"),
        *("9" * 5000, "1998-03-03", "-0001", "2025-06-2X", "Y170000002", "../..", "moss-no-toll"),
    ]
)


def assert_only_faults(name: str, raw: bytes) -> None:
    """Check the folder with other bytes in one file: it is a record, or has faults to tell."""
    with tempfile.TemporaryDirectory() as directory:
        folder = write_folder(Path(directory))
        (folder / name).write_bytes(raw)
        faults = check(folder)
        if not faults:
            load(folder)
    for fault in faults:
        assert fault.line > 0
        assert str(fault).isprintable()
        assert "; " in fault.message


NAMES = st.sampled_from([*FILES])


@settings(max_examples=25, deadline=None)
@given(NAMES, st.binary(max_size=300))
@example("lexicon.yaml", b"%\x00")
def test_random_bytes_make_faults(name: str, raw: bytes) -> None:
    assert_only_faults(name, raw)


@settings(max_examples=50, deadline=None)
@given(NAMES, st.lists(PIECES, max_size=40))
@example("dispute.yaml", ["[key]: ", "a"])
def test_random_yaml_makes_faults(name: str, pieces: list[str]) -> None:
    assert_only_faults(name, "".join(pieces).encode())


@settings(max_examples=100, deadline=None)
@given(NAMES, st.data())
def test_what_is_read_quickly_is_what_the_thorough_way_reads(
    name: str, data: st.DataObject
) -> None:
    text = FILES[name]
    start = data.draw(st.integers(0, len(text)))
    text = text[:start] + data.draw(st.text(" \n-:#'\"[]{}|>abc", max_size=4)) + text[start:]
    quick = _read_with(name, text.encode(), is_quick=True)
    if not quick.faults:
        assert quick == _read_with(name, text.encode(), is_quick=False)


@settings(max_examples=60, deadline=None)
@given(NAMES, st.data())
def test_changed_file_makes_faults_or_a_record(name: str, data: st.DataObject) -> None:
    text = FILES[name]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 30)))
        text = text[:start] + data.draw(PIECES | st.text(max_size=5)) + text[end:]
    assert_only_faults(name, text.encode("utf-8", "replace"))


@settings(max_examples=50, deadline=None)
@given(NAMES, st.data())
def test_changed_line_makes_faults_or_a_record(name: str, data: st.DataObject) -> None:
    lines = FILES[name].splitlines(keepends=True)
    place = data.draw(st.integers(0, len(lines) - 1))
    change = data.draw(st.sampled_from(["drop", "double", "empty", "list", "mapping", "indent"]))
    key = lines[place].partition(":")[0]
    lines[place] = {
        "drop": "",
        "double": lines[place] * 2,
        "empty": f"{key}:\n",
        "list": f"{key}: [a, [b], {{c: d}}]\n",
        "mapping": f"{key}: {{a: {{b: c}}}}\n",
        "indent": f" {lines[place]}",
    }[change]
    assert_only_faults(name, "".join(lines).encode())
