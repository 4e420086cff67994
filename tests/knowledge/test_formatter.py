"""`who-said fmt` gives files one shape, and what they say stays to the letter."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.formatter import FormatError, formatted
from bot.knowledge.question_file import read_questions
from bot.knowledge.yaml_reader import read_yaml

ROOT = Path(__file__).parents[2]
FOLDERS = [
    ROOT / "knowledge",
    ROOT / "tests" / "invented" / "knowledge",
    *(found.parent for found in ROOT.glob("tests/disputes/*/*/dispute.yaml")),
]

_LETTERS = "abcЖя،می‌əİ𝒜 ’‘“”…—:#,[]{}-?&*!|>'\"%@`\\\u00a0/.0"
_TEXTS = st.one_of(
    st.text(_LETTERS, max_size=30),
    st.text("ab c’", max_size=260),
    st.text(st.characters(blacklist_categories=["Cs"]), max_size=12),
    st.sampled_from(
        ["no", "null", "2025-06-30", "1_000", "0x1F", "a\nb\n", "\n", " x", "~", "---"]
    ),
)
_KEYS = st.one_of(
    st.sampled_from(["quote", "passage", "en", "az-Latn"]), st.text(_LETTERS, min_size=1)
)
_TREES = st.recursive(
    st.one_of(_TEXTS, st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_KEYS, inner, max_size=4)),
    max_leaves=12,
)


class Scribe:
    """Writes a tree as YAML in any of the ways that people write it, with comments everywhere."""

    def __init__(self, data: st.DataObject) -> None:
        self._data = data
        self.comments: list[str] = []

    def _pick(self, *choices: str) -> str:
        return self._data.draw(st.sampled_from(choices))

    def _remark(self) -> str:
        if self._pick("", "", "", "comment") == "":
            return ""
        self.comments.append(f'# remark {len(self.comments)}: it\'s [a] "note"')
        return self.comments[-1]

    def _above(self, indent: str) -> str:
        gap = self._pick("", "", "\n", "\n\n")
        remark = self._remark()
        return gap + (f"{indent}{remark}\n" if remark else "")

    def _behind(self) -> str:
        remark = self._remark()
        return f" {remark}" if remark else ""

    def scalar(self, text: str | None) -> str:
        if text is None:
            return ""
        raw = re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", text) is None
        single = "'" + text.replace("'", "''") + "'"
        double = re.sub(
            "[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]",
            lambda match: f"\\u{ord(match[0]):04x}",
            json.dumps(text, ensure_ascii=False),
        )
        ways = [double, *([single] if raw else [])]
        if re.fullmatch(r"[a-zA-ZЖя][a-zA-ZЖя’ ]*[a-zA-ZЖя’]", text):
            ways.append(text)
        return self._pick(*ways)

    def flow(self, tree: object) -> str:
        if isinstance(tree, dict):
            pairs = (f"{self.scalar(key)}: {self.flow(value)}" for key, value in tree.items())
            return "{" + ", ".join(pairs) + "}"
        if isinstance(tree, list):
            return "[" + ", ".join(self.flow(item) or '""' for item in tree) + "]"
        assert tree is None or isinstance(tree, str)
        return self.scalar(tree)

    def block(self, tree: object, indent: str) -> str:
        """Return what stands behind a key or a dash, up to the end of its last line."""
        if isinstance(tree, str) and re.fullmatch(r"[abcЖя]+([ \n][abcЖя]+)*", tree):
            width = "\n" if "\n" in tree else self._pick(" ", "\n")
            mark = "|-" if "\n" in tree else ">-"
            if self._pick("block", "line") == "block":
                lines = tree.split(width)
                body = "".join(f"{indent}  {line}\n" for line in lines)
                return f" {mark}{self._behind()}\n{body}"
        if not isinstance(tree, dict | list) or not tree or self._pick("flow", "lines") == "flow":
            return f" {self.flow(tree)}".rstrip() + f"{self._behind()}\n"
        return f"{self._behind()}\n{self.lines(tree, indent + '  ')}"

    def lines(self, tree: object, indent: str) -> str:
        if isinstance(tree, dict):
            return "".join(
                f"{self._above(indent)}{indent}{self.scalar(key)}:{self.block(value, indent)}"
                for key, value in tree.items()
            )
        assert isinstance(tree, list)
        return "".join(f"{self._above(indent)}{indent}-{self.block(item, indent)}" for item in tree)


@given(st.dictionaries(_KEYS, _TREES, min_size=1, max_size=5), st.data())
def test_no_value_and_no_comment_is_ever_touched(
    tree: dict[str, object], data: st.DataObject
) -> None:
    scribe = Scribe(data)
    raw = (scribe.lines(tree, "") + scribe._above("")).encode()
    before = read_yaml("lexicon.yaml", raw)
    if before.faults:
        with pytest.raises(FormatError):
            formatted("lexicon.yaml", raw)
        return
    shaped = formatted("lexicon.yaml", raw)
    after = read_yaml("lexicon.yaml", shaped)
    assert (after.tree, after.faults) == (before.tree, [])
    assert sorted(re.findall(r"# remark .*", shaped.decode())) == sorted(scribe.comments)
    assert formatted("lexicon.yaml", shaped) == shaped


@given(
    st.lists(
        st.tuples(
            st.text("abЖя,\"' ?;", min_size=1).filter(str.strip),
            st.sampled_from(["", "one", "one two-three"]),
        ),
        unique_by=lambda row: row[0],
        max_size=6,
    ),
    st.booleans(),
)
def test_no_known_question_is_ever_touched(rows: list[tuple[str, str]], is_dos: bool) -> None:
    lines = ["question,answered_by", *('"{}",{}'.format(q.replace('"', '""'), a) for q, a in rows)]
    raw = "\n".join(["\n".join(lines), "", ""]).encode()
    raw = raw.replace(b"\n", b"\r\n") if is_dos else raw
    shaped = formatted("questions/en.csv", raw)
    read, again = (
        read_questions("questions/en.csv", raw),
        read_questions("questions/en.csv", shaped),
    )
    assert [q for _, q in again.questions] == [q for _, q in read.questions]
    assert b"\r" not in shaped
    assert formatted("questions/en.csv", shaped) == shaped


def test_text_that_is_too_long_for_a_line_is_folded_and_lists_are_filled() -> None:
    words = ", ".join(f"a word of number {number}" for number in range(9))
    shaped = formatted(
        "lexicon.yaml", f"name: {'word ' * 30}end\nwords: {{en: [{words}]}}".encode()
    )
    lines = shaped.decode().splitlines()
    assert lines[0] == "name: >-"
    assert max(map(len, lines)) <= 100
    assert "  en: [a word of number 0, a word of number 1," in shaped.decode()


def test_indentation_blank_lines_and_line_ends_are_the_same_everywhere() -> None:
    raw = "\ufeffconcepts:\r\n\r\n\r\n-   id:   toll   # what is paid\r\n    name:  'tolls'\r\n"
    assert formatted("lexicon.yaml", raw.encode()).decode() == (
        'concepts:\n\n  - id: toll  # what is paid\n    name: "tolls"\n'
    )


@pytest.mark.parametrize("raw", [b"a: *b\n", b"a: [\n", b"- a\n", b"a: 1\na: 2\n", b"\xff"])
def test_what_cannot_be_read_for_sure_is_left_alone(raw: bytes) -> None:
    with pytest.raises(FormatError) as caught:
        formatted("lexicon.yaml", raw)
    assert caught.value.faults[0].path == "lexicon.yaml"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.relative_to(ROOT)))
def test_the_folders_that_come_with_the_bot_are_in_shape(folder: Path) -> None:
    for path in (*folder.rglob("*.yaml"), *folder.rglob("questions/*.csv")):
        raw = path.read_bytes()
        assert formatted(path.relative_to(folder).as_posix(), raw) == raw, path
